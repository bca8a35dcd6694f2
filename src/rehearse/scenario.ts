import { problemsOf } from '../config/issues'
import { tidy } from '../config/parse'
import { find, findMap, placeOfKey, plain, type Tree } from '../config/tree'
import { named, nearest } from '../config/wording'
import { type FileKind, readYaml } from '../config/yaml'
import { type Parsed, type Problem, type Problems, problemAt } from '../domain/problem'
import { phasesOf, type Phase } from './phases'
import { type ScenarioInput, scenarioSchema } from './scenario-schema'

/** The traffic of one rollout, and of as many more as it is repeated. */
export interface Trace {
  readonly name: string
  /** A safe integer. */
  readonly seed: number
  /** At least 1. */
  readonly repeat: number
  /** By how much each version's error rate jumps from minute to minute: deviation by mean; 0: not at all. */
  readonly variation: number
  /** In order of time; the first is how it was before the rollout, too. */
  readonly phases: readonly [Phase, ...Phase[]]
}

/** More rollouts than anybody reads of. */
const MAX_REHEARSALS = 10_000

export const SCENARIO_BYTES = 4 * 1024 * 1024

const SCENARIO: FileKind = {
  bytes: SCENARIO_BYTES,
  lexemes: 2_000_000,
  nodes: 500_000,
  shorten: 'Write `repeat:` in place of traces that differ in their seed only, or a second file.',
  smallest: 'Write at least `traces: [{ name: good, requests-per-minute: 600 }]`.',
}

export interface Scenario {
  readonly traces: readonly Trace[]
  /** What has no effect on this canary: the same traces may be meant for several. */
  readonly warnings: readonly Problem[]
}

/** The text of the scenario at `file` for a canary with these alarms, or every mistake in it. Never throws. */
export function parseScenario(file: string, text: string, alarms: readonly string[]): Parsed<Scenario> {
  const read = readYaml(file, text, SCENARIO)
  if (!read.ok) return read
  const tree = read.value
  const checked = scenarioSchema().safeParse(plain(tree))
  const problems = tidy([
    ...(checked.success ? [] : problemsOf(checked.error.issues, tree)),
    ...(checked.success ? fewEnough(tree, checked.data) : []),
  ])
  if (problems.length > 0 || !checked.success) return { ok: false, problems: problems as Problems }
  return { ok: true, value: { traces: checked.data.traces.map(traceOf), warnings: alarmWarnings(tree, alarms) } }
}

const traceOf = (input: ScenarioInput['traces'][number], index: number): Trace => ({
  name: input.name,
  seed: input.seed ?? index + 1,
  repeat: input.repeat ?? 1,
  variation: input.variation ?? 0,
  phases: phasesOf(input),
})

function fewEnough(tree: Tree, { traces }: ScenarioInput): readonly Problem[] {
  const all = traces.reduce((sum, { repeat = 1 }) => sum + repeat, 0)
  if (all <= MAX_REHEARSALS) return []
  const message = `the traces are repeated ${all} times in all, and ${MAX_REHEARSALS} are as many as there can be`
  return [problemAt(placeOfKey(tree, ['traces']), message, 'Repeat them less often, or write a second file.')]
}

/** An alarm that the canary does not have changes nothing. */
function alarmWarnings(tree: Tree, known: readonly string[]): readonly Problem[] {
  return alarmPaths(tree).flatMap((path) => {
    const states = findMap(tree, path)
    return [...(states?.entries ?? [])].flatMap(([name, { keyAt }]) =>
      known.includes(name) ? [] : [problemAt(keyAt, `the canary has no alarm ${named(name)}`, whichAlarm(name, known))],
    )
  })
}

function alarmPaths(tree: Tree): readonly (readonly PropertyKey[])[] {
  const indexes = (path: readonly PropertyKey[]): readonly (readonly PropertyKey[])[] => {
    const node = find(tree, path)
    return node?.kind === 'list' ? node.items.map((_, index) => [...path, index]) : []
  }
  return indexes(['traces']).flatMap((trace) => indexes([...trace, 'changes']).map((change) => [...change, 'alarms']))
}

function whichAlarm(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'Its stage has no `canary.alarms`: add the alarm there, or leave it out here.'
  const guess = nearest(name, known)
  return guess === undefined ? `Its alarms are ${known.map(named).join(', ')}.` : `Did you mean \`${guess}\`?`
}
