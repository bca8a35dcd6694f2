import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/config/parse'
import type { Rehearsal } from '../../src/report/run-report'
import { repository } from '../runner/action'
import { played, tracesOf } from './scenarios'

const file = (name: string) => readFileSync(`${repository}examples/rehearsals/${name}`, 'utf8')

function rehearsed(): ReadonlyMap<string, readonly Rehearsal[]> {
  const config = parseConfig('stages.yml', file('stages.yml'))
  const spec = config.ok ? config.value.stages[0].canary : undefined
  if (spec === undefined) throw new Error('the example is meant to have a canary')
  return new Map(tracesOf(file('rehearsals.yml'), spec.alarms).map((trace) => [trace.name, played(spec, trace)]))
}

const traces = rehearsed()
const only = (name: string): Rehearsal => {
  const [rehearsal, ...others] = traces.get(name) ?? []
  if (rehearsal === undefined || others.length > 0) throw new Error(`${name} is meant to be played once`)
  return rehearsal
}

describe('the example of rehearsals', () => {
  it('holds what a person wants to try', () => {
    const names = ['good', 'bad-from-minute-7', 'slow-burn', 'shared-burst', 'no-traffic', 'flapping-alarm']
    expect([...traces.keys()]).toEqual(names)
  })

  it('a good version is promoted, nearly always at the end of its last hold', () => {
    const good = traces.get('good') ?? []
    expect(good.filter(({ result }) => result !== 'promoted').length).toBeLessThanOrEqual(2)
    expect(good.filter(({ atSeconds }) => atSeconds < 1700).length).toBeGreaterThan(190)
  })

  it('a bad one is rolled back by the evidence, two minutes before its alarm', () => {
    const { result, atSeconds, badRequestsOnCanary, reason } = only('bad-from-minute-7')
    expect([result, atSeconds]).toEqual(['rolled-back', 540])
    expect(badRequestsOnCanary).toBeLessThan(100)
    expect(reason).toContain('against a good version')
  })

  it('a slow burn is rolled back before one in twenty fails', () => {
    const { result, atSeconds, badRequestsOnCanary } = only('slow-burn')
    expect(result).toBe('rolled-back')
    expect(atSeconds).toBeLessThan(20 * 60)
    expect(badRequestsOnCanary).toBeLessThan(60)
  })

  it('what hits both versions is no evidence', () => {
    expect(only('shared-burst')).toMatchObject({ result: 'promoted' })
  })

  it('without traffic nothing rises, and after an hour it is given up', () => {
    const { result, atSeconds, traffic } = only('no-traffic')
    expect([result, atSeconds]).toEqual(['rolled-back', 3900])
    expect(traffic.map((change) => change.traffic)).toEqual([5, 0])
  })

  it('a flapping alarm holds the rollout back while it has no data, and ends it when it fires', () => {
    const { result, atSeconds, reason, traffic } = only('flapping-alarm')
    expect([result, atSeconds, reason]).toEqual(['rolled-back', 1320, 'alarm orders-prod-5xx is in ALARM'])
    expect(traffic.map((change) => change.atSeconds)).toEqual([0, 480, 1200, 1320])
  })
})
