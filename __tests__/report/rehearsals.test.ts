import { describe, expect, it } from '@jest/globals'
import { MARKDOWN } from '../../src/report/markdown'
import { firstsFirst, rehearsalCounts, rehearsals } from '../../src/report/rehearsals'
import { rehearsalLines } from '../../src/report/log'
import type { Rehearsal } from '../../src/report/run-report'

const rehearsal = (result: Rehearsal['result'], name = 'steady'): Rehearsal => ({
  name,
  result,
  atSeconds: 480,
  requestsOnCanary: 5812,
  badRequestsOnCanary: 19,
  reason: 'canary 19 of 5,812 failed',
  traffic: [],
  course: undefined,
})

const mixed = [rehearsal('rolled-back'), rehearsal('promoted'), rehearsal('rolled-back', 'slow|burn')]

describe('rehearsals', () => {
  it('are counted by their results', () => {
    expect(rehearsalCounts([...mixed, rehearsal('paused')])).toBe('1 promoted, 2 rolled back, 1 paused')
  })

  it('are a table', () => {
    expect(rehearsals(mixed, 2, MARKDOWN).split('\n')).toEqual([
      '**Rehearsals**',
      '',
      '| Trace | Result | After | Requests on the canary | Bad ones | Why |',
      '| --- | --- | --- | --- | --- | --- |',
      '| `steady` | rolled back | 8:00 | 5,812 | 19 | canary 19 of 5,812 failed |',
      '| `steady` | promoted | 8:00 | 5,812 | 19 | canary 19 of 5,812 failed |',
      '',
      '… and 1 more',
    ])
  })

  it('begin with the first of each trace', () => {
    const names = ['good #1', 'good #2', 'good #10', 'bad', 'slow #1', 'slow #2']
    const found = firstsFirst(names.map((name) => rehearsal('promoted', name)))
    expect(found.map(({ name }) => name)).toEqual(['good #1', 'bad', 'slow #1', 'good #2', 'good #10', 'slow #2'])
  })

  it('are lines of the log, the counts last', () => {
    expect(rehearsalLines(mixed)).toEqual([
      'rolled back  after 8:00  19 of 5812 bad  steady: canary 19 of 5,812 failed',
      'promoted     after 8:00  19 of 5812 bad  steady: canary 19 of 5,812 failed',
      'rolled back  after 8:00  19 of 5812 bad  slow|burn: canary 19 of 5,812 failed',
      '3 rehearsed: 1 promoted, 2 rolled back',
    ])
  })

  it('are not all told in the log when they are many', () => {
    const lines = rehearsalLines(Array.from({ length: 1000 }, () => rehearsal('promoted')))
    expect(lines.slice(-2)).toEqual(['… and 900 more', '1000 rehearsed: 1,000 promoted'])
    expect(lines).toHaveLength(102)
  })

  it('of which there are none say nothing', () => {
    expect([rehearsals([], 10, MARKDOWN), ...rehearsalLines([])]).toEqual([''])
  })
})
