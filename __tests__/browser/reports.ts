import { instant, percent } from '../../src/domain/units'
import type { Rehearsal, RunReport } from '../../src/report/run-report'
import { BAD, courseOf, GOOD, promoted, repeated, rolledBack, traffic } from '../report/courses'
import { createReport, later } from '../report/reports'

const slow = BAD.minutes.map((minute) => ({
  ...minute,
  streams: [
    ...minute.streams,
    { name: '4xx', canary: { requests: 30, errors: 2 }, base: { requests: 570, errors: 31 }, logOdds: 0 } as const,
    { name: 'slow', canary: { requests: 30, errors: 1 }, base: { requests: 570, errors: 5 }, logOdds: 0 } as const,
  ],
}))

const rehearsal = (name: string, result: Rehearsal['result'], at: number): Rehearsal => ({
  name,
  result,
  atSeconds: at,
  requestsOnCanary: 4650,
  badRequestsOnCanary: 20,
  reason: 'canary 20 of 4,650 failed (0.43 %), base 25 of 10,350 (0.24 %): 1 to 21 against a good version',
  traffic: [
    { atSeconds: 0, traffic: percent(5) },
    { atSeconds: at, traffic: percent(result === 'promoted' ? 100 : 0) },
  ],
  course: courseOf(repeated(Math.ceil(at / 60), [30, 1, 570, 1]), instant(0)),
})

const UNBROKEN = '<b>'.repeat(60)

/** Everything that is looked at in a browser, by what it is about. */
export const REPORTS: Readonly<Record<string, RunReport>> = {
  'a roll back': rolledBack(),
  'a promotion': promoted(),
  'several streams': rolledBack({ ...BAD, minutes: slow }),
  'a long rollout': promoted(courseOf(repeated(3000, [30, 0, 570, 1]))),
  'a single minute': createReport({ courses: [courseOf([[10, 1, 90, 1]])] }),
  'a silent canary': rolledBack(courseOf(repeated(5, [0, 0, 90, 1]))),
  'many steps': createReport({
    result: 'promoted',
    timeline: Array.from({ length: 40 }, (_, index) => traffic(index * 60, (index + 1) * 2.5)),
  }),
  'a run that went on': promoted(GOOD, { timeline: [{ at: later(0), event: 'go-on' }, traffic(0, 50)] }),
  rehearsals: createReport({
    command: 'rehearse',
    result: 'reported',
    rehearsals: [rehearsal('steady', 'promoted', 1500), rehearsal('slow-burn', 'rolled-back', 240)],
  }),
  'hostile names': rolledBack(
    { ...BAD, stage: UNBROKEN },
    { reason: UNBROKEN, warnings: [UNBROKEN], timeline: [{ at: later(0), stage: UNBROKEN, event: UNBROKEN }] },
  ),
  nothing: createReport(),
}
