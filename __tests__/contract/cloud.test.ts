import { describe, expect, it } from '@jest/globals'
import { cloudContract } from './cloud-contract'
import { CLOUDS } from './clouds'

describe.each(CLOUDS)('the cloud ports: %s', (_, open) => {
  cloudContract(open)

  it('an alarm tells since when it is in its state', async () => {
    await using at = await open()
    await at.setAlarm('orders-5xx', 'OK', { composite: false })
    await at.setAlarm('orders-all', 'ALARM', { composite: true })
    const alarms = await at.cloud.alarms.read(['orders-5xx', 'orders-all'])
    const since = alarms.map((alarm) => alarm.since)
    expect(since).toEqual([expect.any(Number), expect.any(Number)])
  })
})
