import { invokeUrl } from '../aws/invoke-url'
import type { StageTarget } from '../config/target'
import type { Session, StageSession } from './session'

export function stageSession(session: Session, target: StageTarget): StageSession {
  const url = invokeUrl(target.url, session.api.id, session.cloud.region, target.name)
  return { ...session, target, invokeUrl: url, onStart: () => Promise.resolve() }
}
