import { systemClock } from '../../src/adapters/system-clock'
import { serve } from '../../src/world/http/serve'
import { makeLiveWorld, type World } from '../../src/world/world'
import { BASE, COMMIT, type Event, pushed } from '../runner/events'
import { type Job, openJob, type RunningStep, type StepResult } from '../runner/job'
import { type Recorder, recorder } from './recorder'
import { type Transcript, transcribe } from './transcript'

export const API = 'a1b2c3d4e5'

export interface Act extends StepResult {
  readonly transcript: Transcript
}

/** A repository on one side, AWS and GitHub on the other, and the committed bundle between them. */
export interface Stand extends AsyncDisposable {
  readonly world: World
  /** What every request of the bundle goes through. */
  readonly outside: Pick<Recorder, 'url' | 'requests' | 'hold'>
  /** Of the workspace; `stages.yml` is there from the start. */
  readonly files: Record<string, string>
  /** On top of what a job has anyway. */
  readonly env: Record<string, string>
  /** The next version of the API, as a person at the console or another tool would make it. */
  readonly edit: (version: number) => void
  readonly run: (event?: Event, inputs?: Readonly<Record<string, string>>) => Promise<Act>
  /** Goes on while the test acts. */
  readonly start: (event?: Event, inputs?: Readonly<Record<string, string>>) => Promise<Underway>
  readonly post: (job: Job) => Promise<Act>
  /** The live stage `prod`, as AWS shows it. */
  readonly stage: () => ReturnType<World['console']['getStage']>
  /** Ids, in the order in which they were made. */
  readonly deployments: () => readonly string[]
  /** Puts the files as they are on the base branch of pull requests. */
  readonly commitBase: () => void
}

export interface Underway {
  readonly job: Job
  readonly step: RunningStep
  readonly act: (result: Promise<StepResult>) => Promise<Act>
}

/** `stages` is what follows `version` and `api` in `stages.yml`. */
export async function openStand(stages: string, api = `{ id: ${API} }`): Promise<Stand> {
  const world = makeLiveWorld(systemClock, { pacing: false })
  world.makeApi({ id: API, name: 'orders', routes: { 'GET /health': { body: '{"ok":true}' } } })
  const server = await serve(world, { port: 0 })
  const outside = await recorder(server.url)
  const jobs: Job[] = []
  const url = `${outside.url}/_aws/execute-api/{id}/{stage}`
  const files: Record<string, string> = {
    'stages.yml': `version: 1\napi: ${api.replace('}', `, url: "${url}" }`)}\n${stages}`,
  }
  const env: Record<string, string> = {
    AWS_ENDPOINT_URL: outside.url,
    AWS_REGION: world.region,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
  }
  /** What is sent from now on belongs to the result. */
  const listening = () => {
    const from = outside.requests.length
    return async (result: Promise<StepResult>): Promise<Act> => {
      const ended = await result
      const requests = outside.requests.slice(from)
      const heard = { stdout: ended.stdout, requests, origin: outside.url, deployments: deploymentsOf(world) }
      return { ...ended, transcript: transcribe(heard) }
    }
  }
  const start: Stand['start'] = async (event = pushed('main'), inputs) => {
    for (const commit of [COMMIT, event.sha]) world.github.commit(commit, {})
    const job = await openJob({ event, files, env, githubApiUrl: `${outside.url}/github` })
    jobs.push(job)
    const act = listening()
    return { job, act, step: await job.start(inputs) }
  }
  return {
    world,
    outside,
    files,
    env,
    start,
    post: (job) => listening()(job.post()),
    stage: () => world.console.getStage({ restApiId: API, stageName: 'prod' }),
    deployments: () => deploymentsOf(world),
    commitBase: () => world.github.commit(BASE, files, 'main'),
    edit: (version) => world.route(API, `GET /v${version}`, { body: '{}' }),
    run: async (event, inputs) => {
      const { act, step } = await start(event, inputs)
      return act(step.done)
    },
    async [Symbol.asyncDispose]() {
      for (const job of jobs) await job.close()
      await outside[Symbol.asyncDispose]()
      await server.close()
    },
  }
}

/** In the order in which they were made. */
function deploymentsOf(world: World): readonly string[] {
  const { items } = world.console.getDeployments({ restApiId: API, limit: 500 })
  return [...items].sort((a, b) => a.createdDate - b.createdDate).map(({ id }) => id)
}
