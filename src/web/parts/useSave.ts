import {useState} from 'react'
import {saveFile} from './saveFile.js'
import {useRefusal} from './useRefusal.js'

/** Save files from a page: whether one is on its way, and a word where it could not be had. */
export function useSave(): {readonly saving: boolean; readonly save: (url: string) => void} {
  const refused = useRefusal()
  const [saving, setSaving] = useState(false)
  const run = async (url: string) => {
    setSaving(true)
    try {
      await saveFile(url)
    } catch (error) {
      refused(error)
    } finally {
      setSaving(false)
    }
  }
  return {saving, save: (url) => void run(url)}
}
