import { systemClock } from './adapters/system-clock'
import { CouldNotStart } from './sandbox/could-not-start'
import { functionsIn } from './sandbox/function-files'
import { greeting } from './sandbox/greeting'
import { readOptions, type SandboxOptions, USAGE } from './sandbox/options'
import { type Exchange, serve, type Served } from './world/http/serve'
import { makeLiveWorld, type World } from './world/world'

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
  const interrupted = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  try {
    const world = await sandboxWorld(options)
    const served = await begin(world, options)
    console.log(greeting(served.url, world.region, world.account))
    await interrupted
    await served.close()
    return 0
  } catch (error) {
    if (!(error instanceof CouldNotStart)) throw error
    console.error(`sandbox: ${error.message}.`)
    return 1
  }
}

async function sandboxWorld({ region, functions, isFast }: SandboxOptions): Promise<World> {
  const world = makeLiveWorld(systemClock, { region, totalRate: true, unpaced: isFast ? ['CreateDeployment'] : [] })
  world.github.commit('1'.padStart(40, '0'), {}, 'main')
  world.github.permissions.contents = 'write'
  world.github.oblige()
  if (functions === undefined) return world
  for (const [name, handler] of await functionsIn(functions)) world.functions.set(name, handler)
  return world
}

async function begin(world: World, { port, isLogged }: SandboxOptions): Promise<Served> {
  try {
    return await serve(world, { port, ...(isLogged && { onAnswer: log }) })
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

function log({ method, path, status }: Exchange): void {
  console.log(`${method} ${path} ${status ?? 'lost'}`)
}
