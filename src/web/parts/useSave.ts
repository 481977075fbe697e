import {App} from 'antd'
import {useState} from 'react'
import {ApiError} from '../api/client.js'
import {saveFile} from './saveFile.js'

/** Save files from a page: whether one is on its way, and a word where it could not be had. */
export function useSave(): {readonly saving: boolean; readonly save: (url: string) => void} {
  const {message} = App.useApp()
  const [saving, setSaving] = useState(false)
  const run = async (url: string) => {
    setSaving(true)
    try {
      await saveFile(url)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      void message.error([error.message, error.remedy].filter(Boolean).join('; '))
    } finally {
      setSaving(false)
    }
  }
  return {saving, save: (url) => void run(url)}
}
