import { millis, minutes, seconds } from '../domain/units'
import type { CanaryInput } from './canary-schema'
import type { AnalysisSpec, CanarySpec, LatencySpec, StageRule, UnsupportedKey, Variables } from './config'
import { spellOut } from './growth'
import { smokeTest } from './build-smoke'
import type { StageInput } from './stage-schema'
import type { Path, Tree, TreeMap } from './tree'
import { find, findMap, placeOfKey, placeOfValue } from './tree'
import type { Position } from '../domain/problem'

const HOUR = minutes(60)
const NO_TIME = millis(0)

/** A stage of the file, with `defaults` merged in. */
export interface StageEntry {
  readonly key: string
  readonly at: Position
  readonly tree: TreeMap
}

/** From values that the schema and the rules have accepted. */
export function stageRule({ key, at, tree }: StageEntry, input: StageInput): StageRule {
  return {
    key,
    at,
    branches: globList(input.branches),
    tags: globList(input.tags),
    pullRequests: input['pull-requests'] ?? false,
    environment: input.environment,
    comment: input.comment ?? true,
    protected: input.protected ?? false,
    description: input.description,
    variables: variables(tree),
    smoke: (input.smoke ?? []).map((test, index) => smokeTest(test, placeOfValue(tree, ['smoke', index]))),
    canary: input.canary === undefined ? undefined : canary(input.canary, tree),
    ttl: input.ttl,
    max: input.max,
    unsupported: unsupportedKeys(tree),
  }
}

const globList = (globs: string | readonly string[] | undefined): readonly string[] =>
  typeof globs === 'string' ? [globs] : (globs ?? [])

/** Numbers as they were typed: `1.10` stays `1.10`. */
function variables(tree: TreeMap): Variables {
  const entries = [...(findMap(tree, ['variables'])?.entries ?? [])]
  return Object.fromEntries(entries.map(([name, { value }]) => [name, textOf(value)]))
}

function textOf(node: Tree): string {
  if (node.kind !== 'scalar') return ''
  return typeof node.value === 'number' ? node.source : String(node.value)
}

function canary(input: CanaryInput, tree: TreeMap): CanarySpec {
  const alarms = input.alarms ?? []
  return {
    at: placeOfKey(tree, ['canary']),
    useStageCache: input['use-stage-cache'] ?? false,
    steps: canarySteps(input.steps),
    alarms,
    alarmsAt: alarms.map((_, index) => placeOfValue(tree, ['canary', 'alarms', index])),
    onFiring: input['on-firing'] ?? 'refuse',
    onNoData: input['on-no-data'] ?? 'wait',
    onCancel: input['on-cancel'] ?? 'rollback',
    analysis: input.analysis && analysis(input.analysis, tree),
    deadManSwitch: deadManSwitch(input),
    ...canaryTimes(input),
  }
}

function analysis(input: NonNullable<CanaryInput['analysis']>, tree: TreeMap): AnalysisSpec {
  const { errors = '5xx', tolerance: { ratio = 1.25, extra = 0.001 } = {}, latency } = input
  const { 'false-alarm': falseAlarm = 0.01, 'min-requests': minRequests = 100 } = input
  return {
    at: placeOfKey(tree, ['canary', 'analysis']),
    errors: errors === 'both' ? ['5xx', '4xx'] : [errors],
    falseAlarm,
    tolerance: { ratio, extra },
    minRequests,
    latency: latency && latencySpec(latency),
    dimension: input.dimension,
  }
}

type LatencyInput = NonNullable<NonNullable<CanaryInput['analysis']>['latency']>

const latencySpec = ({ percentile = 99, 'at-most': atMost = '1.5x' }: LatencyInput): LatencySpec => ({
  percentile,
  atMost: Number.parseFloat(atMost),
})

/** That the role is there is checked when `defaults` are merged in. */
const deadManSwitch = ({ 'dead-man-switch': { role } = {} }: CanaryInput): CanarySpec['deadManSwitch'] =>
  role === undefined ? undefined : { role }

const canaryTimes = (input: CanaryInput): Pick<CanarySpec, 'bake' | 'poll' | 'maxWait' | 'maxPause' | 'lease'> => ({
  bake: input.bake ?? NO_TIME,
  poll: input.poll ?? seconds(15),
  maxWait: input['max-wait'] ?? HOUR,
  maxPause: input['max-pause'] ?? millis(7 * 24 * HOUR),
  lease: input.lease ?? minutes(15),
})

function canarySteps(steps: CanaryInput['steps']): CanarySpec['steps'] {
  const [first, ...rest] = Array.isArray(steps)
    ? steps.map(({ traffic, hold, approve }) => ({ traffic, hold, approve: approve ?? false }))
    : spellOut(steps ?? {}).map((traffic) => ({ traffic, hold: steps?.every ?? NO_TIME, approve: false }))
  if (first === undefined) throw new RangeError('a canary without steps was accepted')
  return [first, ...rest]
}

const WITHOUT_EFFECT: readonly Path[] = [['settings'], ['resource-tags'], ['usage-plans'], ['access'], ['domain']]

/** In the order of the file. */
function unsupportedKeys(tree: TreeMap): readonly UnsupportedKey[] {
  const paths = [
    ...WITHOUT_EFFECT.filter((path) => find(tree, path) !== undefined),
    ...(valueAt(tree, ['canary', 'strategy']) === 'alias' ? [['canary', 'strategy']] : []),
  ]
  return paths
    .map((path) => ({ key: path.filter((step) => typeof step === 'string').join('.'), at: placeOfKey(tree, path) }))
    .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
}

function valueAt(tree: TreeMap, path: Path): unknown {
  const node = find(tree, path)
  return node?.kind === 'scalar' ? node.value : undefined
}
