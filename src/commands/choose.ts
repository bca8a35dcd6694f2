import type { Config } from '../config/config'
import { type Selected, type Selection, selectStage } from '../config/match'
import type { StageTarget } from '../config/target'
import { unsupportedProblems } from '../config/unsupported'
import { unreachable } from '../domain/never'
import { type Problem, type Problems, refuse, UserError } from '../domain/problem'
import type { Run } from '../event'
import type { StageIntent, Verb } from './intent'

/** A stage, and what to do with it. */
export interface Chosen {
  readonly target: StageTarget
  readonly verb: Verb
}

/** The stage that the intent means, or the one that is planned instead. */
export function choose(config: Config, { verb, selection, otherwise }: StageIntent): Chosen | undefined {
  const target = targetOf(selectStage(config, selection))
  if (target !== undefined) return { target, verb }
  if (otherwise === undefined) return undefined
  const other = targetOf(selectStage(config, otherwise.selection))
  return other && { target: other, verb: otherwise.verb }
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

/** Names the patterns that were tried. */
export function noStageNotice(config: Config, selection: Selection): string {
  const tried = config.stages.map(({ key, branches, tags, pullRequests }) => {
    const patterns = [...branches, ...tags.map((tag) => `tag ${tag}`), ...(pullRequests ? ['pull requests'] : [])]
    return `${key} (${patterns.length === 0 ? 'by name only' : patterns.join(', ')})`
  })
  return `no stage in ${config.file} is for ${describeSelection(selection)}: it has ${tried.join('; ')}`
}

function describeSelection(selection: Selection): string {
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

/** Refuses what the configuration cannot do yet, and what a pull request may not do. */
export function guardTarget(config: Config, { target: { rule }, verb }: Chosen, { trigger }: Run): void {
  if (verb === 'status') return
  // What brings nothing new onto the stage needs none of the keys that have no effect yet.
  const problems = verb === 'rollback' || verb === 'cleanup' ? [] : unsupportedProblems(config, rule)
  if (isFilled(problems)) throw new UserError(problems)
  if (trigger.kind !== 'pull-request' || !rule.protected || verb === 'plan') return
  refuse(
    `stage ${rule.key}`,
    'the stage is protected, and a pull request never touches a protected stage',
    'Let a push to its branch act on it, or take `protected: true` away on the base branch.',
  )
}

const isFilled = (problems: readonly Problem[]): problems is Problems => problems.length > 0
