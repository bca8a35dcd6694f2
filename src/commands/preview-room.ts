import { watchWrites } from '../cloud/watched'
import { unreachable } from '../domain/never'
import type { LiveStage } from '../ports/api-gateway'
import { GitHubError } from '../ports/github'
import { readOrigin } from '../record/origin'
import { fromTags, type StageRecord } from '../record/stage-record'
import { adviseGitHub } from '../report/github-advice'
import { keyPattern } from './preview'
import type { Session, StageSession } from './session'

export type Room =
  | { readonly kind: 'free' }
  /** Names of the previews that are still wanted. */
  | { readonly kind: 'none'; readonly why: string; readonly open: readonly string[] }

interface PreviewStage {
  readonly stage: LiveStage
  readonly record: StageRecord
  readonly madeFor: string
}

/**
 * Room for one more preview of the session's key: expired and closed ones go first, the oldest first.
 * `max` undefined: the API itself has no stage left, so one has to go whatever the key allows.
 */
export async function makeRoom(session: StageSession, max: number | undefined): Promise<Room> {
  const { cloud, api, target } = session
  const previews = previewsOf(await cloud.gateway.stages(api.id), [target.rule.key])
  let surplus = max === undefined ? 1 : previews.length + 1 - max
  if (surplus <= 0) return { kind: 'free' }
  for (const preview of previews) {
    if (surplus <= 0) break
    if (!(await isOver(preview, session))) continue
    await remove(preview, session)
    surplus -= 1
  }
  if (surplus <= 0) return { kind: 'free' }
  const why = max === undefined ? 'the API has no stage left' : `${max} previews are open, as many as \`max\` allows`
  return { kind: 'none', why, open: previews.map(({ stage }) => stage.name) }
}

/** Stages of ours that one of the keys makes, the soonest to expire first. */
export function previewsOf(stages: readonly LiveStage[], keys: readonly string[]): readonly PreviewStage[] {
  const patterns = keys.map(keyPattern)
  return stages
    .flatMap((stage): readonly PreviewStage[] => {
      const record = fromTags(stage.tags)
      const madeFor = record?.preview?.madeFor
      const isMade =
        record !== undefined && madeFor !== undefined && patterns.some((pattern) => pattern.test(stage.name))
      return isMade ? [{ stage, record, madeFor }] : []
    })
    .sort((a, b) => expiryOf(a) - expiryOf(b))
}

const expiryOf = ({ record }: PreviewStage): number => record.preview?.expires ?? Infinity

export const isExpired = (preview: PreviewStage, { outside }: Session): boolean =>
  expiryOf(preview) <= outside.clock.now()

async function isOver(preview: PreviewStage, session: Session): Promise<boolean> {
  if (isExpired(preview, session)) return true
  const { github, journal, run } = session
  const origin = readOrigin(preview.madeFor)
  if (origin === undefined || github === undefined || origin.repository !== run.repository) return false
  try {
    switch (origin.kind) {
      case 'pull-request':
        return !(await github.isPullRequestOpen(origin.number))
      case 'branch':
        return !(await github.branchExists(origin.branch))
      default:
        return unreachable(origin)
    }
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    journal.warn(adviseGitHub(error))
    return false
  }
}

export async function remove({ stage }: PreviewStage, session: Session): Promise<void> {
  const { cloud, journal, api } = session
  const gateway = watchWrites(cloud.gateway, () => {
    journal.wrote()
  })
  await gateway.deleteStage(api.id, stage.name)
  journal.event('stage', `deleted preview ${stage.name}`)
}
