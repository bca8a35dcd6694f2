import { describe, expect, it, jest } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStand, type Stand } from '../dist/stand'
import { dispatched, pushed } from '../runner/events'
import { wireFaults } from './over-http'
import { readRows, type Row } from './table'

jest.setTimeout(90_000)

const canary = (hold: string) => `stages:
  prod:
    branches: [main]
    canary:
      steps: [{ traffic: 10, hold: ${hold} }, { traffic: 50, hold: 0s }]
      poll: 100ms
      alarms: [orders-5xx]
`
const SECOND = pushed('main', '2'.repeat(40))

describe('on the bundle', () => {
  it.concurrent.each(readRows().filter(({ fault }) => fault in wireFaults))('$fault', async (row) => {
    const { strike, inputs, hold = '0s', wait = 0 } = wireFaults[row.fault] ?? { strike: () => () => undefined }
    await using stand = await openStand(canary(hold))
    stand.world.alarms.set('orders-5xx', 'OK')
    await stand.run()
    stand.edit(2)
    const ended = strike(stand)
    const { status, outputs, stdout } = await stand.run(SECOND, inputs?.())
    expect({ status, result: outputs['result'] }).toEqual({ status: row.status, result: row.result })
    for (const text of row.seen) expect(stdout).toMatch(text)
    expectServed(stand, row)
    ended()
    await sleep(wait)
    expect((await runNext(stand, row)).outputs['result']).toBe(row.next.result)
  })
})

function expectServed(stand: Stand, { serves, canary: percent }: Row): void {
  const { deploymentId, canarySettings } = stand.stage()
  const [first, ...later] = stand.deployments()
  if (serves === 'old') expect(deploymentId).toBe(first)
  else expect(later).toContain(deploymentId)
  expect(canarySettings?.percentTraffic).toBe(percent)
}

const runNext = (stand: Stand, { next: { command } }: Row) =>
  command === 'deploy' ? stand.run(SECOND) : stand.run(dispatched('main', SECOND.sha), { command })
