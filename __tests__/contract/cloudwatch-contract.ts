import { afterAll, beforeAll, expect } from '@jest/globals'
import { after, instant, minutes, seconds } from '../../src/domain/units'
import type { MetricAlarm, OpenCloud, SeededCloud } from './clouds'
import { type Differences, rulesBut } from './rules'

const MINUTE = minutes(1)
const ORDERS_ALARM = {
  Namespace: 'Orders',
  MetricName: 'Errors',
  Statistic: 'Sum',
  Period: 300,
  EvaluationPeriods: 3,
  Threshold: 1,
  ComparisonOperator: 'GreaterThanThreshold',
} as const satisfies Partial<MetricAlarm>

/** What judging a canary relies on. */
export function cloudWatchContract(open: OpenCloud, differences: Differences = {}): void {
  const rule = rulesBut(differences)
  let at: SeededCloud
  beforeAll(async () => {
    at = await open()
  })
  afterAll(async () => {
    await at[Symbol.asyncDispose]()
  })

  rule('reads alarms of both kinds, and leaves out those that nobody made', async () => {
    await at.setAlarm('orders-5xx', 'ALARM', { composite: false })
    await at.setAlarm('orders-all', 'OK', { composite: true })
    const alarms = await at.cloud.alarms.read(['orders-5xx', 'orders-all', 'nobody-made-it'])
    const states = alarms.map(({ name, state }) => [name, state] as const)
    expect(new Map(states)).toEqual(
      new Map([
        ['orders-5xx', 'ALARM'],
        ['orders-all', 'OK'],
      ]),
    )
  })

  rule('an alarm tells how long it takes to fire, and whether its actions are carried out', async () => {
    await at.putAlarm({ ...ORDERS_ALARM, AlarmName: 'orders-slow', ActionsEnabled: false, DatapointsToAlarm: 2 })
    await at.putAlarm({ ...ORDERS_ALARM, AlarmName: 'orders-errors' })
    await at.setAlarm('orders-all', 'OK', { composite: true })
    const alarms = await at.cloud.alarms.read(['orders-slow', 'orders-errors', 'orders-all'])
    const told = alarms.map(({ name, firesAfter, actionsEnabled }) => [name, [firesAfter, actionsEnabled]] as const)
    expect(new Map(told)).toEqual(
      new Map([
        ['orders-slow', [minutes(10), false]],
        ['orders-errors', [minutes(15), true]],
        ['orders-all', [undefined, true]],
      ]),
    )
  })

  rule('metrics are read by the minute, oldest first; a minute without data is absent', async () => {
    const now = at.now()
    const minute = instant(Math.floor(now / MINUTE) * MINUTE)
    const [first, third] = [after(minute, minutes(-5)), after(minute, minutes(-3))]
    const errors = { namespace: 'Orders', metric: 'Read', dimensions: { Shop: 'north', Stage: 'prod/Canary' } }
    await at.putMetric(errors, third, [5])
    await at.putMetric(errors, first, [1, 2])
    const queries = ['Sum', 'SampleCount'].map((statistic) => ({ ...errors, statistic }))
    const unheard = { ...errors, metric: 'Unheard', statistic: 'Sum' }
    const series = await at.cloud.metrics.read([...queries, unheard], first, now)
    expect(series.map((one) => [...one])).toEqual([
      [
        [first, 3],
        [third, 5],
      ],
      [
        [first, 2],
        [third, 1],
      ],
      [],
    ])
  })
  rule('metrics are read from their first minute on, and up to their last', async () => {
    const minute = instant(Math.floor(at.now() / MINUTE) * MINUTE)
    const load = { namespace: 'Orders', metric: 'Load', dimensions: {} }
    const times = [-5, -4, -3, -2].map((n) => after(minute, minutes(n)))
    for (const time of times) await at.putMetric(load, time, [1])
    const [, from = minute, last = minute, to = minute] = times
    const query = { ...load, statistic: 'Sum' }
    const exact = await at.cloud.metrics.read([query], from, to)
    const within = await at.cloud.metrics.read([query], after(from, seconds(-30)), after(last, seconds(30)))
    expect([exact, within].map(([one]) => [...(one ?? [])])).toEqual([
      [
        [from, 1],
        [last, 1],
      ],
      [
        [from, 1],
        [last, 1],
      ],
    ])
  })
  rule('metrics of other dimensions are other ones', async () => {
    const minute = after(instant(Math.floor(at.now() / MINUTE) * MINUTE), minutes(-2))
    const load = { namespace: 'Orders', metric: 'Other', statistic: 'Sum' }
    await at.putMetric({ ...load, dimensions: { Shop: 'north', Stage: 'prod/Canary' } }, minute, [1])
    const others = [{}, { Shop: 'north' }, { Shop: 'north', Stage: 'prod' }, { Shop: 'south', Stage: 'prod/Canary' }]
    const queries = others.map((dimensions) => ({ ...load, dimensions }))
    expect(await at.cloud.metrics.read(queries, minute, at.now())).toEqual(others.map(() => new Map()))
  })
  rule('nothing is read of no metrics', async () => {
    expect(await at.cloud.metrics.read([], instant(0), at.now())).toEqual([])
  })
  rule('nothing is read where no minute begins', async () => {
    const minute = instant(Math.floor(at.now() / MINUTE) * MINUTE)
    const query = { namespace: 'Orders', metric: 'Load', dimensions: {}, statistic: 'Sum' }
    const ranges = [
      [minute, minute],
      [after(minute, seconds(1)), after(minute, seconds(59))],
      [minute, after(minute, minutes(-5))],
    ] as const
    for (const [from, to] of ranges) expect(await at.cloud.metrics.read([query], from, to)).toEqual([new Map()])
  })
  rule('metrics are listed with all of their dimensions, by those that are asked for', async () => {
    const metric = { namespace: 'Orders', metric: 'Listed' }
    const series = ['prod', 'prod/Canary', 'dev'].map((Stage) => ({ Shop: 'north', Stage }))
    for (const dimensions of series) await at.putMetric({ ...metric, dimensions }, after(at.now(), minutes(-2)), [1])
    const { metrics } = at.cloud
    const all = await metrics.list({ ...metric, dimensions: { Shop: 'north' } })
    expect(all).toHaveLength(3)
    expect(all).toEqual(expect.arrayContaining(series))
    expect(await metrics.list({ ...metric, dimensions: { Stage: 'dev' } })).toEqual([{ Shop: 'north', Stage: 'dev' }])
    expect(await metrics.list({ ...metric, dimensions: { Shop: 'south' } })).toEqual([])
  })
}
