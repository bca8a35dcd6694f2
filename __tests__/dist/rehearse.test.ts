import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
      atSeconds: 1320,
      requestsOnCanary: expect.any(Number),
      badRequestsOnCanary: expect.any(Number),
      reason: 'alarm orders-prod-5xx is in ALARM',
    })
  })

  it('ends as it should when nobody reads its log any more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stages-deaf-'))
    writeFileSync(join(folder, 'stages.yml'), `version: 1\napi: { id: a1b2c3d4e5 }\n${PROD}`)
    writeFileSync(join(folder, 'rehearsals.yml'), example)
    const env = {
      ...process.env,
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: folder,
      GITHUB_EVENT_NAME: 'workflow_dispatch',
      INPUT_COMMAND: 'rehearse',
      INPUT_SCENARIO: 'rehearsals.yml',
    }
    const child = spawn(process.execPath, [join(repository, 'dist/index.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.destroy()
    const [status] = (await once(child, 'exit')) as [number | null]
    expect([status, existsSync(join(folder, 'api-gateway-stages-1.json'))]).toEqual([0, true])
    rmSync(folder, { recursive: true })
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
