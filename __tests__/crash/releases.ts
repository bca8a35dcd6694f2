import { minutes } from '../../src/domain/units'
import { badRequest } from '../../src/world/fault'
import type { Stage } from '../../src/world/api-gateway/model'
import { type Act, type PlayEvent, StagePlay } from '../scenarios/stage-play'

/** How version `n` of the repository looks. */
export interface Repository {
  /** `stages:` of `stages.yml`, and whatever stands beside `api:`. */
  readonly stages: (version: number) => string
  /** The version's `openapi.json`; without it a version is an edit of the API itself. */
  readonly definition?: boolean
  /** The stage that is looked at; `prod` when absent. */
  readonly stage?: string
  /** Versions whose `GET /version` fails. */
  readonly sick?: readonly number[]
}

/** What a run is started with. */
export interface Start {
  readonly event: PlayEvent
  readonly inputs?: Readonly<Record<string, string>>
  /** The job is cancelled so many minutes after its start. */
  readonly cancelAfter?: number
}

/** Each version changes one variable, adds one and takes one away. */
export const variablesOf = (version: number): Readonly<Record<string, string>> => ({
  alias: `v${version}`,
  [`only${version}`]: 'x',
})

/** One stage over several versions of its repository, and which of them it serves. */
export class Releases {
  readonly play: StagePlay
  /** What the stage was, between two writes or after the last one, when that was no version as a whole. */
  readonly torn: string[] = []
  readonly #repository: Repository
  #attempt = 1

  constructor(repository: Repository) {
    this.#repository = repository
    this.play = new StagePlay('')
    this.play.world.alarms.set('orders-5xx', 'OK')
    this.play.world.onCall((moment, { access, operation, input }) => {
      if (moment === 'before') return this.#isRemovedAlready(input) ? badRequest('Nothing to remove') : 'ok'
      if (access === 'write' && operation.endsWith('Stage')) this.#notice(operation)
      return 'ok'
    })
  }

  /** API, definition and `stages.yml` become this version's. */
  prepare(version: number): void {
    const { play } = this
    const { stages, definition, sick = [] } = this.#repository
    const from = definition === true ? ', definition: openapi.json' : ''
    play.files['stages.yml'] = `version: 1\napi: { id: ${play.api}, region: eu-west-1${from} }\n${stages(version)}`
    play.base()
    if (definition === true) {
      play.files['openapi.json'] = openapi(version)
      return
    }
    play.world.route(play.api, `GET /since-v${version}`, {})
    play.world.route(play.api, 'GET /version', ({ variables }) => ({
      status: sick.includes(version) ? 500 : 200,
      body: JSON.stringify({ version, alias: variables['alias'] ?? '' }),
    }))
  }

  run({ event, inputs = {}, cancelAfter }: Start): Promise<Act> {
    if (cancelAfter !== undefined) this.play.cancelAfter(cancelAfter)
    return this.play.run(event, inputs)
  }

