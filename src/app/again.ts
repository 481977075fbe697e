/** Do something again and again, one at a time, until stopped; what failed is done anew the next time. */
export function again(
  work: () => Promise<unknown>,
  every: number,
  failed: (error: Error) => void,
): () => Promise<void> {
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= work()
      .then(() => {})
      .catch(failed)
      .finally(() => {
        running = null
      })
  }, every)
  return async () => {
    clearInterval(timer)
    await running
  }
}
