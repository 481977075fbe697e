// The readers as they are installed: `npm test` has built them, and their children start in a tenth of the time that
// those of the sources need.
const built = new URL('../../dist/', import.meta.url).href

export const {openReaders} = (await import(
  `${built}readers/sandbox.js`
)) as typeof import('../../src/readers/sandbox.js')

/** Of the same build: an error is an instance of the class that threw it. */
export const {InputError} = (await import(`${built}model/errors.js`)) as typeof import('../../src/model/errors.js')
