import type { Markup } from './markup'
import { drawRollout } from './picture/draw'
import type { Picture } from './picture/picture'
import { rehearsedRollout, type Rollout, rolloutsOf } from './picture/rollouts'
import { firstsFirst } from './rehearsals'
import type { Room } from './room'
import type { RunReport } from './run-report'

/** More points than these a chart of a few hundred pixels does not show. */
const MAX_POINTS = 60

/** Each rollout of the run in words, the first ones drawn. */
export const rolloutPictures = (report: RunReport, { rows, pictures }: Room, m: Markup): string =>
  m.blocks(
    rolloutsOf(report)
      .slice(0, rows)
      .map((rollout, index) => rolloutSection(rollout, index < pictures ? `rollout-${index}` : undefined, m)),
  )

/** The first rehearsals; their table says the rest. */
export const rehearsalPictures = ({ rehearsals }: RunReport, { pictures }: Room, m: Markup): string =>
  m.blocks(
    firstsFirst(rehearsals)
      .slice(0, pictures)
      .map((rehearsal, index) => rolloutSection(rehearsedRollout(rehearsal), `rehearsal-${index}`, m)),
  )

/** Drawn where it has an id. */
function rolloutSection(rollout: Rollout, id: string | undefined, m: Markup): string {
  const picture = drawRollout(rollout, MAX_POINTS)
  const title = picture.name === undefined ? 'Rollout' : `Rollout ${m.code(picture.name)}`
  return m.section(title, m.blocks([id === undefined ? '' : m.picture(picture, id), words(picture, m)]))
}

const words = (picture: Picture, m: Markup): string =>
  m.bullets(
    picture.words.map((s) => m.text(s, 1000)),
    picture.words.length,
  )
