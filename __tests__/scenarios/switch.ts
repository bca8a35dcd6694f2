import type { StagePlay } from './stage-play'

/** Whether AWS is still going to remove the canary of `prod` by itself. */
export function hasSwitch({ world, api }: StagePlay): boolean {
  try {
    world.scheduler.getSchedule({ Name: `stages-${api}-prod` })
    return true
  } catch {
    return false
  }
}
