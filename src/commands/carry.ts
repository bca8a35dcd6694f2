import type { Config } from '../config/config'
import { configWarnings } from '../config/warnings'
import { unreachable } from '../domain/never'
import { describeProblem, refuse, UserError } from '../domain/problem'
import { readRun, type Run } from '../event'
import type { Journal } from '../execute/journal'
import { type Inputs, readInputs } from '../inputs'
import type { Outside } from '../ports/outside'
import { choose, guardTarget, noStageNotice } from './choose'
import { readConfiguration } from './configuration'
import type { Ending } from './facts'
import { type Act, intentOf } from './intent'
import type { Task } from './task'

/** Event, inputs and configuration to the one command that they mean. */
export async function carry(outside: Outside, journal: Journal, learn: Task['learn']): Promise<Ending> {
  const { host } = outside
  const inputs = valid(readInputs((name) => host.input(name), host.env('AWS_CREDENTIAL_EXPIRATION')))
  if (inputs.githubToken !== '') host.mask(inputs.githubToken)
  const run = readRun((name) => host.env(name), host.event())
  learn({ inputs, run })
  const task: Task = { outside, journal, learn, inputs, run }
  if (isFork(run)) journal.notice(FORK)
  const intent = intentOf(inputs, run)
  switch (intent.kind) {
    case 'skip':
      return skip(task, intent.notice)
    case 'not-yet':
      return refuse(
        'input command',
        `\`${intent.command}\` is not supported yet`,
        'Use another command; the README lists what works.',
      )
    case 'rehearse':
      return (await import('./rehearse')).rehearseAll(task)
    case 'act':
      return act(task, intent.on)
    default:
      return unreachable(intent)
  }
}

const FORK = 'the pull request comes from a fork: nothing on AWS is read or changed, and only its files are looked at'

/** `pull_request_target` runs with the base's secrets, so it may be refused instead. */
const isFork = ({ trigger }: Run): boolean =>
  trigger.kind === 'pull-request' && trigger.pull.fork && trigger.event !== 'pull_request_target'

async function skip({ outside, journal, inputs, run }: Task, notice: string): Promise<Ending> {
  // Whether this event is allowed at all is asked first, whatever it would do.
  if (run.trigger.kind === 'pull-request' && run.trigger.event === 'pull_request_target')
    await readConfiguration(inputs.config, run, outside.files, outside.openGitHub(inputs.githubToken))
  journal.notice(notice)
  return { result: 'skipped' }
}

async function act(task: Task, intent: Act): Promise<Ending> {
  const { outside, inputs, run, journal } = task
  const github = outside.openGitHub(inputs.githubToken)
  const configuration = await readConfiguration(inputs.config, run, outside.files, github)
  const { config } = configuration
  for (const problem of configWarnings(config)) journal.warn(describeProblem(problem))
  if (configuration.kind === 'head-only') {
    journal.notice(`${configuration.why}; on a pull request the base branch decides, so no stage is touched`)
    return { result: 'planned' }
  }
  if (isFork(run)) return onFork(task, config, intent)
  if (intent.kind === 'whole-api') {
    const { onWholeApi, open } = await import('./work')
    return onWholeApi(task, intent.verb, await open(task, config, github))
  }
  const chosen = choose(config, intent)
  if (chosen === undefined) {
    journal.notice(noStageNotice(config, intent.selection))
    return { result: 'skipped' }
  }
  guardTarget(config, chosen, run)
  const { onStage, open } = await import('./work')
  return onStage(task, chosen, await open(task, config, github))
}

/** Its files are checked; a deployment is planned as far as they tell. */
async function onFork({ outside, journal }: Task, config: Config, intent: Act): Promise<Ending> {
  if (intent.verb !== 'deploy' && intent.verb !== 'plan') return { result: 'skipped' }
  const chosen = choose(config, intent)
  if (chosen !== undefined) return (await import('./offline')).planOffline(config, chosen.target, outside)
  journal.notice(noStageNotice(config, intent.selection))
  return { result: 'skipped' }
}

function valid(parsed: ReturnType<typeof readInputs>): Inputs {
  if (parsed.ok) return parsed.value
  throw new UserError(parsed.problems)
}
