import { relative, resolve } from 'node:path'
import { CouldNotStart } from '../sandbox/could-not-start'
import type { Timer } from '../world/clock'
import { serve, type Served } from '../world/http/serve'
import type { World } from '../world/world'
import { type Action, readAction } from './action'
import { type Act, ACTS, PULL, type Scene } from './acts'
import { readable } from './comment'
import { type Event, REPOSITORY } from './job'
import { CHANGES, type Example, filesAt, type OrdersFiles, ordersWorld, readExample } from './orders'
import { type Run, runAction } from './run'
import { painted, printHeading, printLogLine, printTable, printTraffic, printWrapped, type Screen } from './screen'
import { between, Traffic } from './traffic'

export interface PlayOptions {
  /** The checkout that the action is run from. */
  readonly checkout: string
  /** The folder of the example. */
  readonly folder: string
  readonly clock: Timer
  readonly screen: Screen
  /** Ends the play where it is. */
  readonly signal: AbortSignal
}

/**
 * Plays the example's releases against the embedded world. Answers the exit status: 0 when all went as told. Leaves
 * nothing behind, also when it throws the signal's reason.
 */
export async function play(options: PlayOptions): Promise<0 | 1> {
  try {
    const action = await readAction(options.checkout, 'ghs_token-of-the-demo')
    const example = await readExample(options.folder)
    const world = await ordersWorld(example, options.clock)
    const served = await serve(world, { port: 0 })
    const traffic = new Traffic(`${served.url}/_aws/execute-api/${example.api}/prod`)
    try {
      return await new Play({ ...options, action, example, world, served, traffic }).play()
    } finally {
      await traffic.stop()
      await served.close()
    }
  } catch (error) {
    if (!(error instanceof CouldNotStart)) throw error
    options.screen.print(`demo: ${error.message}.`)
    return 1
  }
}

interface Ground extends PlayOptions {
  readonly action: Action
  readonly example: Example
  readonly world: World
  readonly served: Served
  readonly traffic: Traffic
}

class Play {
  readonly #ground: Ground

  constructor(ground: Ground) {
    this.#ground = ground
  }

  async play(): Promise<0 | 1> {
    const { example, served, traffic } = this.#ground
    const acts = ACTS.map((act) => [act, filesAt(example, served.url, act.version)] as const)
    this.#opening()
    for (const [index, [act, files]] of acts.entries()) {
      const failure = await this.#act(index + 1, act, files)
      if (failure !== undefined) return this.#failed(failure)
      if (index === 0) traffic.start()
    }
    this.#farewell(new URL(served.url).host)
    return 0
  }

  /** Answers what did not go as told. */
  async #act(number: number, act: Act, files: OrdersFiles): Promise<string | undefined> {
    const { screen, example, world, traffic } = this.#ground
    printHeading(screen, `${number}. ${act.title}`)
    const event = eventOf(act, number, world, files)
    const before = traffic.counts()
    const run = await this.#run(1000 + number, act, event)
    const { result = 'none' } = run.outputs
    screen.print(` └ exit ${run.status}   result=${painted(screen, 'bold', result)}`)
    if (act.event === 'pull_request') this.#results(run)
    const scene: Scene = { world, api: example.api, run, traffic: between(before, traffic.counts()) }
    const [failure] = act.checks
      .map(({ what, wanted, got }) => ({ what, wanted, found: got(scene) }))
      .filter(({ wanted, found }) => wanted !== found)
    return failure && `Act ${number}: ${failure.what} should be: ${failure.wanted}; but is: ${failure.found}.`
  }

  /** The run, with the traffic of each step of the canary beside it. */
  async #run(number: number, act: Act, event: Staged): Promise<Run> {
    const { screen, action, served, traffic, signal } = this.#ground
    let seen = traffic.counts()
    const showTraffic = () => {
      if (!act.isWatched) return
      const now = traffic.counts()
      printTraffic(screen, between(seen, now))
      seen = now
    }
    const run = await runAction({
      action,
      url: served.url,
      number,
      ...event,
      signal,
      onLine: (line) => {
        // How it went until now, before it changes. A roll back to 0 % follows its reason at once.
        if (/^[\d:]+ +\+\S+ +(?:alarm|traffic +[1-9])/.test(line)) showTraffic()
        printLogLine(screen, line)
      },
    })
    showTraffic()
    return run
  }

  /** What the last run gave to the rest of its workflow, and to the people who read its pull request. */
  #results(run: Run): void {
    const { screen, world } = this.#ground
    printHeading(screen, 'What the next steps of the workflow get: steps.stages.outputs')
    printTable(
      screen,
      Object.entries(run.outputs).map(([name, value]) => [name, value === '' ? '(empty)' : value]),
    )
    printHeading(screen, `What the reviewers get: the comment on pull request ${PULL}`)
    const lines = world.github.commentsOf(PULL).flatMap(({ body }) => readable(body))
    for (const line of lines) printWrapped(screen, ' ┃ ', line)
  }

  #opening(): void {
    const { screen, checkout, folder } = this.#ground
    screen.print(painted(screen, 'bold', 'API Gateway Stages, with an API Gateway, CloudWatch and GitHub of its own'))
    screen.print('')
    const shown = relative(checkout, resolve(folder))
    printTable(screen, [
      ['runs', 'the main and post steps of action.yml, default inputs, as a runner does'],
      ['plays', `${shown.startsWith('..') ? folder : shown}, as it is but for this:`],
      ...CHANGES.map((change) => ['', `- ${change}`] as const),
    ])
  }

  #failed(failure: string): 1 {
    const { screen } = this.#ground
    screen.print('')
    printWrapped(screen, '', `✗ ${failure}`, 'red')
    printWrapped(screen, '  ', REMEDY, undefined, 0)
    return 1
  }

  #farewell(host: string): void {
    const { screen } = this.#ground
    printHeading(screen, 'What to do next')
    printTable(screen, [
      ['examples/orders', 'the API, functions, stages.yml and workflow: copy them'],
      ['npm run sandbox', 'the same AWS and GitHub for you: any SDK, AWS CLI, curl'],
      ['README.md', 'ten minutes to a first deployment in your own account'],
    ])
    screen.print('')
    screen.print(`   Everything ran on ${host}; nothing is left behind.`)
  }
}

const REMEDY =
  'What the action printed above says why. The demo plays to its end with dist/ and examples/orders as they are ' +
  'committed: compare them (git status), and then start it again.'

interface Staged {
  readonly event: Event
  readonly files: OrdersFiles
}

/** GitHub after somebody pushed `files`, and the event that it sends. */
function eventOf(act: Act, number: number, { github }: World, files: OrdersFiles): Staged {
  const sha = String(number).repeat(40)
  const repository = { full_name: REPOSITORY, default_branch: 'main' }
  if (act.event === 'push') {
    github.commit(sha, files, 'main')
    const ref = 'refs/heads/main'
    return { files, event: { name: 'push', ref, sha, payload: { ref, after: sha, repository } } }
  }
  const [branch, main, merge] = ['feature/discount', 'b'.repeat(40), 'c'.repeat(40)]
  github.commit(main, files, 'main')
  github.commit(sha, files, branch)
  github.openPull(PULL, { head: branch, base: 'main' })
  const payload = {
    action: 'opened',
    number: PULL,
    repository,
    pull_request: {
      number: PULL,
      head: { ref: branch, sha, repo: repository },
      base: { ref: 'main', sha: main, repo: repository },
    },
  }
  const ref = `refs/pull/${PULL}/merge`
  return { files, event: { name: 'pull_request', ref, sha: merge, payload, head: branch, base: 'main' } }
}
