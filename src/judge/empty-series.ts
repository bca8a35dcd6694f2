import type { Dimensions, MetricQuery } from '../ports/metrics'
import type { Silence } from './silence'
import type { Arms } from './sources'

type StageArms = Arms & { readonly kind: 'stage' }

/** After so many settled minutes with traffic on the stage the canary's series should have something. */
const MINUTES = 5

/** Whether the stage had requests all the time, and the canary none. */
export const hasEmptySeries = ({ canary, busyBeside }: Silence): boolean =>
  canary === undefined && busyBeside >= MINUTES

/** The API's requests to all stages together. */
export const requestsOf = (api: string): MetricQuery => ({
  namespace: 'AWS/ApiGateway',
  metric: 'Count',
  dimensions: { ApiName: api },
  statistic: 'SampleCount',
})

/** All series of the API's requests, of any stage. */
export const stageSeries = ({ api }: StageArms): Omit<MetricQuery, 'statistic'> => requestsOf(api)

/** What to set. `found`: the dimensions of the API's series; `undefined`: they could not be listed. */
export function emptySeriesText({ api, stage, canary }: StageArms, found: readonly Dimensions[] | undefined): string {
  const names = [...new Set((found ?? []).flatMap(({ Stage }) => (Stage === undefined ? [] : [Stage])))].toSorted()
  const others = names.filter((name) => name !== canary && name !== stage)
  const known =
    found === undefined
      ? 'Which series of this API there are could not be listed.'
      : `Of this API it has ${names.length === 0 ? 'none' : names.join(', ')}.`
  return [
    `the stage had requests for ${MINUTES} minutes, and CloudWatch has none of the canary, as Stage = ${canary} of ApiName = ${api}:`,
    `nothing can be compared. ${known}`,
    others.length > 0
      ? `If one of these is the canary (${others.join(', ')}), set \`analysis.dimension\` to it.`
      : "Turn on detailed metrics or execution logging of the stage, which the canary's own series may need, or use `alarms`.",
  ].join(' ')
}
