import type { Config, CanarySpec, StageRule } from '../config/config'
import { selectStage } from '../config/match'
import { configWarnings } from '../config/warnings'
import { unreachable } from '../domain/never'
import { describeProblem, refuse, UserError } from '../domain/problem'
import { isStageName } from '../domain/units'
import type { Journal } from '../execute/journal'
import { rehearse } from '../rehearse/rehearsal'
import { parseScenario, SCENARIO_BYTES, type Trace } from '../rehearse/scenario'
import { repetitionText } from '../report/repetitions'
import type { Rehearsal } from '../report/run-report'
import { readConfiguration, workspaceConfig } from './configuration'
import type { Ending } from './facts'
import { eventValues } from './intent'
import type { Task } from './task'
import { textOf } from './workspace-file'

/** Rollouts of one stage's canary in the traffic of a file, from the workspace alone: no AWS and no GitHub. */
export async function rehearseAll(task: Task): Promise<Ending> {
  const { outside, inputs, journal, learn } = task
  const { scenario = refuse('input scenario', '`rehearse` needs a file with traces', WRITE_ONE) } = inputs
  const config = await configOf(task)
  for (const problem of configWarnings(config)) journal.warn(describeProblem(problem))
  const { rule, spec } = canaryOf(config, task)
  const name = inputs.stage ?? rule.key
  learn({ rehearsed: isStageName(name) ? name : undefined })
  const file = { input: 'scenario', path: scenario, maxBytes: SCENARIO_BYTES, ifMissing: WRITE_ONE } as const
  const parsed = parseScenario(scenario, await textOf(file, outside.files), spec.alarms)
  if (!parsed.ok) throw new UserError(parsed.problems)
  const { traces, warnings } = parsed.value
  for (const warning of warnings) journal.warn(describeProblem(warning))
  return { result: 'reported', rehearsals: playAll(spec, traces, journal) }
}

const WRITE_ONE =
  'Name a file of the workspace in the `scenario` input; the smallest one is: `traces: [{ name: bad, requests-per-minute: 600, base: { error-rate: 0.1% }, canary: { error-rate: 5% } }]`.'

/**
 * As it lies in the workspace, on pull requests too: nothing is touched, so nobody has to be asked what may be.
 * `pull_request_target` is allowed by the base branch or not at all, whatever the run would do.
 */
async function configOf({ outside, inputs, run }: Task): Promise<Config> {
  const { trigger } = run
  if (trigger.kind === 'pull-request' && trigger.event === 'pull_request_target')
    return (await readConfiguration(inputs.config, run, outside.files, outside.openGitHub(inputs.githubToken))).config
  return workspaceConfig(inputs.config, outside.files)
}

interface Rehearsed {
  readonly rule: StageRule
  readonly spec: CanarySpec
}

function canaryOf(config: Config, { inputs, run }: Task): Rehearsed {
  if (inputs.stage === undefined) return firstCanary(config)
  const rule = ruleOf(config, inputs.stage, run)
  const { canary: spec } = rule
  if (spec !== undefined) return { rule, spec }
  return refuse(rule.at, `stage ${rule.key} has no canary to rehearse`, HOW_TO)
}

const HOW_TO =
  'Write for example `canary: { steps: [{ traffic: 5, hold: 5m }], analysis: {} }`, or name another `stage`.'

function firstCanary({ file, stages }: Config): Rehearsed {
  for (const rule of stages) if (rule.canary !== undefined) return { rule, spec: rule.canary }
  return refuse({ file, line: 1, column: 1 }, 'no stage has a canary to rehearse', HOW_TO)
}

/** By its key as it stands, placeholders too: what they become makes no difference to a canary. */
function ruleOf(config: Config, stage: string, run: Task['run']): StageRule {
  const exact = config.stages.find(({ key }) => key === stage)
  if (exact !== undefined) return exact
  const selected = selectStage(config, { kind: 'stage', stage, event: eventValues(run) })
  switch (selected.kind) {
    case 'target':
      return selected.target.rule
    case 'problem':
      throw new UserError([selected.problem])
    case 'none':
      throw new RangeError('a stage was asked for by name and none was refused')
    default:
      return unreachable(selected)
  }
}

/** In minutes, mostly. Of one rollout: a month or so minute by minute, a year where nothing is compared. */
const MOST_LOOKS = 60_000
/** Of all together: less than a minute, as measured. */
const MAX_LOOKS = 1_000_000

function playAll(spec: CanarySpec, traces: readonly Trace[], journal: Journal): readonly Rehearsal[] {
  let looks = 0
  return traces.flatMap((trace) => {
    const rehearsals: Rehearsal[] = []
    for (let run = 0; run < trace.repeat; run++) {
      const played = rehearse(spec, trace, run, Math.min(MOST_LOOKS, MAX_LOOKS - looks)) ?? refuseSoMany(spec)
      looks += played.looks
      rehearsals.push(played.rehearsal)
    }
    if (trace.repeat > 1) journal.notice(repetitionText(trace.name, rehearsals))
    return rehearsals
  })
}

const refuseSoMany = ({ at }: CanarySpec): never =>
  refuse(
    at,
    'these rollouts last too long to be rehearsed: of one at most 60,000 minutes are played, of all together a million',
    'Hold for a shorter time, shorten `max-wait`, or repeat the traces less often.',
  )
