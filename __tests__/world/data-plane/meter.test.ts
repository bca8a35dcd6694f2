import { describe, expect, it } from '@jest/globals'
import { minutes, seconds } from '../../../src/domain/units'
import type { RouteHandler } from '../../../src/world/api-gateway/model'
import { API, orders } from '../orders'

const dev = { restApiId: API, stageName: 'dev' }

/** The stage `dev` with a canary of half the traffic. */
const withCanary = (health: RouteHandler) => {
  const { world } = orders()
  world.route(API, 'GET /health', health)
  world.console.createDeployment(dev)
  world.console.createDeployment({ ...dev, canarySettings: { percentTraffic: 50 } })
  const call = (path = '/health') =>
    world.dataPlane.invoke({ api: API, stage: 'dev', method: 'GET', path, headers: {}, body: '' })
  const sum = (MetricName: string, stage?: string, Stat = 'Sum') => {
    const Dimensions = [
      { Name: 'ApiName', Value: 'orders' },
      ...(stage === undefined ? [] : [{ Name: 'Stage', Value: stage }]),
    ]
    const Metric = { Namespace: 'AWS/ApiGateway', MetricName, Dimensions }
    const { MetricDataResults } = world.alarms.getMetricData({
      MetricDataQueries: [{ Id: 'm', MetricStat: { Metric, Period: 60, Stat } }],
      StartTime: world.start,
      EndTime: world.clock.now(),
    })
    return MetricDataResults[0]?.Values
  }
  return { world, call, sum }
}

describe('the metrics of a stage', () => {
  it("count a canary's requests under the stage and under stage/Canary (third-party claim, unverified)", () => {
    const { world, call, sum } = withCanary(({ canary }) => ({ status: canary ? 503 : 200 }))
    const served = Array.from({ length: 100 }, () => call().canary).filter((isCanary) => isCanary).length
    world.clock.advance(minutes(1))
    expect(served).toBeGreaterThan(0)
    expect([sum('Count', 'dev'), sum('Count', 'dev/Canary'), sum('Count')]).toEqual([[100], [served], [100]])
    expect([sum('5XXError', 'dev'), sum('5XXError', 'dev/Canary')]).toEqual([[served], [served]])
    expect(sum('5XXError', 'dev/Canary', 'Average')).toEqual([1])
    expect(sum('4XXError', 'dev')).toEqual([0])
  })

  it('tell the latency, and that of the integration only where one was called', () => {
    const { world, call, sum } = withCanary(() => ({ milliseconds: 40 }))
    call()
    call('/nowhere')
    world.clock.advance(minutes(1))
    expect([sum('Latency', 'dev', 'Maximum'), sum('Latency', 'dev', 'SampleCount')]).toEqual([[40], [2]])
    expect([sum('IntegrationLatency', 'dev', 'Average'), sum('IntegrationLatency', 'dev', 'SampleCount')]).toEqual([
      [40],
      [1],
    ])
    expect(sum('4XXError', 'dev')).toEqual([1])
  })

  it('4 are five, by API and by API and stage: there is no cache to hit, and no detailed metrics by method', () => {
    const { world, call } = withCanary(() => ({}))
    call()
    const { Metrics } = world.alarms.listMetrics({ Namespace: 'AWS/ApiGateway' })
    expect([...new Set(Metrics.map(({ MetricName }) => MetricName))].toSorted()).toEqual([
      '4XXError',
      '5XXError',
      'Count',
      'IntegrationLatency',
      'Latency',
    ])
    const names = Metrics.map(({ Dimensions = [] }) => Dimensions.map(({ Name }) => Name).join())
    expect(new Set(names)).toEqual(new Set(['ApiName', 'ApiName,Stage']))
  })

  it('4 say how many, how often and how slow by their statistics', () => {
    const latencies = [10, 20, 30, 40, 500]
    const { world, call, sum } = withCanary(() => ({ status: 404, milliseconds: latencies.shift() ?? 0 }))
    for (let n = 0; n < 5; n++) call()
    world.clock.advance(minutes(1))
    expect([sum('Count', 'dev', 'SampleCount'), sum('4XXError', 'dev'), sum('4XXError', 'dev', 'Average')]).toEqual([
      [5],
      [5],
      [1],
    ])
    expect([sum('Latency', 'dev', 'p50'), sum('Latency', 'dev', 'p99')]).toEqual([[30], [500]])
  })

  it('4 of two APIs of one name are the same', () => {
    const { world, call, sum } = withCanary(() => ({}))
    const api = world.makeApi({ name: 'orders', routes: { 'GET /health': {} } })
    world.console.createDeployment({ restApiId: api, stageName: 'dev' })
    call()
    world.dataPlane.invoke({ api, stage: 'dev', method: 'GET', path: '/health', headers: {}, body: '' })
    world.clock.advance(minutes(1))
    expect(sum('Count', 'dev')).toEqual([2])
  })

  it('have no data for a minute without requests', () => {
    const { world, call, sum } = withCanary(() => ({}))
    world.clock.advance(minutes(1))
    call()
    world.clock.advance(minutes(2))
    expect(sum('Count', 'dev')).toEqual([1])
  })

  it.each([
    ['Bestellungen ü', 'Bestellungen '],
    ['注文', API],
  ])('go by the name of the API without what is not ASCII, else by its id: %s', (name, shown) => {
    const { world } = orders()
    const record = world.store.apis.get(API)
    if (record) world.store.apis.set(API, { ...record, shape: { ...record.shape, name } })
    world.dataPlane.invoke({ api: API, stage: 'dev', method: 'GET', path: '/', headers: {}, body: '' })
    const names = world.alarms.listMetrics({}).Metrics.map(({ Dimensions }) => Dimensions?.[0]?.Value)
    expect(new Set(names)).toEqual(new Set([shown]))
  })
})

describe('a bad canary', () => {
  it('sets its alarm off in the minute after the one in which its requests failed', () => {
    const { world, call } = withCanary(({ canary, at }) => {
      const isBroken = canary && at >= world.start + minutes(5)
      return { status: isBroken ? 502 : 200 }
    })
    world.alarms.putMetricAlarm({
      AlarmName: 'orders-canary-5xx',
      Namespace: 'AWS/ApiGateway',
      MetricName: '5XXError',
      Dimensions: [
        { Name: 'Stage', Value: 'dev/Canary' },
        { Name: 'ApiName', Value: 'orders' },
      ],
      Statistic: 'Average',
      Period: 60,
      EvaluationPeriods: 3,
      DatapointsToAlarm: 2,
      Threshold: 0.1,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
    })
    const states = Array.from({ length: 60 }, () => {
      for (let request = 0; request < 5; request++) call()
      const [alarm] = world.alarms.describeAlarms({}).MetricAlarms
      world.clock.advance(seconds(10))
      return alarm?.StateValue
    })
    expect(states.indexOf('ALARM')).toBe(7 * 6)
    const [alarm] = world.alarms.describeAlarms({}).MetricAlarms
    expect(alarm).toMatchObject({ StateValue: 'ALARM', StateTransitionedTimestamp: world.start + minutes(7) })
    expect(alarm?.StateReason).toContain(
      '2 out of the last 3 datapoints [1.0 (20/11/26 12:05:00), 1.0 (20/11/26 12:06:00)]',
    )
  })
})
