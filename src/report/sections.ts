import type { Problem } from '../domain/problem'
import type { SmokeResult } from '../smoke/check'
import { code, link, text } from './escape'
import { minuteText, percentText } from './figures'
import { blocks, bullets, enumeration, section, table } from './markdown'
import { progress } from './progress'
import type { PlanLine, RunReport } from './run-report'

/*
 * The parts that the comment and the job summary share. `rows` bounds every list, so that the whole can be cut to size.
 */

/** Why it ended so and what to do now. */
export function explanation(report: RunReport, rows: number): string {
  return blocks([
    report.reason === undefined ? '' : `**Why:** ${text(report.reason, 1000)}`,
    waiting(report),
    section('What to do', bullets(report.next.map(sentence), rows)),
    section('Problems', bullets(report.problems.map(problemLine), rows)),
  ])
}

function waiting({ result, resumeBy, goesOnAt }: RunReport): string {
  if (result !== 'paused') return ''
  const until =
    resumeBy === undefined
      ? ''
      : ` ${goesOnAt === undefined ? 'Resume by' : 'Rolled back after'} **${minuteText(resumeBy)}**.`
  const waits =
    goesOnAt === undefined
      ? 'It waits for a person: '
      : `The next scheduled run after **${minuteText(goesOnAt)}** takes the next step. Sooner: `
  return (
    `${waits}\`command: resume\` goes on with the next step, \`command: promote\` goes to 100 % at once, ` +
    `\`command: rollback\` takes the canary away.${until} **Nobody polls the alarms while it waits.**`
  )
}

export function facts(report: RunReport): string {
  const known = [...addressFacts(report), ...versionFacts(report)].filter(
    ([, value]) => value !== undefined && value !== '',
  )
  return section('Details', known.map(([name, value]) => `- ${name}: ${value ?? ''}`).join('\n'))
}

type Fact = readonly [name: string, value: string | undefined]

const addressFacts = ({ result, api, stage, invokeUrl }: RunReport): readonly Fact[] => [
  // After a clean-up the stage is gone, and its address with it.
  ['URL', result === 'cleaned' || invokeUrl === undefined ? undefined : link(invokeUrl, invokeUrl)],
  ['API', api && apiText(api)],
  ['Stage', stage && code(stage)],
]

function versionFacts(report: RunReport): readonly Fact[] {
  const { rollbackAsked, commit, deployment, previousDeployment, canaryTraffic, planDigest, force } = report
  return [
    ['Commit', commit && commitText(commit)],
    ['Deployment', deployment && code(deployment)],
    [rollbackAsked ? 'Rolled back' : 'Previous', previousDeployment && code(previousDeployment)],
    ['Canary', canaryTraffic > 0 ? `${percentText(canaryTraffic)} of the traffic` : undefined],
    ['Rollout', progress(report, MAX_STEPS)],
    ['Plan', planDigest && code(planDigest)],
    ['**Forced**', force && text(force, 1000)],
  ]
}

/** Steps of 0.01 % are allowed, but nobody reads ten thousand of them. */
const MAX_STEPS = 20

const apiText = ({ id, name, region }: NonNullable<RunReport['api']>): string =>
  `${name === '' ? '' : `${text(name)} `}${code(id)} in ${code(region)}`

/** GitHub turns a bare commit of the repository into a link; anything else stays text. */
const commitText = (commit: string): string => (/^[0-9a-f]{40}$/.test(commit) ? commit : code(commit))

export const smoke = (results: readonly SmokeResult[], rows: number): string =>
  section('Smoke tests', table(['', 'Request', 'Where', 'Status', 'Time', 'Problem'], results.map(smokeRow), rows))

const smokeRow = ({ request, passed, status, milliseconds, problem, place }: SmokeResult): readonly string[] => [
  passed ? '✔' : '✖',
  code(request),
  text(place),
  status === undefined ? 'none' : String(status),
  `${Math.round(milliseconds)} ms`,
  problem === undefined ? '' : text(problem, 600),
]

/** Names only. */
export function changes({ changes: found }: RunReport, rows: number): string {
  if (found === undefined) return ''
  const { routes, variables } = found
  const lines = [
    ...(routes === undefined ? ['Routes: could not be compared'] : differences('Routes', routes, rows)),
    ...differences('Variables', variables, rows),
  ]
  return section('What changed', lines.length === 0 ? 'No route and no variable.' : bullets(lines, lines.length))
}

interface Difference {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}

const differences = (what: string, { added, removed, changed }: Difference, rows: number): readonly string[] =>
  [
    difference(`${what} added`, added, rows),
    difference(`${what} removed`, removed, rows),
    difference(`${what} changed`, changed, rows),
  ].filter((line) => line !== '')

const difference = (title: string, names: readonly string[], rows: number): string =>
  names.length === 0
    ? ''
    : `${title}: ${enumeration(
        names.map((name) => code(name)),
        rows,
      )}`

export const plan = (lines: readonly PlanLine[], rows: number): string =>
  section(
    'Plan',
    table(
      ['', 'Step', 'What it does'],
      lines.map((line, index) => [String(index + 1), code(line.kind), text(line.text, 600)]),
      rows,
    ),
  )

export const remarks = ({ warnings, notices }: RunReport, rows: number): string =>
  blocks([
    section('Warnings', bullets(warnings.map(sentence), rows)),
    section('Notices', bullets(notices.map(sentence), rows)),
  ])

export const footer = ({ runUrl }: RunReport): string => link('The run and its log', runUrl)

const sentence = (s: string): string => text(s, 1000)

const problemLine = ({ at, message, hint }: Problem): string =>
  `${code(at)}: ${text(message, 1000)}. ${text(hint, 1000)}`
