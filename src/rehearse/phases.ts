import { instant, type Instant } from '../domain/units'
import type { Alarm } from '../ports/cloud'
import type { ScenarioInput } from './scenario-schema'

/** What holds from a change on until the next one. */
export interface Phase {
  /** From the first rise of traffic, which is at 0; minus infinity: from ever. */
  readonly from: Instant
  readonly requestsPerMinute: number
  readonly base: Rates
  readonly canary: Rates
  /** Those that are not OK or have changed. */
  readonly alarms: ReadonlyMap<string, AlarmNow>
}

/** Shares of a version's requests, from 0 to 1. */
export interface Rates {
  readonly errors: number
  readonly slow: number
}

export interface AlarmNow {
  readonly state: Alarm['state']
  readonly since: Instant
}

type Trace = ScenarioInput['traces'][number]
type Change = NonNullable<Trace['changes']>[number]

/** What has been said so far. */
interface Said {
  readonly from: Instant
  readonly requestsPerMinute: number
  readonly base: Version
  readonly canary: Version
  readonly alarms: ReadonlyMap<string, AlarmNow>
}

type Version = NonNullable<Trace['base']>

const EVER = instant(Number.NEGATIVE_INFINITY)

/** Each change on top of those before it, key by key; of several at one time the last in the file comes last. */
export function phasesOf(trace: Trace): readonly [Phase, ...Phase[]] {
  const start: Said = {
    from: EVER,
    requestsPerMinute: trace['requests-per-minute'],
    base: trace.base ?? {},
    canary: trace.canary ?? {},
    alarms: new Map(),
  }
  let said = start
  const later = (trace.changes ?? [])
    .toSorted((a, b) => a.at - b.at)
    .map((change) => phaseOf((said = afterChange(said, change))))
  return [phaseOf(start), ...later]
}

function afterChange(before: Said, change: Change): Said {
  const from = instant(change.at)
  const changed = Object.entries(change.alarms ?? {}).filter(([name, state]) => stateIn(before, name) !== state)
  return {
    from,
    requestsPerMinute: change['requests-per-minute'] ?? before.requestsPerMinute,
    base: { ...before.base, ...change.base },
    canary: { ...before.canary, ...change.canary },
    alarms: new Map([...before.alarms, ...changed.map(([name, state]) => [name, { state, since: from }] as const)]),
  }
}

const stateIn = ({ alarms }: Said, name: string): Alarm['state'] => alarms.get(name)?.state ?? 'OK'

/** A new version of which nothing is said does as the old one does. */
function phaseOf({ base, canary, ...rest }: Said): Phase {
  const { 'error-rate': errors = 0, 'slow-rate': slow = 0 } = base
  const { 'error-rate': canaryErrors = errors, 'slow-rate': canarySlow = slow } = canary
  return { ...rest, base: { errors, slow }, canary: { errors: canaryErrors, slow: canarySlow } }
}
