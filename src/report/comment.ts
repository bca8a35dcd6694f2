import type { ApiId, StageName } from '../domain/units'
import { headline } from './headline'
import { blocks, fit } from './markdown'
import type { RunReport } from './run-report'
import { changes, explanation, facts, footer, plan, remarks, smoke } from './sections'

/** GitHub refuses a longer comment with 422. */
const MAX_LENGTH = 65_536

/** By this the comment of one API and stage is found again. */
export const commentMarker = (api: ApiId, stage: StageName): string => `<!-- api-gateway-stages ${api} ${stage} -->`

/** The sticky comment of a pull request; begins with the marker when API and stage are known. */
export function renderComment(report: RunReport): string {
  const { api, stage } = report
  const marker = api === undefined || stage === undefined ? '' : `${commentMarker(api.id, stage)}\n`
  return marker + fit((rows) => body(report, rows), MAX_LENGTH - marker.length)
}

const body = (report: RunReport, rows: number): string =>
  blocks([
    `### ${headline(report)}`,
    explanation(report, rows),
    facts(report),
    smoke(report.smoke, rows),
    changes(report, rows),
    report.result === 'planned' ? plan(report.plan, rows) : '',
    remarks(report, rows),
    footer(report),
  ])
