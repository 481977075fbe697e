import type {Outlets} from '../../app/ports/digests.js'
import {writeDigest} from './file.js'
import {sendMail} from './mail.js'
import {postDigest} from './webhook.js'

/** @param folder where the files of the daily digest are written. */
export function openOutlets(folder: string): Outlets {
  return {
    file: (day, words, json) => writeDigest(folder, day, words, json),
    webhook: (to, day, json) => postDigest(to, day, json),
    mail: sendMail,
  }
}
