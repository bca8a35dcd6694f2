import { CouldNotRun } from './tool-folder.mjs'

export const tally = (passed, failed) => ({ passed, failed })

/**
 * Runs `work`, prints `N passed, N failed` as the last line and sets the exit status. What could not run has failed:
 * nobody shall take silence for a pass. `work` gets a function that takes what to do at the end, however that comes.
 */
export async function finish(what, work) {
  const endings = []
  const end = async () => {
    for (const ending of endings.splice(0)) await ending()
  }
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      void end().finally(() => process.exit(1))
    })
  }
  const { passed, failed } = await work((ending) => endings.push(ending))
    .catch((error) => {
      const why = error instanceof CouldNotRun ? error.message : error.stack
      console.error(`\n*** ${what} COULD NOT RUN ***\n${why}\n`)
      return tally(0, 1)
    })
    .finally(end)
  const nothing = passed + failed === 0
  if (nothing) console.error(`\n*** ${what}: there was no test to run ***\n`)
  console.log(`${passed} passed, ${nothing ? 1 : failed} failed`)
  process.exitCode = failed > 0 || nothing ? 1 : 0
}
