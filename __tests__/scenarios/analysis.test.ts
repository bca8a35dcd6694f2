import { describe, expect, it } from '@jest/globals'
import { minutes } from '../../src/domain/units'
import type { WorldOptions } from '../../src/world/world'
import { SECOND } from './rollout'
import { dispatched, ending, push, StagePlay, trafficStory } from './stage-play'
import { type Crowd, crowd, minutesPass, type Orders, orders, realCrowd } from './traffic'

const stages = (analysis: string, more: readonly string[]): string =>
  [
    'stages:',
    '  prod:',
    '    branches: [main]',
    '    canary:',
    '      steps: [{ traffic: 10, hold: 5m }, { traffic: 50, hold: 5m }]',
    '      bake: 5m',
    `      analysis: ${analysis}`,
    ...more.map((line) => `      ${line}`),
    '',
  ].join('\n')

interface Story {
  readonly analysis?: string
  readonly more?: readonly string[]
  readonly options?: WorldOptions
  readonly before?: Orders
  readonly next?: Orders
  readonly crowd?: Partial<Crowd>
}

/** The first version has served for a quarter of an hour, the crowd goes on, and the next version is ready. */
async function ready({ analysis = '{}', more = [], options = {}, before = {}, next = {}, ...story }: Story) {
  const play = new StagePlay(stages(analysis, more), options)
  const first = await play.run(push())
  crowd(play, { perMinute: 600, minutes: 40, ...story.crowd }, before, next, 15)
  await minutesPass(play, 15)
  play.edit('2')
  return { play, base: first.outputs['deployment-id'] ?? '' }
}

const deployNext = async (story: Story) => {
  const { play, base } = await ready(story)
  return { play, base, act: await play.run(push('main', SECOND)) }
}

const evidenceTags = (play: StagePlay): readonly string[] =>
  Object.keys(play.stage().tags ?? {}).filter((name) => name.startsWith('stages:evidence-'))

const detailsOf = (act: Awaited<ReturnType<StagePlay['run']>>, event: string): readonly string[] =>
  act.report.timeline.flatMap((entry) => (entry.event === event ? [entry.detail ?? ''] : []))

describe('before the promotion', () => {
  it.each(['bake: 0s', 'bake: 1m'])(
    'a version that turned bad in the last minute is not promoted in haste: %s',
    async (bake) => {
      const { play, base } = await ready({ before: { failing: 0.002 }, next: { failing: 0.1, fromMinute: 9 } })
      play.rewrite('bake: 5m', bake)
      const act = await play.run(push('main', SECOND))
      expect(act.outputs['result']).toBe('rolled-back')
      expect(play.served()).toEqual({ [base]: 1000 })
    },
  )
})

