import type { Problem } from '../domain/problem'
import type { SmokeResult } from '../smoke/check'
import { minuteText, percentText } from './figures'
import type { Markup } from './markup'
import { progress } from './progress'
import { enumeration } from './room'
import type { PlanLine, RunReport } from './run-report'

/*
 * The parts that comment, job summary and page share. `rows` bounds every list, so that the whole can be cut to size.
 */

/** Why it ended so and what to do now. */
export function explanation(report: RunReport, rows: number, m: Markup): string {
  const { reason, next, problems } = report
  return m.blocks([
    reason === undefined ? '' : m.paragraph(`${m.strong('Why:')} ${m.text(reason, 1000)}`),
    waiting(report, m),
    m.section('What to do', m.bullets(sentences(next, m), rows)),
    m.section(
      'Problems',
      m.bullets(
        problems.map((problem) => problemLine(problem, m)),
        rows,
      ),
    ),
  ])
}

function waiting({ result, resumeBy, goesOnAt }: RunReport, m: Markup): string {
  if (result !== 'paused') return ''
  const until =
    resumeBy === undefined
      ? ''
      : ` ${goesOnAt === undefined ? 'Resume by' : 'Rolled back after'} ${m.strong(minuteText(resumeBy))}.`
  const waits =
    goesOnAt === undefined
      ? 'It waits for a person: '
      : `The next scheduled run after ${m.strong(minuteText(goesOnAt))} takes the next step. Sooner: `
  return m.paragraph(
    `${waits}${m.code('command: resume')} goes on with the next step, ${m.code('command: promote')} goes to 100 % at ` +
      `once, ${m.code('command: rollback')} takes the canary away.${until} ` +
      m.strong('Nobody polls the alarms while it waits.'),
  )
}

export function facts(report: RunReport, m: Markup): string {
  const known = [...addressFacts(report, m), ...versionFacts(report, m)].filter(
    ([, value]) => value !== undefined && value !== '',
  )
  const lines = known.map(([name, value]) => `${name}: ${value ?? ''}`)
  return m.section('Details', m.bullets(lines, lines.length))
}

type Fact = readonly [name: string, value: string | undefined]

const addressFacts = ({ result, api, stage, invokeUrl }: RunReport, m: Markup): readonly Fact[] => [
  // After a clean-up the stage is gone, and its address with it.
  ['URL', result === 'cleaned' || invokeUrl === undefined ? undefined : m.link(invokeUrl, invokeUrl)],
  ['API', api && apiText(api, m)],
  ['Stage', stage && m.code(stage)],
]

function versionFacts(report: RunReport, m: Markup): readonly Fact[] {
  const { rollbackAsked, commit, deployment, previousDeployment, canaryTraffic, planDigest, force } = report
  return [
    ['Commit', commit && m.commit(commit)],
    ['Deployment', deployment && m.code(deployment)],
    [rollbackAsked ? 'Rolled back' : 'Previous', previousDeployment && m.code(previousDeployment)],
    ['Canary', canaryTraffic > 0 ? `${percentText(canaryTraffic)} of the traffic` : undefined],
    ['Rollout', progress(report, MAX_STEPS)],
    ['Plan', planDigest && m.code(planDigest)],
    [m.strong('Forced'), force && m.text(force, 1000)],
  ]
}

/** Steps of 0.01 % are allowed, but nobody reads ten thousand of them. */
const MAX_STEPS = 20

const apiText = ({ id, name, region }: NonNullable<RunReport['api']>, m: Markup): string =>
  `${name === '' ? '' : `${m.text(name)} `}${m.code(id)} in ${m.code(region)}`

export const smoke = (results: readonly SmokeResult[], rows: number, m: Markup): string =>
  m.section(
    'Smoke tests',
    m.table(
      ['', 'Request', 'Where', 'Status', 'Time', 'Problem'],
      results.map((result) => smokeRow(result, m)),
      rows,
    ),
  )

const smokeRow = (
  { request, passed, status, milliseconds, problem, place }: SmokeResult,
  m: Markup,
): readonly string[] => [
  passed ? '✔' : '✖',
  m.code(request),
  m.text(place),
  status === undefined ? 'none' : String(status),
  `${Math.round(milliseconds)} ms`,
  problem === undefined ? '' : m.text(problem, 600),
]

/** Names only. */
export function changes({ changes: found }: RunReport, rows: number, m: Markup): string {
  if (found === undefined) return ''
  const { routes, variables } = found
  const lines = [
    ...(routes === undefined ? ['Routes: could not be compared'] : differences('Routes', routes, rows, m)),
    ...differences('Variables', variables, rows, m),
  ]
  const body = lines.length === 0 ? m.paragraph('No route and no variable.') : m.bullets(lines, lines.length)
  return m.section('What changed', body)
}

interface Difference {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}

function differences(what: string, found: Difference, rows: number, m: Markup): readonly string[] {
  const told = [
    ['added', found.added],
    ['removed', found.removed],
    ['changed', found.changed],
  ] as const
  return told
    .filter(([, names]) => names.length > 0)
    .map(([how, names]) => {
      const shown = names.map((name) => m.code(name))
      return `${what} ${how}: ${enumeration(shown, rows)}`
    })
}

export const plan = (lines: readonly PlanLine[], rows: number, m: Markup): string =>
  m.section(
    'Plan',
    m.table(
      ['', 'Step', 'What it does'],
      lines.map((line, index) => [String(index + 1), m.code(line.kind), m.text(line.text, 600)]),
      rows,
    ),
  )

export const remarks = ({ warnings, notices }: RunReport, rows: number, m: Markup): string =>
  m.blocks([
    m.section('Warnings', m.bullets(sentences(warnings, m), rows)),
    m.section('Notices', m.bullets(sentences(notices, m), rows)),
  ])

export const footer = ({ runUrl }: RunReport, m: Markup): string =>
  runUrl === '' ? '' : m.paragraph(m.link('The run and its log', runUrl))

const sentences = (texts: readonly string[], m: Markup): readonly string[] => texts.map((s) => m.text(s, 1000))

const problemLine = ({ at, message, hint }: Problem, m: Markup): string =>
  `${m.code(at)}: ${m.text(message, 1000)}. ${m.text(hint, 1000)}`
