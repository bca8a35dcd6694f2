import { realpath } from 'node:fs/promises'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { systemClock } from './adapters/system-clock'
import { play } from './demo/story'

process.exitCode = await demo(process.argv)

/** `node dist/demo.js [EXAMPLE]`. Answers the exit status; ended by a signal, the one that a shell would give. */
async function demo([, program = '', folder]: readonly string[]): Promise<number> {
  const checkout = join(dirname(await realpath(program)), '..')
  const interruption = new AbortController()
  let interrupted: number | undefined
  const interrupt = (signal: NodeJS.Signals) => {
    interrupted ??= 128 + constants.signals[signal]
    interruption.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupt)
  // Nobody reads on, as with `| head`.
  process.stdout.once('error', () => interrupt('SIGPIPE'))
  try {
    return await play({
      checkout,
      folder: folder ?? join(checkout, 'examples', 'orders'),
      clock: systemClock,
      screen: { width: columns(), isColored: isColored(), print: console.log },
      signal: interruption.signal,
    })
  } catch (error) {
    if (interrupted === undefined) throw error
    return interrupted
  }
}

/** A log is as wide as the widest terminal that the demo fills. */
function columns(): number {
  const { isTTY, columns: wide } = process.stdout
  return isTTY ? Math.min(Math.max(wide, 60), 100) : 100
}

function isColored(): boolean {
  const { env, stdout } = process
  return stdout.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'
}
