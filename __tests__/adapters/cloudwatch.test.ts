import { describe, expect, it } from '@jest/globals'
import { instant } from '../../src/domain/units'
import type { MetricQuery } from '../../src/ports/metrics'
import { cloudAt } from './cloud-at'
import type { Answers, Reply } from './server'

const NOON = Date.UTC(2026, 10, 20, 12)
const [from, to] = [instant(NOON), instant(NOON + 600_000)]
const errors: MetricQuery = {
  namespace: 'AWS/ApiGateway',
  metric: '5XXError',
  dimensions: { ApiName: 'orders', Stage: 'prod/Canary' },
  statistic: 'Sum',
}
const json = (answer: unknown): Reply => ({
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  json: answer,
})

/** One query's part of a page: what happened so many minutes after noon. */
const result = (Id: string, points: Readonly<Record<number, number>>, StatusCode = 'Complete') => ({
  Id,
  Timestamps: Object.keys(points).map((minute) => NOON / 1000 + Number(minute) * 60),
  Values: Object.values(points),
  StatusCode,
})

interface Asked {
  readonly MetricDataQueries: readonly { readonly Id: string }[]
  readonly NextToken?: string
}
const asked = (body: string) => JSON.parse(body) as Asked

/** Gives the pages in turn, each of which names the next. */
const inPages =
  (...pages: readonly (readonly object[])[]): Answers =>
  ({ body }) => {
    const page = Number(asked(body).NextToken ?? 0)
    const next = page + 1 < pages.length ? { NextToken: String(page + 1) } : {}
    return json({ MetricDataResults: pages[page], ...next })
  }

const minutesOf = (series: ReadonlyMap<number, number>) =>
  [...series].map(([at, value]) => [(at - NOON) / 60_000, value])

describe('alarms', () => {
  it('asks CloudWatch for 100 alarms at a time, of both kinds', async () => {
    const echo: Answers = ({ body }) => {
      const { AlarmNames: names } = JSON.parse(body) as { AlarmNames: string[] }
      const [first, ...others] = names.map((AlarmName) => ({ AlarmName, StateValue: 'OK', StateReason: 'fine' }))
      return {
        headers: { 'content-type': 'application/x-amz-json-1.0' },
        json: { MetricAlarms: others, CompositeAlarms: [first] },
      }
    }
    await using at = await cloudAt(echo)
    const names = Array.from({ length: 101 }, (_, index) => `alarm-${index}`)
    const alarms = await at.cloud.alarms.read(names)
    expect(alarms.map(({ name }) => name).sort()).toEqual([...names].sort())
    expect(at.seen.map(({ body }) => (JSON.parse(body) as { AlarmTypes: unknown }).AlarmTypes)).toEqual([
      ['MetricAlarm', 'CompositeAlarm'],
      ['MetricAlarm', 'CompositeAlarm'],
    ])
  })
  it('asks for no alarm without a call', async () => {
    await using at = await cloudAt(() => ({}))
    expect(await at.cloud.alarms.read([])).toEqual([])
    expect(at.seen).toEqual([])
  })
})

