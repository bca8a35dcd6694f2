import { type Problem, problemAt } from '../domain/problem'
import { isStageName } from '../domain/units'
import { stageNameFor } from '../domain/stage-name'
import type { Config, StageRule } from './config'
import { globMatches } from './glob'
import type { Placeholder, PlaceholderValues } from './placeholders'
import { fill, placeholdersIn } from './placeholders'
import { missingValue, stageTarget } from './target'
import type { StageTarget } from './target'
import { named } from './wording'

/** What the event or the user asks for. */
export type Selection =
  | { readonly kind: 'branch'; readonly branch: string; readonly sha: string }
  | { readonly kind: 'tag'; readonly tag: string; readonly sha: string }
  | { readonly kind: 'pull-request'; readonly number: number; readonly branch: string; readonly sha: string }
  | { readonly kind: 'stage'; readonly stage: string; readonly event: EventValues }

/** As far as the event knows them; `sha` in full. */
export interface EventValues {
  readonly number?: number | undefined
  readonly branch?: string | undefined
  readonly sha?: string | undefined
}

export type Selected =
  | { readonly kind: 'target'; readonly target: StageTarget }
  | { readonly kind: 'none'; readonly tried: readonly Tried[] }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** A stage that was not chosen: the patterns that did not fit, or the placeholder that has no value. */
export interface Tried {
  readonly key: string
  readonly patterns: readonly string[]
  readonly without: Placeholder | undefined
}

const SHA_DIGITS = 7

/** The first stage, top to bottom, that fits. */
export function selectStage(config: Config, selection: Selection): Selected {
  if (selection.kind === 'stage') return byName(config, selection.stage, selection.event)
  const tried: Tried[] = []
  for (const rule of config.stages) {
    const patterns = patternsFor(rule, selection)
    const isMeant = selection.kind === 'pull-request' ? rule.pullRequests : globMatches(patterns, nameOf(selection))
    const values = valuesFor(config, rule, eventOf(selection))
    const without = isMeant ? missingValue(config, rule, values) : undefined
    if (isMeant && without === undefined) return target(config, rule, values)
    tried.push({ key: rule.key, patterns, without })
  }
  return { kind: 'none', tried }
}

const patternsFor = (rule: StageRule, selection: Exclude<Selection, { kind: 'stage' }>): readonly string[] => {
  if (selection.kind === 'pull-request') return []
  return selection.kind === 'branch' ? rule.branches : rule.tags
}

const nameOf = (selection: Exclude<Selection, { kind: 'stage' | 'pull-request' }>): string =>
  selection.kind === 'branch' ? selection.branch : selection.tag

const eventOf = (selection: Exclude<Selection, { kind: 'stage' }>): EventValues =>
  selection.kind === 'tag' ? { sha: selection.sha } : selection

/** `branch` is the raw one; what it makes of the key is in `stage`. */
function valuesFor(config: Config, rule: StageRule, event: EventValues): PlaceholderValues {
  const values = {
    number: event.number === undefined ? undefined : String(event.number),
    branch: event.branch,
    sha: event.sha?.slice(0, SHA_DIGITS),
    stage: undefined,
  }
  return { ...values, stage: nameIn(config, rule.key, values) }
}

/** The real name that a key makes; `undefined` while a placeholder of it lacks a value. */
function nameIn(config: Config, key: string, values: PlaceholderValues): string | undefined {
  const withPart = (part: string | undefined): string | undefined => {
    const filled = fill(key, { ...values, branch: part })
    return filled.kind === 'filled' ? filled.text : undefined
  }
  const { branch } = values
  if (branch === undefined || !key.includes('{branch}')) return withPart(undefined)
  if (withPart('x') === undefined) return undefined
  return stageNameFor(
    branch,
    (part) => withPart(part) ?? part,
    (name) => isOtherKey(config, key, name),
  )
}

const isOtherKey = (config: Config, key: string, name: string): boolean =>
  config.stages.some((other) => other.key === name && other.key !== key)

function target(config: Config, rule: StageRule, values: PlaceholderValues): Selected {
  const name = values.stage
  if (name === undefined || !isStageName(name))
    return problem(
      rule,
      `${named(rule.key)} makes the stage name ${named(name ?? '')}`,
      'A stage name has at most 128 letters, digits, `_` and `-`: shorten the key.',
    )
  if (isOtherKey(config, rule.key, name))
    return problem(
      rule,
      `${named(rule.key)} makes ${named(name)}, which is another stage's key`,
      'Choose a key that makes other names.',
    )
  const made = stageTarget(config, rule, name, values)
  return made.ok ? { kind: 'target', target: made.value } : { kind: 'problem', problem: made.problems[0] }
}

const problem = (rule: StageRule, message: string, hint: string): Selected => ({
  kind: 'problem',
  problem: problemAt(rule.at, message, hint),
})

/** By a key, else by the real name that a key with placeholders makes. */
function byName(config: Config, stage: string, event: EventValues): Selected {
  const exact = config.stages.find(({ key }) => key === stage)
  const found =
    exact === undefined ? madeBy(config, stage, event) : { rule: exact, values: valuesFor(config, exact, event) }
  if (found === undefined) return unknownStage(config, stage)
  const without = missingValue(config, found.rule, found.values)
  if (without === undefined) return target(config, found.rule, found.values)
  return problem(
    found.rule,
    `stage ${named(stage)} needs a value for \`{${without}}\`, which this event does not have`,
    'Run it on an event that has one, or name the real stage, such as `pr-42`.',
  )
}

interface Made {
  readonly rule: StageRule
  readonly values: PlaceholderValues
}

/**
 * What the event fills comes first. Then the name is read backwards: keys with `{number}` and `{sha}` before those with
 * `{branch}`, which could have made nearly any name and do not tell from which branch.
 */
function madeBy(config: Config, stage: string, event: EventValues): Made | undefined {
  const keys = config.stages.filter(({ key }) => placeholdersIn(key).length > 0)
  const candidates = keys.map((rule) => ({ rule, values: valuesFor(config, rule, event) }))
  const filled = candidates.find(({ values }) => values.stage === stage)
  if (filled !== undefined || !isStageName(stage)) return filled
  const backwards = candidates.flatMap(({ rule, values }) => {
    const read = readName(rule.key, stage)
    return read === undefined ? [] : [{ rule, values: { ...values, ...read, stage } }]
  })
  return backwards.find(({ rule }) => !rule.key.includes('{branch}')) ?? backwards[0]
}

const READABLE = { number: '[1-9][0-9]{0,9}', branch: '[A-Za-z0-9_-]+', sha: '[0-9a-f]{7}', stage: '' } as const

/** `pr-{number}` and `pr-42` -> number 42. A slug does not tell its branch. */
function readName(key: string, name: string): Partial<PlaceholderValues> | undefined {
  const pattern = key.replace(/\{(number|branch|sha)\}/g, (_, placeholder: Placeholder) => `(${READABLE[placeholder]})`)
  const match = new RegExp(`^${pattern}$`).exec(name)
  if (match === null) return undefined
  const order = [...key.matchAll(/\{(number|branch|sha)\}/g)].map(([, placeholder]) => placeholder)
  const read = order.map((placeholder, index) => [placeholder, placeholder === 'branch' ? undefined : match[index + 1]])
  return Object.fromEntries(read) as Partial<PlaceholderValues>
}

const unknownStage = (config: Config, stage: string): Selected => ({
  kind: 'problem',
  problem: {
    at: 'stage',
    message: `${config.file} has no stage ${named(stage)}`,
    hint: `Name one of ${config.stages.map(({ key }) => named(key)).join(', ')}.`,
  },
})
