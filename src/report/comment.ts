import type { ApiId, StageName } from '../domain/units'
import { headline } from './headline'
import { MARKDOWN } from './markdown'
import { rolloutPictures } from './pictures'
import { fit, type Room } from './room'
import type { RunReport } from './run-report'
import { changes, explanation, facts, footer, plan, remarks, smoke } from './sections'

/** GitHub refuses a longer comment with 422. */
const MAX_LENGTH = 65_536
/** Each is drawn by the reader's browser. */
const MAX_PICTURES = 2

/** By this the comment of one API and stage is found again. */
export const commentMarker = (api: ApiId, stage: StageName): string => `<!-- api-gateway-stages ${api} ${stage} -->`

/** The sticky comment of a pull request; begins with the marker when API and stage are known. */
export function renderComment(report: RunReport): string {
  const { api, stage } = report
  const marker = api === undefined || stage === undefined ? '' : `${commentMarker(api.id, stage)}\n`
  return marker + fit((room) => body(report, room), MAX_LENGTH - marker.length, MAX_PICTURES)
}

function body(report: RunReport, room: Room): string {
  const { rows } = room
  return MARKDOWN.blocks([
    MARKDOWN.heading(headline(report, MARKDOWN)),
    explanation(report, rows, MARKDOWN),
    facts(report, MARKDOWN),
    rolloutPictures(report, room, MARKDOWN),
    smoke(report.smoke, rows, MARKDOWN),
    changes(report, rows, MARKDOWN),
    report.result === 'planned' ? plan(report.plan, rows, MARKDOWN) : '',
    remarks(report, rows, MARKDOWN),
    footer(report, MARKDOWN),
  ])
}
