/** Milliseconds until a server that is away is asked again. */
const PAUSE = 2000
const RELOADED = 'taizhang.reloaded'
/** A page that is broken must not be loaded for ever. */
const APART = 60_000

/** Whether anybody is there; any answer will do. */
const answers = (): Promise<boolean> =>
  fetch('/health', {cache: 'no-store'}).then(
    () => true,
    // fetch rejects where no answer came, which is what is asked.
    () => false,
  )

/** Part of the program, fetched when it is first wanted: without a server it waits for one. */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch (error) {
      if (await answers()) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
}

/** After an upgrade the parts of the old version are gone: take the new ones, as far as there is a server to give them. */
export async function renew() {
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0)
  if (Date.now() - last < APART || !(await answers())) return
  sessionStorage.setItem(RELOADED, String(Date.now()))
  location.reload()
}
