import {type Fault, InputError} from '../model/errors.js'

/**
 * The address of an engine must be one: a slip of the pen would else be looked for somewhere on this machine. Of a wrong
 * one only the beginning is said, for it may hold a password.
 */
export function checkAddress(url: string, protocol: RegExp, fault: Fault): void {
  if (URL.canParse(url) && protocol.test(new URL(url).protocol)) return
  throw new InputError({...fault, found: `${fault.found}: ${url.slice(0, 12)}…`})
}
