import { invokeUrl } from '../aws/invoke-url'
import type { Config } from '../config/config'
import type { StageTarget } from '../config/target'
import type { GitHub } from '../ports/github'
import type { Chosen } from './choose'
import { cleanUp, cleanUpExpired } from './clean-up'
import { deploy, plan } from './deploy'
import type { Ending } from './facts'
import { GitHubSide } from './github-side'
import { promote, resume } from './go-on'
import type { Verb } from './intent'
import { openSession, regionOf } from './open-session'
import { rollBack } from './roll-back'
import type { Session, StageSession } from './session'
import { statusOf, statusOfAll } from './status'
import type { Task } from './task'

/* What a run that has nothing to do never loads. */

/** The session with AWS that the configuration means. */
export async function open(
  { outside, inputs, run, journal, learn }: Task,
  config: Config,
  github: GitHub | undefined,
): Promise<Session> {
  const { target } = config.api
  learn({ place: { region: regionOf(config, outside), api: target.by === 'id' ? target.id : undefined } })
  const session = await openSession({ outside, inputs, run, config, journal, github })
  learn({ session })
  return session
}

export function onWholeApi(verb: Verb, session: Session): Promise<Ending> {
  return verb === 'cleanup' ? cleanUpExpired(session) : statusOfAll(session)
}

export function onStage({ learn, outside }: Task, { verb, target }: Chosen, session: Session): Promise<Ending> {
  const stage = stageSession(session, target)
  const gitHubSide = new GitHubSide(stage)
  learn({ stage, gitHubSide, verb })
  return outside.host.group(`${verb} ${target.name}`, () =>
    COMMANDS[verb]({ ...stage, onStart: (commit) => gitHubSide.begin(commit) }),
  )
}

function stageSession(session: Session, target: StageTarget): StageSession {
  const url = invokeUrl(target.url, session.api.id, session.cloud.region, target.name)
  return { ...session, target, invokeUrl: url, onStart: () => Promise.resolve() }
}

const COMMANDS: Readonly<Record<Verb, (session: StageSession) => Promise<Ending>>> = {
  deploy,
  plan,
  resume,
  promote,
  rollback: rollBack,
  cleanup: cleanUp,
  status: statusOf,
}
