import { systemClock } from './adapters/system-clock'
import { greeting } from './sandbox/greeting'
import { readOptions, type SandboxOptions, USAGE } from './sandbox/options'
import { type Exchange, serve, type Served } from './world/http/serve'
import { makeLiveWorld } from './world/world'

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

async function run({ port, region, isFast, isLogged }: SandboxOptions): Promise<number> {
  const interrupted = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  const world = makeLiveWorld(systemClock, { region, totalRate: true, unpaced: isFast ? ['CreateDeployment'] : [] })
  // GitHub has nothing without a first commit: deployments and files are of a commit or a branch.
  world.github.commit('1'.padStart(40, '0'), {}, 'main')
  const served = await begin(() => serve(world, { port, ...(isLogged && { onAnswer: log }) }))
  if (served === undefined) {
    console.error(
      `sandbox: port ${port} of 127.0.0.1 cannot be listened on: another program has it, or it may not be had. Choose another one with --port, or any free one with --port 0.`,
    )
    return 1
  }
  console.log(greeting(served.url, world.region, world.account))
  await interrupted
  await served.close()
  return 0
}

/** `undefined`: the port cannot be had. */
async function begin(start: () => Promise<Served>): Promise<Served | undefined> {
  try {
    return await start()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE' || code === 'EACCES') return undefined
    throw error
  }
}

function log({ method, path, status }: Exchange): void {
  console.log(`${method} ${path} ${status ?? 'lost'}`)
}
