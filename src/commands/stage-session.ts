import { invokeUrl } from '../aws/invoke-url'
import { selectStage } from '../config/match'
import type { StageTarget } from '../config/target'
import type { Known } from './draft-report'
import { eventValues } from './intent'
import type { Session, StageSession } from './session'

export function stageSession(session: Session, target: StageTarget): StageSession {
  const url = invokeUrl(target.url, session.api.id, session.cloud.region, target.name)
  return { ...session, target, invokeUrl: url, onStart: () => Promise.resolve() }
}

/** What the file makes of a stage of this name; `undefined`: nothing. */
export function targetNamed({ config, run }: Session, name: string): StageTarget | undefined {
  const selected = selectStage(config, { kind: 'stage', stage: name, event: eventValues(run) })
  return selected.kind === 'target' ? selected.target : undefined
}

/** The outputs are about one stage when there is just one. */
export function theOnly(session: Session, stages: readonly { readonly name: string }[]): Partial<Known> {
  const [stage, ...others] = stages
  const target = stage && others.length === 0 ? targetNamed(session, stage.name) : undefined
  return target === undefined ? {} : { stage: stageSession(session, target) }
}
