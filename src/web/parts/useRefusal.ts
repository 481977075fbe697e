import {App} from 'antd'
import {useCallback} from 'react'
import {ApiError} from '../api/client.js'

/** Say what the server refused, or that nobody answered; anything else is a fault of the page. */
export function useRefusal(): (error: unknown) => void {
  const {message} = App.useApp()
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError)) throw error
      void message.error(error.words)
    },
    [message],
  )
}
