import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Recorded, type Recorder, recorder, type Way } from '../dist/recorder'
import { type Event, pushed, scheduled } from '../runner/events'
import { openJob } from '../runner/job'
import { createAlarm, type TestAlarm } from './driver/alarm'
import { createApi, type TestApi } from './driver/api'
import { cloudVariables, endpoint } from './driver/cloud'

jest.setTimeout(240_000)

/** In milliseconds. */
const LEASE = 2_000

let api: TestApi
let alarm: TestAlarm
let outside: Recorder
let version = 1

beforeAll(async () => {
  ;[api, alarm, outside] = [await createApi('kills', 'v1'), await createAlarm('kills-5xx'), await recorder(endpoint)]
  const first = await run(pushed('main', shaOf(1)))
  expect(first.outputs['result']).toBe('deployed')
})
afterAll(async () => {
  await outside[Symbol.asyncDispose]()
  await alarm.delete()
  await api.delete()
})

describe('a canary rollout that is killed with SIGKILL', () => {
  it('at any of its writes leaves what `reconcile` makes one version of, and the job run again the new one', async () => {
    const writes = await writesOfOne()
    const points = writes.flatMap((_, index) => (['there', 'back'] as const).map((way) => ({ index, way })))
    for (const { index, way } of points) {
      const at = `killed ${way === 'there' ? 'before' : 'after'} write ${index + 1}, ${writes[index] ?? ''}`
      expect([at, await killedAt(index, way)]).toEqual([at, ONE_VERSION])
    }
    console.log(`${points.length} points: before and after each of ${writes.length} writes\n${writes.join('\n')}`)
  })
})

const ONE_VERSION = { afterReconcile: 'one version', afterPush: 'the new version' }

async function nextVersion(): Promise<Event> {
  version += 1
  await api.change(`v${version}`)
  return pushed('main', shaOf(version))
}

/** Of a rollout that nothing disturbs. */
async function writesOfOne(): Promise<readonly string[]> {
  const from = outside.requests.length
  const { outputs } = await run(await nextVersion())
  expect(outputs['result']).toBe('promoted')
  return outside.requests
    .slice(from)
    .filter(isWrite)
    .map(({ method, path }) => `${method} ${path}`)
}

async function killedAt(index: number, way: Way): Promise<typeof ONE_VERSION> {
  const event = await nextVersion()
  let writes = 0
  const held = outside.hold((request) => isWrite(request) && writes++ === index, way)
  const job = await open(event)
  const step = await job.start()
  await Promise.race([held.came, step.done])
  step.kill('SIGKILL')
  await step.done
  await job.close()
  await sleep(LEASE)
  await run(scheduled(event.sha))
  const afterReconcile = await served()
  await run(event)
  const whole = await served()
  return { afterReconcile, afterPush: whole === 'one version' ? await newest() : whole }
}

/** `one version`: every request gets deployment and variables of the same one, and there is no canary. */
async function served(): Promise<string> {
  if ((await api.stage('prod'))?.canarySettings !== undefined) return 'a canary'
  const seen = new Set<string>()
  for (let i = 0; i < 5; i += 1) seen.add(await answered())
  const [only = ''] = seen
  return seen.size === 1 && /^(v\d+) with variables of \1$/.test(only) ? 'one version' : [...seen].join(', ')
}

async function newest(): Promise<string> {
  const answer = await answered()
  return answer.startsWith(`v${version} `) ? 'the new version' : answer
}

async function answered(): Promise<string> {
  const answer = await api.request('prod')
  return answer === undefined ? 'no answer' : `${answer.version} with variables of ${answer.backend}`
}

const isWrite = ({ method, path }: Recorded): boolean => method !== 'GET' && path !== '/'
const shaOf = (of: number): string => String(of).padStart(40, '0')

async function run(event: Event) {
  const job = await open(event)
  const result = await job.run()
  await job.close()
  return result
}

const open = (event: Event) =>
  openJob({
    event,
    files: { 'stages.yml': stages() },
    env: { ...cloudVariables, AWS_ENDPOINT_URL: outside.url },
  })

const stages = () => `version: 1
api: { id: ${api.id}, url: "${endpoint}/_aws/execute-api/{id}/{stage}" }
stages:
  prod:
    branches: [main]
    variables: { backend: v${version} }
    canary:
      steps: [{ traffic: 20, hold: 0s }, { traffic: 50, hold: 0s }]
      poll: 100ms
      lease: ${LEASE}ms
      alarms: [${alarm.name}]
`
