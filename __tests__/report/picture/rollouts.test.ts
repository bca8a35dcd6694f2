import { describe, expect, it } from '@jest/globals'
import { deploymentId, instant, NO_TRAFFIC, percent } from '../../../src/domain/units'
import { rehearsedRollout, rolloutsOf } from '../../../src/report/picture/rollouts'
import { BAD, courseOf, promoted, repeated, rolledBack, traffic } from '../courses'
import { createReport, later, NOON } from '../reports'

describe('the rollouts of a report', () => {
  it('go from the first that is known to the last', () => {
    expect(rolloutsOf(rolledBack())).toMatchObject([
      { name: undefined, start: NOON, end: later(501), startText: '2026-11-20 12:00 UTC', ending: 'rolled back' },
    ])
  })

  it('end when the version was promoted', () => {
    expect(rolloutsOf(promoted())).toMatchObject([{ end: later(1510), ending: 'promoted' }])
  })

  it.each([
    ['no change of traffic', [], 0],
    ['a single change', [traffic(0, 5)], 0],
    ['a canary that was only taken away', [{ ...traffic(0, 0), traffic: NO_TRAFFIC }, traffic(1, 5)], 0],
    ['two changes', [traffic(0, 5), traffic(60, 25)], 1],
  ])('without an analysis: %s', (_, timeline, count) => {
    expect(rolloutsOf(createReport({ timeline }))).toHaveLength(count)
  })

  it('are told apart by their stages', () => {
    const of = (stage: string, event: ReturnType<typeof traffic>) => ({ ...event, stage })
    const found = rolloutsOf(
      rolledBack(
        { ...BAD, stage: 'prod' },
        {
          timeline: [of('prod', traffic(0, 5)), of('dev', traffic(1, 10)), of('dev', traffic(2, 20))],
          stages: [
            {
              stage: 'dev',
              result: 'promoted',
              deployment: deploymentId('d0new1'),
              previous: undefined,
              canaryTraffic: NO_TRAFFIC,
              commit: undefined,
              state: 'live',
              expires: undefined,
            },
          ],
        },
      ),
    )
    expect(found.map(({ name, ending, traffic: changes }) => [name, ending, changes.length])).toEqual([
      ['prod', '', 1],
      ['dev', 'promoted', 2],
    ])
  })

  it('say when an earlier run began them', () => {
    const goOn = { at: later(0), event: 'go-on', detail: 'with the canary of d0new1, at 5 %' }
    const continued = rolloutsOf(rolledBack(BAD, { timeline: [goOn, traffic(0, 25)] }))
    expect([rolloutsOf(rolledBack()), continued].map(([first]) => first?.isContinued)).toEqual([false, true])
  })

  it('have nothing to show of an analysis that saw nothing', () => {
    expect(rolloutsOf(createReport({ courses: [{ minutes: [], threshold: 1 }] }))).toEqual([])
  })
})

it('a rehearsal counts from its first rise', () => {
  const course = courseOf(repeated(3, [30, 0, 570, 1]), instant(0))
  const rehearsal = {
    name: 'good',
    result: 'promoted',
    atSeconds: 200,
    requestsOnCanary: 90,
    badRequestsOnCanary: 0,
    reason: 'every step was held',
    traffic: [{ atSeconds: 0, traffic: percent(5) }],
    course,
  } as const
  expect(rehearsedRollout(rehearsal)).toMatchObject({ start: 0, end: 200_000, startText: 'the first rise' })
  expect(rehearsedRollout({ ...rehearsal, atSeconds: 10, course: undefined })).toMatchObject({ start: 0, end: 10_000 })
})
