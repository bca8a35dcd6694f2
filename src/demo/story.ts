import { dirname, join, resolve } from 'node:path'
import type { Clock } from '../ports/clock'
import { serve, type Served } from '../world/http/serve'
import type { World } from '../world/world'
import { ALARM, MINUTE, ordersWorld, repositoryAt } from './orders'
import { type Push, runAction, type Step } from './runner'
import { heading, shown, trafficLine } from './screen'
import { Traffic } from './traffic'

type Print = (line: string) => void

/** Plays the example's releases against the embedded world. Answers the exit status: 0 when all went as told. */
export async function play(clock: Clock, print: Print): Promise<0 | 1> {
  const dist = dirname(resolve(process.argv[1] ?? ''))
  const example = join(dist, '..', 'examples', 'orders')
  const world = await ordersWorld(example, clock)
  const served = await serve(world, { port: 0 })
  try {
    const demo = new Demo({ world, served, example, bundle: join(dist, 'index.js'), print })
    return await demo.play()
  } finally {
    await served.close()
  }
}

interface Stage {
  readonly world: World
  readonly served: Served
  readonly example: string
  readonly bundle: string
  readonly print: Print
}

class Demo {
  readonly #stage: Stage
  readonly #traffic: Traffic
  #runs = 0

  constructor(stage: Stage) {
    this.#stage = stage
    this.#traffic = new Traffic(`${stage.served.url}/_aws/execute-api/a1b2c3d4e5/prod`)
  }

  async play(): Promise<0 | 1> {
    const { print, served } = this.#stage
    print('API Gateway Stages, against an API Gateway, a CloudWatch and a GitHub of its own on this machine.')
    print(`The action is the committed bundle, run as the Actions runner runs it. A minute lasts ${MINUTE} ms here.`)
    const results = [await this.#first(), await this.#good(), await this.#bad()]
    await this.#traffic.stop()
    results.push(await this.#preview())
    this.#farewell(served.url)
    const wanted = ['deployed', 'promoted', 'rolled-back', 'deployed']
    const isAsTold = results.every(({ outputs }, index) => outputs['result'] === wanted[index])
    if (!isAsTold) print(`This was not meant to happen: ${results.map(({ outputs }) => outputs['result']).join(', ')}`)
    return isAsTold ? 0 : 1
  }

  async #first(): Promise<Step> {
    this.#head(1, 'A push to main: there is no stage `prod` yet, so it is made')
    const step = await this.#run(await this.#push('v1', '1'))
    this.#traffic.start()
    return step
  }

  async #good(): Promise<Step> {
    this.#head(2, 'A good version, v2: 5 → 25 → 50 → 100 % of live traffic, then it is promoted')
    return this.#watched(await this.#push('v2', '2'))
  }

  async #bad(): Promise<Step> {
    this.#head(3, `A bad version, v3: its health check is fine, its orders are not. The alarm ${ALARM} tells`)
    return this.#watched(await this.#push('v3', '3'))
  }

  async #preview(): Promise<Step> {
    this.#head(4, 'A pull request: a stage of its own, and a comment')
    const { world, print, served, example } = this.#stage
    const [base, head] = ['2'.repeat(40), '4'.repeat(40)]
    const files = await repositoryAt(example, served.url, 'v2')
    world.github.commit(base, files, 'main')
    world.github.commit(head, files, 'feature/discount')
    world.github.openPull(7, { head: 'feature/discount', base: 'main' })
    const step = await this.#run({
      name: 'pull_request',
      ref: 'refs/pull/7/merge',
      sha: head,
      payload: pullRequest(base, head),
      files,
    })
    print('')
    for (const { body } of world.github.commentsOf(7)) for (const line of body.split('\n')) print(`   ${line}`)
    return step
  }

  #head(number: number, text: string): void {
    for (const line of heading(number, text)) this.#stage.print(line)
  }

  async #push(version: string, digit: string): Promise<Push> {
    const { world, example, served } = this.#stage
    const sha = digit.repeat(40)
    const files = await repositoryAt(example, served.url, version)
    world.github.commit(sha, files, 'main')
    return { name: 'push', ref: 'refs/heads/main', sha, payload: {}, files }
  }

  /** The rollout, with the traffic beside it once a second. */
  async #watched(push: Push): Promise<Step> {
    this.#traffic.look()
    const timer = setInterval(() => {
      const line = trafficLine(this.#traffic.look())
      if (line !== '') this.#stage.print(line)
    }, 1000)
    try {
      return await this.#run(push)
    } finally {
      clearInterval(timer)
    }
  }

  async #run(push: Push): Promise<Step> {
    const { bundle, served, print } = this.#stage
    this.#runs += 1
    const step = await runAction(bundle, served.url, push, 1000 + this.#runs, (line) => {
      const text = shown(line)
      if (text !== undefined) print(` │ ${text}`)
    })
    const { result, changed, 'deployment-id': deployment } = step.outputs
    print(
      ` └ exit ${step.status}   result=${result ?? ''}  deployment-id=${deployment ?? ''}  changed=${changed ?? ''}`,
    )
    return step
  }

  #farewell(url: string): void {
    const { print } = this.#stage
    print('')
    print('── What to do next')
    print('')
    print('   examples/orders      the API, its functions, stages.yml and workflow that you just saw: copy them')
    print('   npm run sandbox      the same AWS and GitHub, yours to play with: any SDK, the AWS CLI, curl')
    print('   README.md            ten minutes to a first green deployment in your own account')
    print('')
    print(`   Everything ran on ${new URL(url).host}; nothing is left behind.`)
  }
}

const pullRequest = (base: string, head: string) => ({
  action: 'opened',
  pull_request: {
    number: 7,
    head: { ref: 'feature/discount', sha: head, repo: { full_name: 'octo/orders' } },
    base: { ref: 'main', sha: base, repo: { full_name: 'octo/orders' } },
  },
})
