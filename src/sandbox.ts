import { randomInt } from 'node:crypto'
import { systemClock } from './adapters/system-clock'
import { CouldNotStart } from './sandbox/could-not-start'
import { functionsIn } from './sandbox/function-files'
import { greeting } from './sandbox/greeting'
import { goneNpm } from './sandbox/gone-npm'
import { answerLine, failureLine } from './sandbox/log-lines'
import { readOptions, type SandboxOptions, USAGE } from './sandbox/options'
import { type Exchange, serve, type Served } from './world/http/serve'
import { makeLiveWorld, type World } from './world/world'

/** AWS has them wait for half a minute, which is no fun between two tries; no release makes or deletes an API. */
const NEVER_PACED = ['CreateRestApi', 'ImportRestApi', 'DeleteRestApi']

process.exitCode = await sandbox(process.argv.slice(2))

/** Answers the exit code, when the sandbox was interrupted or could not begin. */
async function sandbox(args: readonly string[]): Promise<number> {
  const read = readOptions(args)
  switch (read.kind) {
    case 'help':
      console.log(USAGE)
      return 0
    case 'mistake':
      console.error(read.message)
      return 1
    case 'serve':
      return run(read.options)
  }
}

async function run(options: SandboxOptions): Promise<number> {
  // From the start: who waits for the first line may end npm as soon as it is there.
  const gone = goneNpm(process)
  const interrupted = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  // Who waited for its first line may have closed the pipe: it goes on serving.
  process.stdout.on('error', () => undefined)
  try {
    const world = await sandboxWorld(options)
    const served = await begin(world, options)
    console.log(greeting(served.url, world.region, world.account))
    await Promise.race([interrupted, gone])
    await served.close()
    return 0
  } catch (error) {
    if (!(error instanceof CouldNotStart)) throw error
    console.error(`sandbox: ${error.message}.`)
    return 1
  }
}

async function sandboxWorld({ region, functions, propagation, isFast }: SandboxOptions): Promise<World> {
  const unpaced = isFast ? [...NEVER_PACED, 'CreateDeployment'] : NEVER_PACED
  // A page in a browser cannot guess the ids of a random world.
  const seed = randomInt(2 ** 32)
  const world = makeLiveWorld(systemClock, { region, seed, totalRate: true, propagation, unpaced, keptCalls: 1000 })
  world.github.commit('1'.padStart(40, '0'), {}, 'main')
  world.github.permissions.contents = 'write'
  world.github.oblige()
  if (functions === undefined) return world
  const { functions: handlers, others } = await functionsIn(functions)
  for (const [name, handler] of handlers) world.functions.set(name, handler)
  for (const path of others) console.error(`sandbox: ${path} exports no handler, so it is no function.`)
  return world
}

async function begin(world: World, { port, isLogged }: SandboxOptions): Promise<Served> {
  try {
    if (isLogged) world.dataPlane.log.onLine((line) => console.log(failureLine(line)))
    const onAnswer = (exchange: Exchange) => console.log(answerLine(exchange))
    return await serve(world, { port, onBug: console.error, ...(isLogged && { onAnswer }) })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw cause
    const why = code === 'EACCES' ? 'this user may not have it' : 'another program has it'
    throw new CouldNotStart(
      `port ${port} of 127.0.0.1 cannot be listened on: ${why}. Choose another one with --port, or any free one with --port 0`,
      { cause },
    )
  }
}