  /** The next attempt of a run; nobody cancels it. */
  runAgain({ event, inputs = {} }: Start, run: string): Promise<Act> {
    this.#attempt += 1
    const env = { ...event.env, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: String(this.#attempt) }
    return this.play.run({ ...event, env }, inputs)
  }

  pass(minute: number): void {
    this.play.world.clock.advance(minutes(minute))
  }

  get base(): number | undefined {
    const stage = this.#stage()
    return stage && this.#versionOf(stage.deploymentId)
  }

  /** The smoke tests of the version that the stage serves have not passed yet. */
  get isOpen(): boolean {
    const { tags = {}, deploymentId } = this.#stage() ?? {}
    return tags['stages:state'] === 'verifying' && tags['stages:deployment'] === deploymentId
  }

  /** The version of a canary, unless it runs what the stage runs. */
  get canary(): number | undefined {
    const { deploymentId, canarySettings } = this.#stage() ?? {}
    const canary = canarySettings?.deploymentId
    return canary === undefined || canary === deploymentId ? undefined : this.#versionOf(canary)
  }

  get isPaused(): boolean {
    return this.canary !== undefined && this.#stage()?.tags?.['stages:state'] === 'paused'
  }

  /** Its record tells of a canary that is not there: not yet, or no more. */
  get isWithoutItsCanary(): boolean {
    const { tags = {}, deploymentId, canarySettings } = this.#stage() ?? {}
    const isUnderWay = tags['stages:state'] === 'rolling' || tags['stages:state'] === 'paused'
    return isUnderWay && canarySettings === undefined && tags['stages:deployment'] !== deploymentId
  }

  /** The API's lock would stop somebody now. */
  get isLocked(): boolean {
    const { world, api } = this.play
    const { tags } = world.console.getTags({ resourceArn: `arn:aws:apigateway:${world.region}::/restapis/${api}` })
    const until = tags['stages:lock']?.split('/')[1]
    return until !== undefined && Date.parse(until) > world.clock.now()
  }

  /** A stage on which a version is tested before it has traffic. */
  hasThrowAway(): boolean {
    const { stage = 'prod' } = this.#repository
    const { world, api } = this.play
    return world.console.getStages({ restApiId: api }).item.some(({ stageName }) => stageName === `${stage}-smoke`)
  }

  deploymentOf(version: number): string {
    const { world, api } = this.play
    const all = world.console.getDeployments({ restApiId: api, limit: 500 }).items
    const found = all.find(({ id }) => this.#versionOf(id) === version)
    if (found === undefined) throw new Error(`no deployment holds v${version}`)
    return found.id
  }

  /** `v2`, `v2, canary v3 at 5 %` or `absent`; anything that is no version as a whole is spelled out. */
  state(): string {
    const stage = this.#stage()
    if (stage === undefined) return 'absent'
    const { variables = {}, canarySettings: canary, deploymentId } = stage
    const text = `${this.#text(deploymentId, variables, false)}${this.#strange(canary === undefined ? 1 : 3)}`
    if (canary === undefined) return text
    const seen = { ...variables, ...canary.stageVariableOverrides }
    const of = this.#text(canary.deploymentId, seen, true)
    return `${text}, canary ${of} at ${canary.percentTraffic} %`
  }

  #stage(): Stage | undefined {
    const { stage = 'prod' } = this.#repository
    const { world, api } = this.play
    return world.console.getStages({ restApiId: api }).item.find(({ stageName }) => stageName === stage)
  }

  /** A canary cannot do without variables of the stage: those of the version below are no fault. */
  #text(deployment: string, variables: Readonly<Record<string, string>>, isCanary: boolean): string {
    const version = this.#versionOf(deployment)
    const wanted = variablesOf(version)
    const isExact = isCanary || Object.keys(variables).length === Object.keys(wanted).length
    const isWhole = isExact && Object.entries(wanted).every(([name, value]) => variables[name] === value)
    return isWhole ? `v${version}` : `v${version} WITH ${JSON.stringify(variables)}`
  }

  #versionOf(deploymentId: string): number {
    const { world, api } = this.play
    const { apiSummary = {} } = world.console.getDeployment({ restApiId: api, deploymentId, embed: ['apisummary'] })
    return Math.max(...Object.keys(apiSummary).map((path) => Number(/^\/since-v(\d+)$/.exec(path)?.[1] ?? 0)))
  }

  /** What requests meet that belongs to no version as a whole. */
  #strange(requests: number): string {
    const { stage = 'prod' } = this.#repository
    const { world, api } = this.play
    for (let i = 0; i < requests; i++) {
      const request = { api, stage, method: 'GET', path: '/version', headers: {}, body: '' }
      const { body } = world.dataPlane.invoke(request)
      const served = /^\{"version":(\d+),"alias":"v(\d+)"\}$/.exec(body)
      if (served === null || served[1] !== served[2]) return ` ANSWERS ${body}`
    }
    return ''
  }

  /** Whether AWS takes it twice nobody has written down: here it does not, so that no repetition relies on it. */
  #isRemovedAlready(input: object): boolean {
    const stage = this.#stage()
    if (stage === undefined || !('patchOperations' in input)) return false
    if ('stageName' in input && input.stageName !== stage.stageName) return false
    const removed = [...JSON.stringify(input.patchOperations).matchAll(/"op":"remove","path":"([^"]+)"/g)]
    return removed.some(([, path = '']) =>
      path === '/canarySettings'
        ? stage.canarySettings === undefined
        : stage.variables?.[path.replace('/variables/', '')] === undefined,
    )
  }

  #notice(operation: string): void {
    const state = this.state()
    if (isTorn(state)) this.torn.push(`${operation} left ${state}`)
  }
}

export const isTorn = (state: string): boolean => /WITH|ANSWERS/.test(state)

const openapi = (version: number): string =>
  JSON.stringify({
    openapi: '3.0.1',
    info: { title: 'orders', version: String(version) },
    paths: {
      [`/since-v${version}`]: { get: mock('{}') },
      '/version': { get: mock(`{"version":${version},"alias":"$stageVariables.alias"}`) },
    },
  })

const mock = (template: string) => ({
  responses: { 200: { description: 'it is well' } },
  'x-amazon-apigateway-integration': {
    type: 'mock',
    requestTemplates: { 'application/json': '{"statusCode":200}' },
    responses: { default: { statusCode: '200', responseTemplates: { 'application/json': template } } },
  },
})
