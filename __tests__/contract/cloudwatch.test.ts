import { describe, expect, it } from '@jest/globals'
import { instant, minutes } from '../../src/domain/units'
import { CLOUDS } from './clouds'
import { cloudWatchContract } from './cloudwatch-contract'

describe.each(CLOUDS)('alarms and metrics: %s', (_, open) => {
  cloudWatchContract(open)
})

describe.each(CLOUDS)('what only AWS and the world do: %s', (_, open) => {
  it('an alarm tells since when it is in its state', async () => {
    await using at = await open()
    await at.setAlarm('orders-5xx', 'OK', { composite: false })
    await at.setAlarm('orders-all', 'ALARM', { composite: true })
    const alarms = await at.cloud.alarms.read(['orders-5xx', 'orders-all'])
    const since = alarms.map((alarm) => alarm.since)
    expect(since).toEqual([expect.any(Number), expect.any(Number)])
  })

  it('slow requests are counted where all values are known', async () => {
    await using at = await open()
    const latency = { namespace: 'Orders', metric: 'Latency', dimensions: { Stage: 'prod' } }
    const minute = instant(Math.floor((at.now() - minutes(2)) / minutes(1)) * minutes(1))
    await at.putMetric(latency, minute, [100, 150, 151, 900])
    const queries = ['TC(150:)', 'TC(:150)', 'p99'].map((statistic) => ({ ...latency, statistic }))
    const series = await at.cloud.metrics.read(queries, minute, at.now())
    expect(series.map((one) => one.get(minute))).toEqual([2, 2, 900])
  })
})
