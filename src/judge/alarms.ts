import { describePosition, type Problem } from '../domain/problem'
import type { CanarySpec } from '../config/config'
import type { Instant } from '../domain/units'
import type { Alarm } from '../ports/cloud'
import type { Verdict } from './verdict'

/** Alarms that fired before the rollout began and have not been OK since: they say nothing about the new version. */
export type Excused = ReadonlySet<string>
export const NOBODY: Excused = new Set()

/** States now → verdict, and who is still excused. Names that CloudWatch no longer knows are unknown, never OK. */
export function judgeAlarms(
  names: readonly string[],
  seen: readonly Alarm[],
  excused: Excused,
): { readonly verdict: Verdict; readonly excused: Excused } {
  const byName = new Map(seen.map((alarm) => [alarm.name, alarm]))
  const missing = names.filter((name) => !byName.has(name))
  const firing = seen.filter((alarm) => alarm.state === 'ALARM' && !excused.has(alarm.name))
  const silent = seen.filter((alarm) => alarm.state === 'INSUFFICIENT_DATA')
  const still = new Set([...excused].filter((name) => byName.get(name)?.state !== 'OK'))
  return { verdict: verdictOf(firing, missing, silent), excused: still }
}

function verdictOf(firing: readonly Alarm[], missing: readonly string[], silent: readonly Alarm[]): Verdict {
  const [first] = firing
  if (first !== undefined) return { kind: 'breached', reason: firingText(firing) }
  if (missing.length > 0) return { kind: 'unknown', why: `${list(missing)} no longer exists in CloudWatch` }
  if (silent.length > 0) return { kind: 'no-data', why: `${list(silent.map((a) => a.name))} has INSUFFICIENT_DATA` }
  return { kind: 'healthy' }
}

export function firingText(firing: readonly Alarm[]): string {
  const names = list(firing.map((alarm) => alarm.name))
  return firing.length === 1 ? `${names} is in ALARM` : `${names} are in ALARM`
}

const list = (names: readonly string[]): string => `alarm${names.length === 1 ? '' : 's'} ${names.join(', ')}`

/** Before a rollout: every configured alarm must exist, and none may fire unless the file or a person says so. */
export function refusals(
  spec: CanarySpec,
  seen: readonly Alarm[],
  region: string,
  isTolerated: boolean,
): readonly Problem[] {
  const byName = new Map(seen.map((alarm) => [alarm.name, alarm]))
  return spec.alarms.flatMap((name, index): readonly Problem[] => {
    const position = spec.alarmsAt[index] ?? spec.at
    const at = describePosition(position)
    const alarm = byName.get(name)
    if (alarm === undefined) {
      const hint = `Check its spelling and capitals, and that it is in ${region}, the API's region.`
      return [{ at, message: `there is no alarm ${name} in ${region}`, hint, position }]
    }
    if (alarm.state !== 'ALARM' || isTolerated) return []
    const hint = 'Wait until it is OK; or set `on-firing: ignore`; or give the `force` input a reason.'
    return [{ at, message: `alarm ${name} is already in ALARM`, hint, position }]
  })
}

export const firingNames = (seen: readonly Alarm[]): Excused =>
  new Set(seen.filter((alarm) => alarm.state === 'ALARM').map((alarm) => alarm.name))

/**
 * Whom `on-firing: ignore` excuses. `began`: when a rollout under way did; an alarm that has been OK since then has
 * changed its state since then.
 */
export function ignored({ onFiring }: CanarySpec, seen: readonly Alarm[], began: Instant | undefined): Excused {
  if (onFiring !== 'ignore') return NOBODY
  return firingNames(began === undefined ? seen : seen.filter(({ since }) => since !== undefined && since < began))
}
