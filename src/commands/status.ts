import { observe } from '../observe/observe'
import { type Instant, NO_TRAFFIC } from '../domain/units'
import { type RolloutFound, type Situation, situationOf, type Standing } from '../plan/situation'
import type { LiveStage } from '../ports/api-gateway'
import { fromTags } from '../record/stage-record'
import { throwAwayIn } from '../record/throw-away'
import { toIso } from '../domain/iso-time'
import type { StageView } from '../report/run-report'
import { unreachable } from '../domain/never'
import { type Ending, factsOf } from './facts'
import type { Session, StageSession } from './session'
import { theOnly } from './stage-session'
import type { Task } from './task'

/** What every stage of the API serves. */
export async function statusOfAll(session: Session, { learn }: Pick<Task, 'learn'>): Promise<Ending> {
  const { api, cloud, outside } = session
  const stages = await cloud.gateway.stages(api.id)
  const lasting = stages.filter(({ tags }) => throwAwayIn(tags) === undefined)
  learn(theOnly(session, lasting))
  const views = stages.map((stage) => viewOf(stage, outside.clock.now()))
  const ending: Ending = { result: 'reported', stages: views.sort((a, b) => (a.stage < b.stage ? -1 : 1)) }
  return lasting.length === 1 ? { ...factsOf(lasting[0]), ...ending } : ending
}

export async function statusOf(session: StageSession): Promise<Ending> {
  const { api, cloud, target, outside } = session
  const { stage } = await observe(cloud.gateway, api, target.name, {})
  if (stage === undefined) return { result: 'reported', reason: 'the stage does not exist yet' }
  return { ...factsOf(stage), result: 'reported', stages: [viewOf(stage, outside.clock.now())] }
}

export function viewOf(stage: LiveStage, now: Instant): StageView {
  const record = fromTags(stage.tags)
  const { deployment, previous, traffic } = factsOf(stage)
  return {
    stage: stage.name,
    deployment: deployment ?? stage.deployment,
    previous,
    canaryTraffic: traffic ?? NO_TRAFFIC,
    commit: record?.commit,
    state: throwAwayText(stage, now) ?? stateText(situationOf(stage, record, now)),
    expires: record?.preview?.expires,
  }
}

/** `undefined`: it is no throw-away stage. */
function throwAwayText({ tags }: LiveStage, now: Instant): string | undefined {
  const throwAway = throwAwayIn(tags)
  if (throwAway === undefined) return undefined
  const isLeft = now >= throwAway.until
  return isLeft ? `left by ${throwAway.run}, to be deleted` : `${throwAway.run} tests a version here, before traffic`
}

function stateText(situation: Situation): string {
  switch (situation.kind) {
    case 'absent':
      return 'absent'
    case 'plain':
      return standingText(situation.standing)
    case 'left-over':
      return 'live, with a canary left over from its promotion'
    case 'starting':
      return `a rollout begins: ${situation.record.run}`
    case 'foreign-canary':
      return `canary at ${situation.canary.traffic} %, not ours`
    case 'rollout':
      return rolloutText(situation)
    default:
      return unreachable(situation)
  }
}

function standingText({ record, deployment, isVerified }: Standing): string {
  if (record === undefined) return 'not ours'
  if (record.deployment !== deployment) return 'moved by somebody else'
  return isVerified ? 'live' : 'live, its smoke tests have not passed'
}

function rolloutText({ progress, canary, alive, record }: RolloutFound): string {
  if (progress.state === 'paused') {
    const waits = progress.next === undefined ? '' : `, next step at ${toIso(progress.next)}`
    return `paused at ${canary.traffic} %${waits}, resume by ${toIso(progress.resumeBy)}`
  }
  return `canary at ${canary.traffic} %, ${alive ? `driven by ${record.run}` : 'its run has died'}`
}
