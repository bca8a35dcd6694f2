/** How often to look, in ms. */
const EVERY = 500

/**
 * Resolves when the `npm run` that started the process is gone: npm does not pass SIGTERM on, and the port would stay
 * taken. Never resolves when npm did not start it.
 */
export function goneNpm(process: { readonly env: NodeJS.ProcessEnv; readonly ppid: number }): Promise<void> {
  const parent = process.ppid
  return new Promise((resolve) => {
    if (process.env['npm_lifecycle_event'] === undefined) return
    const timer = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(timer)
      resolve()
    }, EVERY)
    timer.unref()
  })
}
