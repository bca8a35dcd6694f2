import { watchWrites } from '../cloud/watched'
import type { Config } from '../config/config'
import { placeholdersIn } from '../config/placeholders'
import { unreachable } from '../domain/never'
import type { Run } from '../event'
import { disarmDeadMan, isArmed } from '../execute/dead-man'
import type { LiveStage } from '../ports/api-gateway'
import { GitHubError } from '../ports/github'
import { isOfRepository, readOrigin } from '../record/origin'
import { fromTags, type StageRecord } from '../record/stage-record'
import { throwAwayIn } from '../record/throw-away'
import { adviseGitHub } from '../report/github-advice'
import { rollBackGroundOf } from './ground'
import { keyPattern } from './preview'
import { secondLook } from './second-look'
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
  const found = await candidatesFor(session, max)
  const open: string[] = []
  let surplus = max === undefined ? 1 : found.length + 1 - max
  if (surplus <= 0) return { kind: 'free' }
  for (const preview of found) {
    if (surplus <= 0) break
    if ((await isOver(preview, session)) && (await remove(preview.stage, session))) surplus -= 1
    else open.push(preview.stage.name)
  }
  if (surplus <= 0) return { kind: 'free' }
  const why = max === undefined ? 'the API has no stage left' : `${max} previews are open, as many as \`max\` allows`
  return { kind: 'none', why, open }
}

/** Previews of the key; where the API is full, all that comes and goes, what a dead run left first. */
async function candidatesFor(session: StageSession, max: number | undefined): Promise<readonly PreviewStage[]> {
  const { cloud, api, target, config, run } = session
  const stages = await cloud.gateway.stages(api.id)
  if (max !== undefined) return previewsOf(stages, [target.rule.key], run)
  return [...forgottenOf(stages, session), ...previewsOf(stages, previewKeys(config), run)]
}

export const previewKeys = ({ stages }: Config): readonly string[] =>
  stages.map(({ key }) => key).filter((key) => placeholdersIn(key).length > 0)

/** Stages that this action made for the repository from one of the keys, the oldest first. */
export function previewsOf(
  stages: readonly LiveStage[],
  keys: readonly string[],
  { repository }: Run,
): readonly PreviewStage[] {
  const patterns = keys.map(keyPattern)
  return stages
    .flatMap((stage): readonly PreviewStage[] => {
      const record = fromTags(stage.tags)
      const madeFor = record?.preview?.madeFor
      if (record === undefined || madeFor === undefined || !isOfRepository(madeFor, repository)) return []
      if (throwAwayIn(stage.tags) !== undefined) return []
      return patterns.some((pattern) => pattern.test(stage.name)) ? [{ stage, record, madeFor }] : []
    })
    .sort(byAge)
}

/** Without a `ttl` the number of a pull request tells which one is older. */
function byAge(a: PreviewStage, b: PreviewStage): number {
  const [left, right] = [expiryOf(a), expiryOf(b)]
  if (left !== right) return left < right ? -1 : 1
  return numberOf(a) - numberOf(b)
}

function numberOf({ madeFor }: PreviewStage): number {
  const origin = readOrigin(madeFor)
  return origin?.kind === 'pull-request' ? origin.number : 0
}

const expiryOf = ({ record }: PreviewStage): number => record.preview?.expires ?? Infinity

/** Whether a stage that ran out was made by this repository: a preview of one of its keys, or a throw-away stage. */
export const isForgotten = (stage: LiveStage, session: Session): boolean =>
  forgottenOf([stage], session).length > 0 || previewsOf([stage], previewKeys(session.config), session.run).length > 0

/** Throw-away stages that dead runs of this repository left. */
export const forgottenOf = (
  stages: readonly LiveStage[],
  { run, outside }: Pick<Session, 'run' | 'outside'>,
): readonly PreviewStage[] =>
  stages.flatMap((stage): readonly PreviewStage[] => {
    const [throwAway, record] = [throwAwayIn(stage.tags), fromTags(stage.tags)]
    if (throwAway === undefined || record === undefined || !isOfThisRepository(record, run)) return []
    return outside.clock.now() < throwAway.until ? [] : [{ stage, record, madeFor: throwAway.run }]
  })

/** Made by a run of this repository. */
export const isOfThisRepository = (record: StageRecord | undefined, { repository }: Run): boolean =>
  record?.run.startsWith(`${repository}/actions/`) === true

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

/** Answers whether the stage is gone: one that somebody deployed to since it was found stays. Throws `CloudError`. */
export async function remove(stage: LiveStage, session: Session): Promise<boolean> {
  const now = await secondLook(session, stage)
  if (now === undefined) return false
  if (now === 'gone') return true
  const { cloud, journal, api } = session
  const { gateway } = watchWrites(cloud, () => {
    journal.wrote()
  })
  await gateway.deleteStage(api.id, stage.name)
  const what = throwAwayIn(stage.tags) === undefined ? 'preview' : 'throw-away stage'
  journal.event('stage', `deleted ${what} ${stage.name}`)
  if (isArmed(stage)) await disarmDeadMan(rollBackGroundOf(session, stage.name))
  return true
}
