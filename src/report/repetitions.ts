import { durationText } from '../domain/duration-text'
import { seconds } from '../domain/units'
import { grouped } from '../judge/odds-text'
import { rehearsalCounts } from './rehearsals'
import type { Rehearsal } from './run-report'

/** `good, 200 times: 199 promoted, 1 rolled back; on average 25 min 2 s, 4,100 requests on the canary, 21 bad`. */
export function repetitionText(name: string, rehearsals: readonly Rehearsal[]): string {
  const mean = (number: (rehearsal: Rehearsal) => number): number =>
    rehearsals.reduce((sum, rehearsal) => sum + number(rehearsal), 0) / rehearsals.length
  const time = durationText(seconds(Math.round(mean(({ atSeconds }) => atSeconds))))
  const requests = grouped(Math.round(mean(({ requestsOnCanary }) => requestsOnCanary)))
  const bad = grouped(Number(mean(({ badRequestsOnCanary }) => badRequestsOnCanary).toPrecision(2)))
  const averages = `on average ${time}, ${requests} requests on the canary, ${bad} bad`
  return `${name}, ${grouped(rehearsals.length)} times: ${rehearsalCounts(rehearsals)}; ${averages}`
}
