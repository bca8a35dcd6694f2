import { problemAt, type Problem } from '../domain/problem'
import { durationText } from '../domain/duration-text'
import { toIso } from '../domain/iso-time'
import type { CanarySpec } from '../config/config'
import { type Instant, minutes } from '../domain/units'
import type { Alarm } from '../ports/cloud'
import type { Verdict } from './verdict'

/**
 * Alarms that fired before the rollout began and have not been OK since, as they were seen last: they say nothing about
 * the new version.
 */
export type Excused = ReadonlyMap<string, Alarm>
export const NOBODY: Excused = new Map()

/**
 * States now → verdict, and who is still excused. Names that CloudWatch no longer knows are unknown, never OK. `began`:
 * when traffic first rose.
 */
export function judgeAlarms(
  names: readonly string[],
  seen: readonly Alarm[],
  excused: Excused,
  began?: Instant,
): { readonly verdict: Verdict; readonly excused: Excused } {
  const byName = new Map(seen.map((alarm) => [alarm.name, alarm]))
  const missing = names.filter((name) => !byName.has(name))
  const still = new Map(
    [...excused].flatMap(([name, last]) => {
      const now = byName.get(name)
      return now !== undefined && hasBeenOk(last, now) ? [] : [[name, now ?? last] as const]
    }),
  )
  const firing = seen.filter((alarm) => alarm.state === 'ALARM' && !still.has(alarm.name))
  const silent = seen.filter((alarm) => alarm.state === 'INSUFFICIENT_DATA')
  return { verdict: verdictOf(firing, missing, silent, began), excused: still }
}

/** An alarm that took on its state anew between two looks was in another in between. */
const hasBeenOk = (last: Alarm, now: Alarm): boolean =>
  now.state === 'OK' || (now.state === 'ALARM' && last.state === 'ALARM' && now.since !== last.since)

/** Those that left OK and came back between two looks: nobody saw what they were. */
export const flapped = (before: readonly Alarm[], now: readonly Alarm[]): readonly string[] =>
  now
    .filter(({ name, state, since }) => {
      const last = before.find((alarm) => alarm.name === name)
      return state === 'OK' && last?.state === 'OK' && last.since !== since
    })
    .map(({ name }) => name)

function verdictOf(
  firing: readonly Alarm[],
  missing: readonly string[],
  silent: readonly Alarm[],
  began: Instant | undefined,
): Verdict {
  if (firing.length > 0)
    return { kind: 'breached', reason: firingText(firing) + earlyText(firing, began), detail: wordsOf(firing) }
  if (missing.length > 0) return { kind: 'unknown', why: `${list(missing)} no longer exists in CloudWatch` }
  if (silent.length > 0) return { kind: 'no-data', why: `${list(silent.map((a) => a.name))} has INSUFFICIENT_DATA` }
  return { kind: 'healthy' }
}

export function firingText(firing: readonly Alarm[]): string {
  const names = list(firing.map((alarm) => alarm.name))
  return firing.length === 1 ? `${names} is in ALARM` : `${names} are in ALARM`
}

/** It fired before there was anything new to fire for. */
function earlyText(firing: readonly Alarm[], began: Instant | undefined): string {
  const times = firing.map(({ since }) => since)
  const first = times[0]
  if (began === undefined || first === undefined) return ''
  const isEarly = times.every((since) => since !== undefined && since < began)
  return isEarly ? `, since ${toIso(first)}, before the canary had traffic` : ''
}

/** What CloudWatch says of the number and the threshold. */
const wordsOf = (firing: readonly Alarm[]): string =>
  firing.map(({ name, reason }) => (firing.length === 1 ? reason : `${name}: ${reason}`)).join(' ')

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
    const alarm = byName.get(name)
    if (alarm === undefined) {
      const hint = `Check its spelling and capitals, and that it is in ${region}, the API's region.`
      return [problemAt(position, `there is no alarm ${name} in ${region}`, hint)]
    }
    if (alarm.state !== 'ALARM' || isTolerated) return []
    const hint = 'Wait until it is OK; or set `on-firing: ignore`; or give the `force` input a reason.'
    return [problemAt(position, `alarm ${name} is already in ALARM`, hint)]
  })
}

export const firingNow = (seen: readonly Alarm[]): Excused =>
  new Map(seen.filter((alarm) => alarm.state === 'ALARM').map((alarm) => [alarm.name, alarm]))

/**
 * Whom `on-firing: ignore` excuses. `began`: when a rollout under way did; an alarm that has been OK since then has
 * changed its state since then.
 */
export function ignored({ onFiring }: CanarySpec, seen: readonly Alarm[], began: Instant | undefined): Excused {
  if (onFiring !== 'ignore') return NOBODY
  return firingNow(began === undefined ? seen : seen.filter(({ since }) => since !== undefined && since < began))
}

/** An alarm that looks back over less is no surprise to anybody. */
const LONG = minutes(5)

/** What is allowed, but hardly meant. */
export function alarmRemarks({ alarms, steps }: CanarySpec, seen: readonly Alarm[]): readonly string[] {
  const [first, ...others] = steps
  const shortest = others.reduce((least, step) => (step.hold < least.hold ? step : least), first)
  return seen
    .filter(({ name }) => alarms.includes(name))
    .flatMap(({ name, firesAfter, actionsEnabled }) => [
      ...(firesAfter !== undefined && firesAfter > Math.max(LONG, shortest.hold)
        ? [
            `alarm ${name} looks back over ${durationText(firesAfter)} before it fires, and ${shortest.traffic} % is held for ${durationText(shortest.hold)}: traffic rises before it can tell. Give it a shorter period, hold longer, or add \`analysis\``,
          ]
        : []),
      ...(actionsEnabled ? [] : [`the actions of alarm ${name} are disabled; its state counts all the same`]),
    ])
}