describe('a canary beside the stage’s other traffic', () => {
  it('is promoted when it is as good, as soon as the last minutes are settled', async () => {
    const { act } = await deployNext({ before: { failing: 0.01 }, next: { failing: 0.01 } })
    expect(trafficStory(act.report)).toEqual(['0m 10', '5m 50', '10m 100'])
    expect(ending(act)).toEqual(['promoted', 0, 'true'])
    const [begun, promoted] = ['traffic', 'promote'].map((event) =>
      Date.parse(act.report.timeline.find((entry) => entry.event === event)?.at ?? ''),
    )
    expect(((promoted ?? 0) - (begun ?? 0)) / 60_000).toBeGreaterThan(15)
    expect(((promoted ?? 0) - (begun ?? 0)) / 60_000).toBeLessThan(17)
  })

  it('is rolled back on the first settled minute when it fails, with the numbers and the odds', async () => {
    const { act, play, base } = await deployNext({ before: { failing: 0.001 }, next: { failing: 0.2 } })
    expect(trafficStory(act.report)).toEqual(['0m 10', '2m 0'])
    expect(act.report.reason).toMatch(
      /^canary \d+ of \d+ failed \(\d+ %\), base \d+ of [\d,]+ \(0?.?\d* ?%\): .* to 1 against a good version; 100 to 1 rolls back$/,
    )
    expect(ending(act)).toEqual(['rolled-back', 1, 'true'])
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('is judged by what the data plane counted, too', async () => {
    const play = new StagePlay(stages('{}', []))
    orders(play, {})
    await play.run(push())
    orders(play, { failing: 0.2 })
    play.edit('2')
    realCrowd(play, { perMinute: 600, minutes: 4 })
    expect(trafficStory((await play.run(push('main', SECOND))).report)).toEqual(['0m 10', '2m 0'])
  })

  it('is judged on while it bakes, against the hour before', async () => {
    const { act } = await deployNext({ next: { failing: 0.2, fromMinute: 10.5 } })
    expect(trafficStory(act.report)).toEqual(['0m 10', '5m 50', '10m 100', '12m 0'])
    expect(act.report.reason).toMatch(/minutes were compared with the hour before the rollout$/)
  })

  it.each(['{ traffic: 100, hold: 10m }', '{ traffic: 50, hold: 2m }, { traffic: 100, hold: 10m }'])(
    'is judged against the hour before wherever it has all traffic: %s',
    async (steps) => {
      const { play } = await ready({ before: { failing: 0.002 }, next: { failing: 0.2, fromMinute: 2.5 } })
      play.rewrite('{ traffic: 10, hold: 5m }, { traffic: 50, hold: 5m }', steps)
      const act = await play.run(push('main', SECOND))
      expect(act.outputs['result']).toBe('rolled-back')
      expect(act.report.reason).toMatch(/were compared with the hour before/)
    },
  )

  it('is not promoted where nothing was left to compare it with', async () => {
    const { play } = await ready({ next: { failing: 0.5 }, more: ['max-wait: 5m'] })
    play.rewrite('{ traffic: 10, hold: 5m }, { traffic: 50, hold: 5m }', '{ traffic: 99.99, hold: 5m }')
    const act = await play.run(push('main', SECOND))
    expect(act.report.reason).toMatch(/nothing to compare with: all requests of \d+ minutes went to the canary/)
  })

  it('is not blamed for what hits both versions', async () => {
    const { act } = await deployNext({ before: { failing: 0.3 }, next: { failing: 0.3 } })
    expect(act.outputs['result']).toBe('promoted')
  })

  it('gets more traffic after the first hold when no number of requests is asked for', async () => {
    const { act } = await deployNext({ analysis: '{ min-requests: 0 }', crowd: { perMinute: 60, minutes: 60 } })
    expect(trafficStory(act.report)).toEqual(['0m 10', '5m 50', '10m 100'])
  })

  it('gets no more traffic before it has had enough requests', async () => {
    const { act } = await deployNext({ crowd: { perMinute: 60, minutes: 60 } })
    const story = trafficStory(act.report)
    expect(story[0]).toBe('0m 10')
    expect(Number.parseInt(story[1] ?? '', 10)).toBeGreaterThan(12)
    expect(detailsOf(act, 'wait').join()).toMatch(/the canary has had \d+ of the 100 requests of `min-requests`/)
    expect(act.outputs['result']).toBe('promoted')
  })

  it.each([
    ['wait', 'rolled-back', /waited 10 min for data: no request has reached the canary/],
    ['rollback', 'rolled-back', /^no request has reached the canary/],
    ['continue', 'promoted', /^$/],
  ])('without any requests: %s', async (onNoData, result, reason) => {
    const more = [`on-no-data: ${onNoData}`, 'max-wait: 10m']
    const { act } = await deployNext({ more, crowd: { minutes: 10 } })
    expect(act.outputs['result']).toBe(result)
    expect(act.report.reason ?? '').toMatch(reason)
  })

  it('may be slow in telling: data that come late are waited for', async () => {
    const options = { metricDelay: 100_000 as never }
    const { act } = await deployNext({ options, next: { failing: 0.2 } })
    expect(trafficStory(act.report)).toEqual(['0m 10', '3m 0'])
  })

  it('4xx count when they are asked for, and 5xx with them', async () => {
    const next = { failing: 0.4, status: 404 }
    const { act: blind } = await deployNext({ next })
    expect(blind.outputs['result']).toBe('promoted')
    const { act } = await deployNext({ analysis: '{ errors: both }', next })
    expect(trafficStory(act.report)).toEqual(['0m 10', '2m 0'])
    expect(act.report.reason).toMatch(/got 4xx/)
  })
})

describe('latency', () => {
  const analysis = '{ latency: { percentile: 99, at-most: 1.5x } }'

  it.each([
    ['by counting slow requests', true, 600, /^slow is what takes longer than 30 ms/],
    ['by the percentile where they cannot be counted', false, 1200, /^the canary's p99 is compared with 30 ms/],
  ])('a canary that takes three times as long is rolled back, %s', async (_, countsLatencies, perMinute, how) => {
    const { play } = await ready({ analysis, next: { milliseconds: 60 }, crowd: { perMinute } })
    play.world.law.countsLatencies = countsLatencies
    play.rewrite('hold: 5m', 'hold: 20m')
    const act = await play.run(push('main', SECOND))
    expect(detailsOf(act, 'analysis')[0]).toMatch(how)
    expect(act.outputs['result']).toBe('rolled-back')
    expect(act.report.reason).toMatch(/slow/)
  })

  it.each([true, false])(
    'that both versions lose is nobody’s fault, whether slow requests are counted (%s) or not',
    async (counts) => {
      const slower = { milliseconds: 60, fromMinute: 0 }
      const { play } = await ready({ analysis, before: slower, next: slower, crowd: { perMinute: 1200 } })
      play.world.law.countsLatencies = counts
      play.rewrite('hold: 5m', 'hold: 20m')
      // The bake has nobody beside it.
      play.rewrite('bake: 5m', 'bake: 0s')
      expect((await play.run(push('main', SECOND))).outputs['result']).toBe('promoted')
    },
  )

  it('as long as the other version took is promoted', async () => {
    const { act } = await deployNext({ analysis })
    expect(act.outputs['result']).toBe('promoted')
  })
})

describe('what the analysis needs', () => {
  it.each(['orders', 'ördérs'.normalize('NFD')])(
    'another API that is the same to CloudWatch is refused: %s',
    async (name) => {
      const { play, base } = await ready({})
      play.world.makeApi({ id: 'z9y8x7w6v5', name })
      const act = await play.run(push('main', SECOND))
      expect(ending(act)).toEqual(['failed', 1, 'false'])
      expect(act.report.problems?.[0]?.message).toMatch(/2 APIs in eu-west-1 are orders to CloudWatch/)
      expect(play.served()).toEqual({ [base]: 1000 })
    },
  )

  it('a canary that would be compared with itself is refused', async () => {
    const { act } = await deployNext({ analysis: '{ dimension: prod }' })
    expect(ending(act)).toEqual(['failed', 1, 'false'])
    expect(act.report.problems?.[0]?.message).toMatch(/is the stage itself, canary and all/)
  })

  it('a series of another name is said, with what there is and what to set', async () => {
    const { act } = await deployNext({ analysis: '{ dimension: prod/canary }', more: ['max-wait: 3m'] })
    expect(act.report.warnings?.join()).toMatch(
      /Stage = prod\/canary .* it has prod, prod\/Canary\. .*set `analysis.dimension`/,
    )
    expect(ending(act)).toEqual(['rolled-back', 1, 'true'])
  })

  it('metrics that may not be read are refused before anything is written', async () => {
    const { play, base } = await ready({})
    play.world.deny('cloudwatch:GetMetricData')
    const act = await play.run(push('main', SECOND))
    expect(ending(act)).toEqual(['failed', 1, 'false'])
    expect(act.report.problems?.[0]?.hint).toMatch(/cloudwatch:GetMetricData/)
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('metrics that cannot be read any more raise no traffic, and after five minutes it goes home', async () => {
    const { play } = await ready({})
    play.in(1, () => {
      play.world.deny('cloudwatch:GetMetricData')
    })
    const act = await play.run(push('main', SECOND))
    expect(trafficStory(act.report)).toEqual(['0m 10', '7m 0'])
    expect(act.report.reason).toMatch(/CloudWatch's metrics could not be read/)
  })

  it('one poll asks at most once, and mostly not at all', async () => {
    const { act } = await deployNext({ analysis: '{ errors: both, latency: { percentile: 99, at-most: 2x } }' })
    const times = (operation: string) => act.calls.filter((call) => call.operation === operation).map(({ at }) => at)
    const [asked, polled] = [times('GetMetricData'), times('GetStage')]
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked.length).toBeGreaterThan(15)
    expect(asked.length).toBeLessThan(polled.length * 0.6)
  })
})

describe('a run that goes on with a canary', () => {
  it('goes on with the evidence too: what a person approved in the meantime is judged first', async () => {
    const { play, base } = await ready({ next: { failing: 0.2, fromMinute: 6 } })
    play.rewrite('{ traffic: 10, hold: 5m }', '{ traffic: 10, hold: 5m, approve: true }')
    const paused = await play.run(push('main', SECOND))
    expect(paused.outputs['result']).toBe('paused')
    expect(evidenceTags(play)).toEqual(['stages:evidence-5xx'])
    await minutesPass(play, 10)
    const resumed = await play.run(dispatched(), { command: 'resume' })
    expect(trafficStory(resumed.report)).toEqual(['0m 0'])
    expect(resumed.report.reason).toMatch(/against a good version/)
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('says what earlier runs had weighed, and warns of what somebody did to it', async () => {
    const { play } = await ready({})
    play.rewrite('{ traffic: 10, hold: 5m }', '{ traffic: 10, hold: 5m, approve: true }')
    await play.run(push('main', SECOND))
    const text = play.stage().tags?.['stages:evidence-5xx'] ?? ''
    await minutesPass(play, 2)
    const resumed = await play.run(dispatched(), { command: 'resume' })
    expect(detailsOf(resumed, 'analysis').join()).toMatch(/; 1 to \S+ by the minutes that earlier runs weighed/)
    play.edit('3')
    await play.run(push('main', '3'.repeat(40)))
    const resourceArn = `arn:aws:apigateway:eu-west-1::/restapis/${play.api}/stages/prod`
    play.world.console.tagResource({ resourceArn, tags: { 'stages:evidence-5xx': text.replace(/^\d+/, '99999999') } })
    const warned = await play.run(dispatched(), { command: 'resume' })
    expect(warned.report.warnings?.join()).toMatch(/somebody changed it\. The comparison begins anew/)
  })

  it.each([0, 3])('compares the bake with the hour before the rollout, though %i days lie between', async (days) => {
    const { play } = await ready({})
    play.rewrite('{ traffic: 10, hold: 5m }', '{ traffic: 10, hold: 5m, approve: true }')
    await play.run(push('main', SECOND))
    play.world.clock.advance(minutes(days * 24 * 60))
    crowd(play, { perMinute: 600, minutes: 30 }, {}, {}, 0)
    const act = await play.run(dispatched(), { command: 'promote' })
    expect(act.outputs['result']).toBe('promoted')
    const weighed = act.report.analysis?.flatMap((one) => one.minutes.map(({ against }) => against)) ?? []
    expect(weighed.filter((against) => against === 'before').length).toBeGreaterThanOrEqual(5)
    expect(weighed).not.toContain('nothing')
  })

  it('is not needed: `reconcile` judges a canary that waits for a person, and takes it off', async () => {
    const { play, base } = await ready({ next: { failing: 0.2, fromMinute: 6 } })
    play.rewrite('{ traffic: 10, hold: 5m }', '{ traffic: 10, hold: 5m, approve: true }')
    await play.run(push('main', SECOND))
    const still = await play.run({ name: 'schedule' })
    expect(still.outputs['result']).toBe('paused')
    await minutesPass(play, 10)
    const reconciled = await play.run({ name: 'schedule' })
    expect(reconciled.outputs['result']).toBe('rolled-back')
    expect(reconciled.report.stages?.[0]).toMatchObject({ stage: 'prod', result: 'rolled-back' })
    expect(JSON.stringify(reconciled.report)).toMatch(/to 1 against a good version/)
    expect(play.served()).toEqual({ [base]: 1000 })
  })
})
