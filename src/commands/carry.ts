import { invokeUrl } from '../aws/invoke-url'
import type { Config } from '../config/config'
import { type Selected, selectStage } from '../config/match'
import type { StageTarget } from '../config/target'
import { unsupportedProblems } from '../config/unsupported'
import { configWarnings } from '../config/warnings'
import { unreachable } from '../domain/never'
import { describeProblem, type Problems, refuse, UserError } from '../domain/problem'
import { readRun, type Run } from '../event'
import type { Journal } from '../execute/journal'
import { type Inputs, readInputs } from '../inputs'
import type { GitHub } from '../ports/github'
import { cleanUp, cleanUpExpired } from './clean-up'
import { readConfiguration } from './configuration'
import { deploy, plan } from './deploy'
import type { Known } from './draft-report'
import type { Ending } from './facts'
import { GitHubSide } from './github-side'
import { promote, resume } from './go-on'
import { type Intent, intentOf, type Verb } from './intent'
import { openSession } from './open-session'
import { planOffline } from './offline'
import { rollBack } from './roll-back'
import type { Session, StageSession } from './session'
import type { Outside } from '../ports/outside'
import { statusOf, statusOfAll } from './status'

type Learn = (more: Partial<Known>) => void
type Act = Intent & { readonly kind: 'act' }

/** Event, inputs and configuration to the one command that they mean. */
export async function carry(outside: Outside, journal: Journal, learn: Learn): Promise<Ending> {
  const { host } = outside
  const inputs = valid(readInputs((name) => host.input(name), host.env('AWS_CREDENTIAL_EXPIRATION')))
  if (inputs.githubToken !== '') host.mask(inputs.githubToken)
  const run = readRun((name) => host.env(name), host.event())
  learn({ inputs, run })
  const intent = intentOf(inputs, run)
  switch (intent.kind) {
    case 'skip':
      journal.notice(intent.notice)
      return { result: 'skipped' }
    case 'not-yet':
      return refuse(
        'input command',
        `\`${intent.command}\` is not supported yet`,
        'Use another command; the README lists what works.',
      )
    case 'act':
      return act({ outside, journal, learn, inputs, run, intent })
    default:
      return unreachable(intent)
  }
}

interface Task {
  readonly outside: Outside
  readonly journal: Journal
  readonly learn: Learn
  readonly inputs: Inputs
  readonly run: Run
  readonly intent: Act
}

async function act(task: Task): Promise<Ending> {
  const { outside, inputs, run, intent, journal } = task
  const github = outside.openGitHub(inputs.githubToken)
  const configuration = await readConfiguration(inputs.config, run, outside.files, github)
  const { config } = configuration
  for (const problem of configWarnings(config)) journal.warn(describeProblem(problem))
  if (configuration.kind === 'head-only') {
    journal.notice(`${configuration.why}; on a pull request the base branch decides, so no stage is touched`)
    return { result: 'planned' }
  }
  if (intent.on.kind === 'whole-api') return onWholeApi(intent.verb, await open(task, config, github))
  const chosen = choose(config, intent)
  if (chosen === undefined) {
    journal.notice(noStage(config, intent))
    return { result: 'skipped' }
  }
  const { target, verb } = chosen
  guardTarget(config, target, verb, run)
  if (isFork(run)) {
    journal.notice('the pull request comes from a fork: nothing on AWS is read or changed, the configuration is valid')
    return planOffline(config, target, outside)
  }
  return onStage(task, verb, target, await open(task, config, github))
}

const isFork = ({ trigger }: Run): boolean =>
  trigger.kind === 'pull-request' && trigger.pull.fork && trigger.event !== 'pull_request_target'

async function open(
  { outside, inputs, run, journal, learn }: Task,
  config: Config,
  github: GitHub | undefined,
): Promise<Session> {
  const session = await openSession({ outside, inputs, run, config, journal, github })
  learn({ session })
  return session
}

function onWholeApi(verb: Verb, session: Session): Promise<Ending> {
  return verb === 'cleanup' ? cleanUpExpired(session) : statusOfAll(session)
}

async function onStage({ learn, outside }: Task, verb: Verb, target: StageTarget, session: Session): Promise<Ending> {
  const url = invokeUrl(target.url, session.api.id, session.cloud.region, target.name)
  const gitHubSide = new GitHubSide({ ...session, target, invokeUrl: url })
  const stage: StageSession = { ...session, target, invokeUrl: url, onStart: () => gitHubSide.begin() }
  learn({ stage, gitHubSide, verb })
  return outside.host.group(`${verb} ${target.name}`, () => COMMANDS[verb](stage))
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

/** The stage that the intent means, or the one that is planned instead. */
function choose(config: Config, intent: Act): { readonly target: StageTarget; readonly verb: Verb } | undefined {
  if (intent.on.kind === 'whole-api') return undefined
  const target = targetOf(selectStage(config, intent.on.selection))
  if (target !== undefined) return { target, verb: intent.verb }
  const other = intent.otherwise && targetOf(selectStage(config, intent.otherwise.selection))
  return other && intent.otherwise && { target: other, verb: intent.otherwise.verb }
}

function targetOf(selected: Selected): StageTarget | undefined {
  switch (selected.kind) {
    case 'target':
      return selected.target
    case 'none':
      return undefined
    case 'problem':
      throw new UserError([selected.problem])
    default:
      return unreachable(selected)
  }
}

function noStage(config: Config, intent: Act): string {
  const { selection } = intent.on as Exclude<Act['on'], { kind: 'whole-api' }>
  const tried = config.stages.map(({ key, branches, tags, pullRequests }) => {
    const patterns = [...branches, ...tags.map((tag) => `tag ${tag}`), ...(pullRequests ? ['pull requests'] : [])]
    return `${key} (${patterns.length === 0 ? 'by name only' : patterns.join(', ')})`
  })
  return `no stage in ${config.file} is for ${describeSelection(selection)}: it has ${tried.join('; ')}`
}

type Chosen = Parameters<typeof selectStage>[1]

function describeSelection(selection: Chosen): string {
  switch (selection.kind) {
    case 'branch':
      return `branch ${selection.branch}`
    case 'tag':
      return `tag ${selection.tag}`
    case 'pull-request':
      return `pull request ${selection.number}`
    case 'stage':
      return `the name ${selection.stage}`
    default:
      return unreachable(selection)
  }
}

const LOOKING: ReadonlySet<Verb> = new Set(['plan', 'status'])

function guardTarget(config: Config, { rule }: StageTarget, verb: Verb, { trigger }: Run): void {
  const problems = LOOKING.has(verb) && verb !== 'plan' ? [] : unsupportedProblems(config, rule)
  if (problems.length > 0) throw new UserError(problems as unknown as Problems)
  if (trigger.kind !== 'pull-request' || !rule.protected || LOOKING.has(verb)) return
  refuse(
    `stage ${rule.key}`,
    'the stage is protected, and a pull request never touches a protected stage',
    'Let a push to its branch act on it, or take `protected: true` away on the base branch.',
  )
}

function valid(parsed: ReturnType<typeof readInputs>): Inputs {
  if (parsed.ok) return parsed.value
  throw new UserError(parsed.problems)
}
