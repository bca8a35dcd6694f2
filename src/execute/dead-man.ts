import { toIso } from '../domain/iso-time'
import { describeCause } from '../domain/problem'
import { scheduleName } from '../domain/schedule-name'
import type { Instant } from '../domain/units'
import type { LiveStage } from '../ports/api-gateway'
import { CloudError } from '../ports/cloud-error'
import { fromTags } from '../record/stage-record'
import type { Ground } from './ground'

/*
 * The dead man's switch: a schedule of AWS's that removes the stage's canary at a time that its owner keeps putting off.
 * Runner, GitHub and we may be gone by then. The name is the stage's, so a new rollout takes over a forgotten one.
 */

/**
 * Before traffic first rises, and whenever the time moves: `role` is the ARN of the role as which AWS acts `at` that time.
 * Throws `CloudError`; what was set before then still stands.
 */
export function armDeadMan(
  { cloud, api, stage }: Pick<Ground, 'cloud' | 'api' | 'stage'>,
  role: string,
  at: Instant,
): Promise<void> {
  return cloud.scheduler.put({ name: scheduleName(api, stage), at, role, removesCanaryOf: { api, stage } })
}

/**
 * Once the canary is gone. Best effort: what stays behind is said. `at`, when it is known, is what the switch was last
 * set to.
 */
export async function disarmDeadMan(
  { lastWord, api, stage, journal }: Pick<Ground, 'lastWord' | 'api' | 'stage' | 'journal'>,
  at?: Instant,
): Promise<void> {
  const name = scheduleName(api, stage)
  try {
    await lastWord.scheduler.remove(name)
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    const when = at === undefined ? 'at the end of the last lease or pause' : `at ${toIso(at)}`
    journal.warn(
      `the dead man's switch could not be taken off (${describeCause(error)}): ${when} AWS removes the canary that ` +
        `stage ${stage} has then, and nothing when it has none. A new rollout with a switch of its own takes it over; ` +
        `else delete it: \`aws scheduler delete-schedule --region ${lastWord.region} --name ${name}\``,
    )
  }
}

/** At a pause. A switch that stays as it was ends the pause early, at `lease`: said, and no reason to fail. */
export async function putOffDeadMan(
  { lastWord, api, stage, journal }: Pick<Ground, 'lastWord' | 'api' | 'stage' | 'journal'>,
  role: string,
  until: Instant,
  lease: string,
): Promise<void> {
  try {
    await armDeadMan({ cloud: lastWord, api, stage }, role, until)
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    journal.warn(
      `the dead man's switch could not be put off (${describeCause(error)}): AWS removes the canary ${lease}`,
    )
  }
}

/** Whether the stage's record speaks of a switch: whoever replaces that record, with the canary gone, takes it off. */
export function isArmed(stage: LiveStage | undefined): boolean {
  const progress = stage && fromTags(stage.tags)?.progress
  return (progress?.state === 'rolling' || progress?.state === 'paused') && progress.hasSwitch
}
