import { toIso } from '../domain/iso-time'
import { unreachable } from '../domain/never'
import type { Instant } from '../domain/units'
import type { Paused, StageRecord } from '../record/stage-record'
import { throwAwayIn } from '../record/throw-away'
import { type RolloutFound, type Situation, standingOf } from './situation'

/**
 * What `reconcile` does for a stage that it found so. `found` is one clause for people.
 *
 * | found | remedy |
 * | --- | --- |
 * | a rollout whose owner lives, somebody else's canary, nothing special | `leave` |
 * | a rollout whose owner died | `adopt`: it goes on when its version is still wanted, else it is rolled back |
 * | a rollout that waits for its next step, whose time has come | `hold-on` |
 * | one that waits for a later time, or for a person | `watch`: rolled back only when an alarm fires |
 * | one that waited longer than `max-pause` | `roll-back` |
 * | the canary that a promotion left | `tidy` |
 * | a record of a rollout that never began, or whose canary is gone | `settle` |
 * | a preview past its `ttl`, a forgotten throw-away stage | `delete` |
 *
 * Who cannot go on with a rollout, for a reason that tells nothing of its version, leaves it to a later run.
 */
export type Remedy =
  | { readonly kind: 'leave'; readonly found: string }
  | { readonly kind: 'adopt'; readonly found: string; readonly rollout: RolloutFound }
  | { readonly kind: 'hold-on'; readonly found: string; readonly rollout: RolloutFound; readonly until: Instant }
  | { readonly kind: 'watch'; readonly found: string; readonly rollout: RolloutFound; readonly progress: Paused }
  | { readonly kind: 'roll-back'; readonly found: string; readonly rollout: RolloutFound }
  | { readonly kind: 'tidy'; readonly found: string }
  | { readonly kind: 'settle'; readonly found: string }
  | { readonly kind: 'delete'; readonly found: string }

export function remedyOf(situation: Situation, record: StageRecord | undefined, now: Instant): Remedy {
  switch (situation.kind) {
    case 'absent':
      return { kind: 'leave', found: 'it is gone' }
    case 'foreign-canary':
      return { kind: 'leave', found: `a canary at ${situation.canary.traffic} % that is not ours` }
    case 'starting':
      return { kind: 'leave', found: `a rollout that ${situation.record.run} is about to begin or to end` }
    case 'left-over':
      return { kind: 'tidy', found: 'the canary that a promotion left' }
    case 'rollout':
      return ofRollout(situation, now)
    case 'plain':
      return ofPlain(record, situation, now)
    default:
      return unreachable(situation)
  }
}

function ofRollout(rollout: RolloutFound, now: Instant): Remedy {
  const { progress, canary, alive, record } = rollout
  const at = `a canary at ${canary.traffic} %`
  if (progress.state === 'rolling') {
    if (alive) return { kind: 'leave', found: `${at} that ${record.run} drives` }
    return { kind: 'adopt', found: `${at} whose run has died`, rollout }
  }
  const { next, resumeBy } = progress
  if (now >= resumeBy) {
    return { kind: 'roll-back', found: `${at} that nobody went on with by ${toIso(resumeBy)}`, rollout }
  }
  if (next === undefined) {
    return { kind: 'watch', found: `${at} that waits for a person until ${toIso(resumeBy)}`, rollout, progress }
  }
  if (now < next) return { kind: 'watch', found: `${at} until ${toIso(next)}`, rollout, progress }
  return { kind: 'hold-on', found: `${at} whose next step is due`, rollout, until: next }
}

function ofPlain(
  record: StageRecord | undefined,
  { stage }: Extract<Situation, { kind: 'plain' }>,
  now: Instant,
): Remedy {
  if (record === undefined) return { kind: 'leave', found: 'nothing of ours' }
  const { progress, preview } = record
  if (preview?.expires !== undefined && preview.expires <= now) {
    const isThrowAway = throwAwayIn(stage.tags) !== undefined
    return {
      kind: 'delete',
      found: isThrowAway
        ? `a throw-away stage that ${record.run} left`
        : `a preview past its ttl, ${toIso(preview.expires)}`,
    }
  }
  if (progress.state === 'rolling' || progress.state === 'paused') {
    return { kind: 'settle', found: `a rollout whose canary is gone: a person, or the dead man's switch, took it off` }
  }
  const { isVerified } = standingOf(stage, record)
  return isVerified
    ? { kind: 'leave', found: 'nothing to do' }
    : { kind: 'leave', found: 'a version whose smoke tests have not passed yet: the next deploy repeats them' }
}
