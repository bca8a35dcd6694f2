import type { StageTarget } from '../config/target'
import { refuse } from '../domain/problem'
import { after, type Instant } from '../domain/units'
import type { Run } from '../event'
import type { LiveStage } from '../ports/api-gateway'
import { type Origin, originText, readOrigin } from '../record/origin'
import { fromTags, type Preview } from '../record/stage-record'

/** Whom the run's preview stage belongs to; `undefined` when neither event nor name tells. */
export function originOf(target: StageTarget, run: Run): Origin | undefined {
  const { trigger, repository, ref } = run
  if (target.rule.key.includes('{number}')) {
    const number = trigger.kind === 'pull-request' ? trigger.pull.number : numberIn(target)
    return number === undefined ? undefined : { kind: 'pull-request', repository, number }
  }
  if (trigger.kind === 'pull-request') return { kind: 'pull-request', repository, number: trigger.pull.number }
  if (trigger.kind === 'branch-deleted') return { kind: 'branch', repository, branch: trigger.branch }
  return ref === undefined ? undefined : { kind: 'branch', repository, branch: ref.name }
}

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
export function guardOrigin(target: StageTarget, run: Run, live: LiveStage | undefined): void {
  if (!target.preview || live === undefined) return
  const madeFor = fromTags(live.tags)?.preview?.madeFor
  const origin = originOf(target, run)
  const isNamed = run.trigger.kind === 'manual' || origin === undefined
  if (
    madeFor !== undefined &&
    (madeFor === (origin && originText(origin)) || (isNamed && isOfRepository(madeFor, run)))
  )
    return
  const made = madeFor === undefined ? 'it has no record of ours' : `it was made for ${madeFor}`
  refuse(
    `stage ${target.name}`,
    `the stage exists, and ${made}`,
    'Rename the key in stages.yml, or delete the stage by hand if nobody needs it.',
  )
}

const isOfRepository = (madeFor: string, run: Run): boolean => readOrigin(madeFor)?.repository === run.repository
