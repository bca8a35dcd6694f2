import type { Ground } from '../execute/ground'
import { watchWrites } from '../cloud/watched'
import type { Cloud } from '../ports/cloud'
import type { StageSession } from './session'
import { holdOf, type RolloutLeft } from './watch-over'

/** What the execution of a plan stands on. */
export function groundOf(session: StageSession): Ground {
  const { outside, journal, api, target, invokeUrl, owner, cloud, lastWord } = session
  const wrote = (): void => {
    journal.wrote()
  }
  const watched = (one: Cloud): Cloud => ({ ...one, gateway: watchWrites(one.gateway, wrote) })
  return {
    cloud: watched(cloud),
    lastWord: watched(lastWord),
    http: outside.http,
    clock: outside.clock,
    signal: outside.signal,
    journal,
    api: api.id,
    stage: target.name,
    baseUrl: invokeUrl,
    owner,
    onRollout: (state) => {
      const rollout: RolloutLeft = {
        api: api.id,
        region: cloud.region,
        stage: target.name,
        owner,
        // Only what a cancellation cut short may wait for a person.
        hold: state === 'failed' ? undefined : holdOf(session),
      }
      outside.host.saveState('rollout', state === 'over' ? '' : JSON.stringify(rollout))
    },
  }
}
