/** Aborts at the first SIGINT or SIGTERM: the runner sends them when the job is cancelled. */
export function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      controller.abort()
    })
  }
  return controller.signal
}
