import { afterAll, describe, expect, it } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { createErrorAlarm } from './driver/alarm'
import { type Counts, putCounts } from './driver/metrics'
import { openRepository, type TestRepository } from './repository'

/** CloudWatch's minutes are real here: the stories go side by side. */
const LONG = 300_000

const opened: TestRepository[] = []
afterAll(async () => {
  for (const repository of opened) await repository.close()
})

const canary = (...lines: readonly string[]) =>
  ['  prod:', '    branches: [main]', '    canary:', ...lines.map((line) => `      ${line}`), ''].join('\n')

/** `v1` is live, and a rollout of `v2` has begun. */
async function rollOut(name: string, stages: string) {
  const repository = await openRepository(name, stages)
  opened.push(repository)
  const { api, push, startPush } = repository
  await push('main')
  await api.change('v2')
  const { step } = await startPush('main')
  await step.line(/traffic.* 20 %/)
  return { api, step }
}

/** Reports both sides of this minute and the one that may have begun with the rollout, and of those that come. */
async function reportUntil(over: AbortSignal, api: string, base: Counts, bad: Counts): Promise<void> {
  const minuteOf = (time: number) => Math.floor(time / 60_000) * 60_000
  const first = minuteOf(Date.now() - 5_000)
  for (let minute = first; !over.aborted; minute += 60_000) {
    await putCounts(api, 'prod', new Date(minute), base)
    await putCounts(api, 'prod/Canary', new Date(minute), bad)
    if (minute >= minuteOf(Date.now()))
      await sleep(minute + 60_000 - Date.now(), undefined, { signal: over }).catch(() => undefined)
  }
}

async function judged(name: string, counts: Counts, hold: string) {
  const analysis = 'analysis: { min-requests: 20 }'
  const { api, step } = await rollOut(name, canary(`steps: [{ traffic: 20, hold: ${hold} }]`, 'poll: 1s', analysis))
  const over = new AbortController()
  const reported = reportUntil(over.signal, name, { requests: 240, errors: 1 }, counts)
  const end = await step.done
  over.abort()
  await reported
  return { end, live: await api.stage('prod'), served: await api.count('prod', 20) }
}

describe('a canary whose requests are counted by CloudWatch', () => {
  it.concurrent(
    'is rolled back by an alarm that CloudWatch sets off itself',
    async () => {
      const name = 'metric-alarm'
      const alarm = await createErrorAlarm('metric-alarm-5xx', name, 5)
      const stages = canary('steps: [{ traffic: 20, hold: 2m }]', 'poll: 200ms', `alarms: [${alarm.name}]`)
      const { api, step } = await rollOut(name, stages)
      await putCounts(name, 'prod/Canary', new Date(), { requests: 60, errors: 30 })
      const end = await step.done
      expect([end.status, end.outputs['result']]).toEqual([1, 'rolled-back'])
      expect(end.report).toMatchObject({ reason: 'alarm metric-alarm-5xx is in ALARM' })
      expect((await api.stage('prod'))?.canarySettings).toBeUndefined()
      expect(await api.count('prod', 20)).toEqual({ v1: 20 })
      await alarm.delete()
    },
    LONG,
  )

  it.concurrent(
    'is rolled back by the first minute in which it fails where the stage does not',
    async () => {
      const { end, live, served } = await judged('worse', { requests: 60, errors: 55 }, '10m')
      expect([end.status, end.outputs['result'], end.stderr]).toEqual([1, 'rolled-back', end.stderr])
      expect(end.report).toMatchObject({ reason: expect.stringContaining('to 1 against a good version') as unknown })
      expect(live?.canarySettings).toBeUndefined()
      expect(served).toEqual({ v1: 20 })
    },
    LONG,
  )

  it.concurrent(
    'is promoted when it does no worse',
    async () => {
      const { end, live, served } = await judged('no-worse', { requests: 60, errors: 0 }, '1s')
      expect([end.stdout, end.outputs['result']]).toEqual([end.stdout, 'promoted'])
      expect(live?.canarySettings).toBeUndefined()
      expect(served).toEqual({ v2: 20 })
    },
    LONG,
  )
})
