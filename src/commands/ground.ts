import { invokeUrl as stageUrl } from '../aws/invoke-url'
import { throwAwayName } from '../domain/stage-name'
import { metricsName } from '../aws/metrics-name'
import type { StageName } from '../domain/units'
import type { Ground } from '../execute/ground'
import type { Journal } from '../execute/journal'
import type { RollBackGround } from '../execute/roll-back'
import { watchWrites } from '../cloud/watched'
import type { Cloud } from '../ports/cloud'
import type { Session, StageSession } from './session'
import { holdOf } from './watch-over'

/** The cloud, whose writes the report knows of. */
const watched = (cloud: Cloud, journal: Journal): Cloud =>
  watchWrites(cloud, () => {
    journal.wrote()
  })

/** `owner`: who drives what is rolled back, if anybody does. */
export const rollBackGroundOf = (
  { lastWord, api, journal, outside }: Session,
  stage: StageName,
  owner?: string,
): RollBackGround => ({
  lastWord: watched(lastWord, journal),
  clock: outside.clock,
  api: api.id,
  stage,
  journal,
  owner,
})

/** What the execution of a plan stands on. */
export function groundOf(session: StageSession): Ground {
  const { outside, journal, api, target, invokeUrl, owner, cloud, leaveBy } = session
  return {
    ...rollBackGroundOf(session, target.name),
    cloud: watched(cloud, journal),
    apiSeen: { tags: api.tags, at: session.apiAsked },
    metricsName: metricsName(api),
    http: outside.http,
    leaveBy,
    signal: outside.signal,
    baseUrl: invokeUrl,
    throwAwayUrl: stageUrl(target.throwAwayUrl, api.id, cloud.region, throwAwayName(target.name)),
    owner,
    onRollout: (state) => {
      const { rollouts } = session
      if (state === 'over') rollouts.delete(target.name)
      else
        rollouts.set(target.name, {
          api: api.id,
          region: cloud.region,
          stage: target.name,
          owner,
          // Only what a cancellation cut short may wait for a person.
          hold: state === 'failed' ? undefined : holdOf(session),
          deadManRole: target.rule.canary?.deadManSwitch?.role,
          traffic: target.rule.canary?.steps.map(({ traffic }) => traffic) ?? [],
        })
      outside.host.saveState('rollouts', JSON.stringify([...rollouts.values()]))
    },
  }
}
