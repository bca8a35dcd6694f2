import { describe, expect, it } from '@jest/globals'
import { percent } from '../../src/domain/units'
import { eventLine, planLines } from '../../src/report/log'
import type { TimelineEvent } from '../../src/report/run-report'
import { later, NOON } from './reports'

describe('an event of the log', () => {
  it.each<[string, TimelineEvent]>([
    [
      '12:00:05  +0:05  traffic   5 %  canary d0new1',
      { at: later(5), event: 'traffic', traffic: percent(5), detail: 'canary d0new1' },
    ],
    ['13:02:03  +1:02:03  promote', { at: later(3723), event: 'promote' }],
    [
      '12:00:00  +0:00  alarm     up �and down',
      { at: NOON, event: 'alarm', detail: '\u001b[31mup\n\u202eand\u001b[0m down' },
    ],
    ['12:00:00  +0:00  roll-back  why', { at: NOON, event: 'roll-back', detail: 'why' }],
  ])('%s', (line, event) => {
    expect(eventLine(event, NOON)).toBe(line)
  })

  it('never lies before the start', () => {
    expect(eventLine({ at: later(-60), event: 'lock' }, NOON)).toBe('11:59:00  +0:00  lock')
  })
})

describe('the plan in the log', () => {
  it('is numbered and aligned', () => {
    expect(
      planLines([
        { kind: 'import', text: 'openapi.yaml', details: {} },
        { kind: 'create-deployment', text: 'a snapshot\nof the API', details: {} },
      ]),
    ).toEqual([' 1. import             openapi.yaml', ' 2. create-deployment  a snapshot of the API'])
  })

  it('says when there is nothing to do', () => {
    expect(planLines([])).toEqual(['nothing to do'])
  })
})