describe('metrics', () => {
  it('are asked for by the minute, oldest first', async () => {
    await using at = await cloudAt(inPages([result('m0', { 0: 1, 2: 3 })]))
    const [series = new Map()] = await at.cloud.metrics.read([errors], from, to)
    expect(minutesOf(series)).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(JSON.parse(at.seen[0]?.body ?? '')).toMatchObject({
      MetricDataQueries: [{ MetricStat: { Metric: { MetricName: '5XXError' }, Period: 60, Stat: 'Sum' } }],
      ScanBy: 'TimestampAscending',
    })
  })

  it('are read from all pages, in the order of the queries', async () => {
    const first = [result('m1', { 1: 10 }, 'PartialData'), result('m0', { 1: 1 }, 'PartialData')]
    const last = [result('m0', { 2: 2 }), result('m1', {})]
    await using at = await cloudAt(inPages(first, last))
    const series = await at.cloud.metrics.read([errors, { ...errors, metric: 'Count' }], from, to)
    expect(series.map(minutesOf)).toEqual([
      [
        [1, 1],
        [2, 2],
      ],
      [[1, 10]],
    ])
  })

  it('are asked for in one call for up to 500', async () => {
    const echo: Answers = ({ body }) =>
      json({ MetricDataResults: asked(body).MetricDataQueries.map(({ Id }, place) => result(Id, { 0: place })) })
    await using at = await cloudAt(echo)
    const queries = Array.from({ length: 501 }, () => errors)
    const series = await at.cloud.metrics.read(queries, from, to)
    expect(series.map((one) => one.get(from))).toEqual([...Array(500).keys(), 0])
    expect(at.seen.map(({ body }) => asked(body).MetricDataQueries.length)).toEqual([500, 1])
  })

  it('that have no data are empty', async () => {
    await using at = await cloudAt(inPages([{ Id: 'm0', StatusCode: 'Complete' }]))
    expect(await at.cloud.metrics.read([errors], from, to)).toEqual([new Map()])
  })

  it.each([
    ['denied', 'Forbidden', 'you may not'],
    ['unavailable', 'InternalError', 'try again'],
    ['unavailable', 'PartialData', 'some are missing'],
  ])('are %s as a whole when CloudWatch answers %s for one of them', async (kind, StatusCode, Value) => {
    const broken = { ...result('m1', { 0: 1 }, StatusCode), Messages: [{ Code: 'Why', Value }] }
    await using at = await cloudAt(inPages([result('m0', { 0: 1 }), broken]))
    await expect(at.cloud.metrics.read([errors, errors], from, to)).rejects.toMatchObject({
      name: 'CloudError',
      kind,
      operation: 'cloudwatch:GetMetricData',
      message: Value,
    })
  })

  it.each([
    ['Forbidden', 'Forbidden'],
    ['InternalError', 'InternalError'],
    ['PartialData', 'not all data are there: PartialData'],
    ['NeverHeardOf', 'not all data are there: NeverHeardOf'],
  ])('say what is wrong when CloudWatch gives no reason: %s', async (StatusCode, message) => {
    await using at = await cloudAt(inPages([result('m0', {}, StatusCode)]))
    await expect(at.cloud.metrics.read([errors], from, to)).rejects.toMatchObject({ message })
  })

  it('that an earlier page could not give are not taken for data', async () => {
    await using at = await cloudAt(inPages([result('m0', { 0: 1 }, 'InternalError')], [result('m0', { 1: 1 })]))
    await expect(at.cloud.metrics.read([errors], from, to)).rejects.toMatchObject({ kind: 'unavailable' })
  })

  it('that CloudWatch does not speak of are not taken for metrics without data', async () => {
    await using at = await cloudAt(inPages([]))
    const message = 'not all data are there: no answer'
    await expect(at.cloud.metrics.read([errors], from, to)).rejects.toMatchObject({ kind: 'unavailable', message })
  })

  it.each([
    ['unavailable', { status: 500, headers: { 'x-amzn-errortype': 'InternalServiceFault' }, json: {} }],
    ['throttled', { status: 400, headers: { 'x-amzn-errortype': 'ThrottlingException' }, json: {} }],
    ['denied', { status: 403, headers: { 'x-amzn-errortype': 'AccessDeniedException' }, json: {} }],
  ] as const)('are %s when the call is', async (kind, reply) => {
    await using at = await cloudAt(() => reply)
    const { metrics } = at.cloud
    const fault = { name: 'CloudError', kind }
    const read = metrics.read([errors], from, to)
    await expect(read).rejects.toMatchObject({ ...fault, operation: 'cloudwatch:GetMetricData' })
    await expect(metrics.list(errors)).rejects.toMatchObject({ ...fault, operation: 'cloudwatch:ListMetrics' })
  })

  it('are listed from all pages, by name and dimensions', async () => {
    const of = (Stage: string) => ({ Dimensions: [{ Name: 'Stage', Value: Stage }] })
    await using at = await cloudAt(({ body }) =>
      json(
        asked(body).NextToken === undefined ? { Metrics: [of('prod')], NextToken: '1' } : { Metrics: [of('dev'), {}] },
      ),
    )
    const found = await at.cloud.metrics.list({ ...errors, dimensions: { ApiName: 'orders' } })
    expect(found).toEqual([{ Stage: 'prod' }, { Stage: 'dev' }, {}])
    expect(JSON.parse(at.seen[1]?.body ?? '')).toEqual({
      Namespace: 'AWS/ApiGateway',
      MetricName: '5XXError',
      Dimensions: [{ Name: 'ApiName', Value: 'orders' }],
      NextToken: '1',
    })
  })
})
