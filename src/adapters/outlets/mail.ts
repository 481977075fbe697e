import {createTransport} from 'nodemailer'
import type {MailSettings} from '../../app/digest/settings.js'
import {RefusedError} from '../../app/ports/digests.js'

const PATIENCE = 20_000
const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

/** A mail in plain text over SMTP; a password goes to another machine only under TLS. */
export async function sendMail(
  {host, port, secure, user, password, from, to}: MailSettings,
  {subject, text, id}: {readonly subject: string; readonly text: string; readonly id: string},
): Promise<void> {
  const transport = createTransport({
    ...{host, port, secure},
    requireTLS: user !== null && !secure && !loopback.has(host),
    ...(user === null ? {} : {auth: {user, pass: password ?? ''}}),
    ...{connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE},
    ...{disableFileAccess: true, disableUrlAccess: true},
  })
  try {
    await transport.sendMail({from, to: [...to], subject, text, messageId: `<${id}@taizhang>`})
  } catch (error) {
    const {code, responseCode, message} = error as {code?: string; responseCode?: number; message: string}
    // A wrong password or address stays wrong; 4xx asks to come again.
    if (code === 'EAUTH' || (responseCode !== undefined && responseCode >= 500))
      throw new RefusedError(`邮件服务器拒绝: ${message}`)
    throw error
  } finally {
    transport.close()
  }
}
