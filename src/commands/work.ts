import type { Config } from '../config/config'
import { unreachable } from '../domain/never'
import type { GitHub } from '../ports/github'
import type { Chosen } from './choose'
import { cleanUp, cleanUpExpired } from './clean-up'
import { deploy, plan } from './deploy'
import type { Ending } from './facts'
import { GitHubSide } from './github-side'
import { promote, resume } from './go-on'
import type { Verb, WholeApiVerb } from './intent'
import { openSession, regionOf } from './open-session'
import { reconcile } from './reconcile'
import { rollBack } from './roll-back'
import type { Session, StageSession } from './session'
import { stageSession } from './stage-session'
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

export function onWholeApi(task: Task, verb: WholeApiVerb, session: Session): Promise<Ending> {
  switch (verb) {
    case 'cleanup':
      return cleanUpExpired(session)
    case 'status':
      return statusOfAll(session, task)
    case 'reconcile':
      return reconcile(session, task)
    default:
      return unreachable(verb)
  }
}

export function onStage({ learn, outside }: Task, { verb, target }: Chosen, session: Session): Promise<Ending> {
  const stage = stageSession(session, target)
  const gitHubSide = new GitHubSide(stage)
  learn({ stage, gitHubSide, verb })
  return outside.host.group(`${verb} ${target.name}`, () =>
    COMMANDS[verb]({ ...stage, onStart: (commit) => gitHubSide.begin(commit) }),
  )
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
