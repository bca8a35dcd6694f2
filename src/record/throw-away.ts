import { fromIso, toIso } from '../domain/iso-time'
import { type Instant, instant } from '../domain/units'
import type { Tags } from '../ports/api-gateway'
import { type StageRecord, toTags } from './stage-record'

/** A stage that a run made to test a new version on, before that has traffic. */
export interface ThrowAway {
  /** Run, attempt and a nonce, as for a lease. */
  readonly owner: string
  /** Its run says by then that it lives; after that anybody of this repository deletes the stage. */
  readonly until: Instant
  /** `octo/orders/actions/runs/123/attempts/1` */
  readonly run: string
}

const OWNER = 'stages:throw-away'
const UNTIL = 'stages:expires'
const RUN = 'stages:run'

/** `undefined`: it is not one of ours. */
export function throwAwayIn(tags: Tags): ThrowAway | undefined {
  const owner = tags[OWNER]
  if (owner === undefined) return undefined
  return { owner, until: fromIso(tags[UNTIL] ?? '') ?? instant(0), run: tags[RUN] ?? '' }
}

/** A record like that of any stage of ours: with a time at which it goes, and of a version that nobody wants. */
export function throwAwayTags(
  { deployment, commit }: Pick<StageRecord, 'deployment' | 'commit'>,
  { owner, until, run }: ThrowAway,
): Tags {
  const record: StageRecord = {
    deployment,
    content: undefined,
    previous: undefined,
    before: undefined,
    commit,
    ref: undefined,
    run,
    progress: { state: 'done' },
    preview: { madeFor: run, expires: until },
  }
  return { ...toTags(record), [OWNER]: owner }
}

/** Whether two runs, `octo/orders/actions/…`, are of one repository. */
export const isSameRepository = (one: string, other: string): boolean => repositoryOf(one) === repositoryOf(other)

const repositoryOf = (run: string): string => run.slice(0, Math.max(0, run.indexOf('/actions/')))

/** Its run is dead for all that `run` can know: it says nothing any more, or `run` is a later attempt of it. */
export function isOver(left: ThrowAway, run: string, now: Instant): boolean {
  const [mine, its] = [attemptOf(run), attemptOf(left.run)]
  return now >= left.until || (mine.run === its.run && its.attempt < mine.attempt)
}

function attemptOf(path: string): { readonly run: string; readonly attempt: number } {
  const [run = '', attempt = ''] = path.split('/attempts/')
  return { run, attempt: Number(attempt) }
}

/** Its run lives. */
export const signOfLife = (until: Instant): Tags => ({ [UNTIL]: toIso(until) })
