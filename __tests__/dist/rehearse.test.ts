import { readFileSync } from 'node:fs'
import { describe, expect, it, jest } from '@jest/globals'
import { repository } from '../runner/action'
import { dispatched, pullRequest } from '../runner/events'
import { openStand } from './stand'

jest.setTimeout(60_000)

const PROD = `stages:
  prod:
    branches: [main]
    canary:
      steps: [{ traffic: 5, hold: 5m }, { traffic: 25, hold: 10m }, { traffic: 50, hold: 10m }]
      alarms: [orders-prod-5xx]
      analysis: {}
`
const INPUTS = { command: 'rehearse', scenario: 'rehearsals.yml' }
const example = readFileSync(`${repository}examples/rehearsals/rehearsals.yml`, 'utf8')

interface Rehearsed {
  readonly rehearsals: readonly Readonly<Record<string, unknown>>[]
}

const reportOf = (path: string | undefined) => JSON.parse(readFileSync(path ?? '', 'utf8')) as Rehearsed

describe('rehearse', () => {
  it('asks nobody anything, on a fork too, and reports each trace', async () => {
    await using stand = await openStand(PROD)
    stand.files['rehearsals.yml'] = example.replace('repeat: 200', 'repeat: 1')
    const event = pullRequest({ number: 42, head: 'feature/x', fork: 'mallory/orders' })
    const { status, outputs, transcript } = await stand.run(event, INPUTS)
    expect([status, outputs['result'], transcript.requests]).toEqual([0, 'reported', []])
    const { rehearsals } = reportOf(outputs['report'])
    expect(rehearsals.map(({ name, result }) => [name, result])).toEqual([
      ['good', 'promoted'],
      ['bad-from-minute-7', 'rolled-back'],
      ['slow-burn', 'rolled-back'],
      ['shared-burst', 'promoted'],
      ['no-traffic', 'rolled-back'],
      ['flapping-alarm', 'rolled-back'],
    ])
    expect(rehearsals[5]).toMatchObject({
      atSeconds: 1260,
      requestsOnCanary: expect.any(Number),
      badRequestsOnCanary: expect.any(Number),
      reason: 'alarm orders-prod-5xx is in ALARM',
    })
  })

  it('a thousand traces take seconds', async () => {
    await using stand = await openStand(PROD)
    const trace = (index: number) => `  - name: trace-${index}
    seed: ${index}
    requests-per-minute: 600
    base: { error-rate: 0.002 }
    canary: { error-rate: 0.002 }
    changes:
      - { at: 7m, canary: { error-rate: 0.2 } }
`
    stand.files['rehearsals.yml'] = `traces:\n${Array.from({ length: 1000 }, (_, index) => trace(index)).join('')}`
    const start = performance.now()
    const { status, outputs } = await stand.run(dispatched('main'), INPUTS)
    expect(performance.now() - start).toBeLessThan(20_000)
    const { rehearsals } = reportOf(outputs['report'])
    expect([status, rehearsals.length]).toEqual([0, 1000])
    // A good one is rolled back by chance at most now and then, and only before it turns bad.
    expect(rehearsals.every(({ result }) => result === 'rolled-back')).toBe(true)
    expect(rehearsals.filter(({ atSeconds }) => Number(atSeconds) <= 420).length).toBeLessThan(10)
    expect(rehearsals.filter(({ atSeconds }) => Number(atSeconds) > 600).length).toBeLessThan(10)
  })
})
