import { seconds } from '../domain/units'
import { grouped } from '../judge/odds-text'
import { elapsedText } from './figures'
import type { Markup } from './markup'
import type { Rehearsal } from './run-report'

const RESULTS = ['promoted', 'rolled-back', 'paused'] as const

/** `3 promoted, 2 rolled back`. */
export const rehearsalCounts = (rehearsals: readonly Rehearsal[]): string =>
  RESULTS.map((name) => [name, rehearsals.filter(({ result }) => result === name).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${grouped(count)} ${resultText(name)}`)
    .join(', ')

export const resultText = (result: Rehearsal['result']): string => result.replace('-', ' ')

/** The first of each trace before its repetitions, so that no trace is crowded out by those of another. */
export const firstsFirst = (all: readonly Rehearsal[]): readonly Rehearsal[] => [
  ...all.filter(({ name }) => !REPETITION.test(name)),
  ...all.filter(({ name }) => REPETITION.test(name)),
]

/** `good #2`, not `good #1`. */
const REPETITION = / #(?!1$)\d+$/

export const rehearsals = (all: readonly Rehearsal[], rows: number, m: Markup): string =>
  m.section(
    'Rehearsals',
    m.table(
      ['Trace', 'Result', 'After', 'Requests on the canary', 'Bad ones', 'Why'],
      firstsFirst(all).map((rehearsal) => rehearsalRow(rehearsal, m)),
      rows,
    ),
  )

const rehearsalRow = (rehearsal: Rehearsal, m: Markup): readonly string[] => [
  m.code(rehearsal.name),
  resultText(rehearsal.result),
  elapsedText(seconds(rehearsal.atSeconds)),
  grouped(rehearsal.requestsOnCanary),
  grouped(rehearsal.badRequestsOnCanary),
  m.text(rehearsal.reason, 600),
]
