import { describe, expect, it } from '@jest/globals'
import { instant } from '../../src/domain/units'
import { answerLine, failureLine } from '../../src/sandbox/log-lines'

describe('a line of the log', () => {
  it.each([
    [200, 'GET /restapis?limit=1 200'],
    [undefined, 'GET /restapis?limit=1 lost'],
  ])('tells a request and its answer %s', (status, line) => {
    expect(answerLine({ method: 'GET', path: '/restapis?limit=1', status })).toBe(line)
  })

  it('is one line that does nothing to a terminal, whatever a caller or a function says', () => {
    const text = 'first\nsecond \u001b[31mred\u009b2J\u202e'
    expect(failureLine({ at: instant(0), api: 'a1', stage: 'dev', requestId: 'r1', text })).toBe(
      'a1/dev request r1: first�second �[31mred�2J�',
    )
  })

  it('is not longer than anybody reads', () => {
    const path = '/'.padEnd(10_000, 'x')
    expect(answerLine({ method: 'GET', path, status: 200 }).length).toBeLessThan(2100)
  })
})
