import type { StageTarget } from '../config/target'
import { type Problem, refuse, UserError } from '../domain/problem'
import { after, type Instant } from '../domain/units'
import type { PullRequest, Run } from '../event'
import type { LiveStage } from '../ports/api-gateway'
import { isOfRepository, type Origin, originText } from '../record/origin'
import { fromTags, type Preview } from '../record/stage-record'
import { throwAwayIn } from '../record/throw-away'

/** Whom the run's preview stage belongs to; `undefined` when neither event nor name tells. */
export function originOf(target: StageTarget, run: Run): Origin | undefined {
  const { trigger, repository, ref } = run
  if (target.rule.key.includes('{number}')) {
    const number = trigger.kind === 'pull-request' ? trigger.pull.number : numberIn(target)
    return number === undefined ? undefined : { kind: 'pull-request', repository, number }
  }
  if (trigger.kind === 'pull-request') return originOfPull(trigger.pull, repository)
  if (trigger.kind === 'branch-deleted') return { kind: 'branch', repository, branch: trigger.branch }
  return ref === undefined ? undefined : { kind: 'branch', repository, branch: ref.name }
}

/** A stage named after the branch is the branch's, whether a push or its pull request comes first. */
const originOfPull = ({ number, fork, head }: PullRequest, repository: string): Origin =>
  fork ? { kind: 'pull-request', repository, number } : { kind: 'branch', repository, branch: head.branch }

/** `pr-42` of `pr-{number}`. */
function numberIn({ rule, name }: StageTarget): number | undefined {
  const match = keyPattern(rule.key).exec(name)
  return match?.groups?.['number'] === undefined ? undefined : Number(match.groups['number'])
}

/** The names that a key with placeholders makes. */
export function keyPattern(key: string): RegExp {
  const parts = key.split(/(\{(?:number|branch|sha|stage)\})/).map((part) => {
    if (part === '{number}') return '(?<number>[0-9]+)'
    return part.startsWith('{') ? '[A-Za-z0-9_-]+' : part
  })
  return new RegExp(`^${parts.join('')}$`)
}

/** What the record of a stage says that comes and goes; `undefined` for one that stays. */
export function previewOf(
  target: StageTarget,
  run: Run,
  live: LiveStage | undefined,
  now: Instant,
): Preview | undefined {
  if (!target.preview) return undefined
  const recorded = live && fromTags(live.tags)?.preview?.madeFor
  const origin = originOf(target, run)
  const madeFor = recorded ?? (origin && originText(origin))
  if (madeFor === undefined) {
    return refuse(
      `stage ${target.name}`,
      'neither the event nor the name tells which branch or pull request it belongs to',
      'Run it on an event of that branch or pull request.',
    )
  }
  return { madeFor, expires: target.rule.ttl === undefined ? undefined : after(now, target.rule.ttl) }
}

/** A stage of a key with placeholders is touched only when it is recorded as made for this branch or pull request. */
export const guardOrigin = (target: StageTarget, run: Run, live: LiveStage | undefined): void =>
  refuseFirst(originProblems(target, run, live))

export function originProblems(target: StageTarget, run: Run, live: LiveStage | undefined): readonly Problem[] {
  if (!target.preview || live === undefined) return []
  const madeFor = fromTags(live.tags)?.preview?.madeFor
  const isThrowAway = throwAwayIn(live.tags) !== undefined
  if (madeFor !== undefined && !isThrowAway && isMadeFor(madeFor, target, run)) return []
  const made = madeFor === undefined ? 'it has no record of ours' : `it was made for ${madeFor}`
  return [
    {
      at: `stage ${target.name}`,
      message: `the stage exists already, and ${made}: another branch or pull request never touches it`,
      hint: 'Rename the key in stages.yml, or delete the stage by hand if nobody needs it.',
    },
  ]
}

/** A person who names a stage by hand may mean any preview of the repository. */
function isMadeFor(madeFor: string, target: StageTarget, run: Run): boolean {
  const origin = originOf(target, run)
  if (origin !== undefined && madeFor === originText(origin)) return true
  return (run.trigger.kind === 'manual' || origin === undefined) && isOfRepository(madeFor, run.repository)
}

export function refuseFirst([first]: readonly Problem[]): void {
  if (first !== undefined) throw new UserError([first])
}
