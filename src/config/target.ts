import { isJson, withinJson } from '../domain/json-text'
import { type Parsed, type Position, type Problem, type Problems, problemAt } from '../domain/problem'
import { throwAwayName } from '../domain/stage-name'
import { isStageName, type StageName } from '../domain/units'
import type { Config, Match, SmokeTest, StageRule } from './config'
import type { Placeholder, PlaceholderValues } from './placeholders'
import { fill, placeholdersIn } from './placeholders'
import { HEADER_VALUE, SMOKE_PATH } from './smoke-schema'
import { MAX_DESCRIPTION, MAX_ENVIRONMENT, VARIABLE_VALUE } from './texts'
import { named, quoted } from './wording'

/** A stage as one run acts on it. */
export interface StageTarget {
  /** With the placeholders filled in everywhere. */
  readonly rule: StageRule
  readonly name: StageName
  /** The key has placeholders, so the stage comes and goes. */
  readonly preview: boolean
  /** `api.url`; `{id}` and `{region}` are still in it. */
  readonly url: string | undefined
  /** Where a new version is tested before it has traffic; `undefined`: no stage of that name can be made. */
  readonly throwAway: StageName | undefined
  /** `api.url` for that stage; `undefined` when it does not tell stages apart. */
  readonly throwAwayUrl: string | undefined
}

/** The first placeholder of the key, the stage's texts or `api.url` that has no value. */
export function missingValue(config: Config, rule: StageRule, values: PlaceholderValues): Placeholder | undefined {
  // A real name that was read backwards has no branch, and needs none as long as only the key asks for it.
  const ofKey = values.stage === undefined ? placeholdersIn(rule.key) : []
  const ofValues = textsOf(config, rule).flatMap(placeholdersIn)
  return [...ofKey, ...ofValues].find((placeholder) => values[placeholder] === undefined)
}

const textsOf = (config: Config, rule: StageRule): readonly string[] => [
  ...Object.values(rule.variables),
  ...(rule.description === undefined ? [] : [rule.description]),
  ...(typeof rule.environment === 'string' ? [rule.environment] : []),
  ...rule.smoke.flatMap(textsOfTest),
  ...(config.api.url === undefined ? [] : [config.api.url]),
]

const textsOfTest = ({ path, headers, body, expect }: SmokeTest): readonly string[] => [
  path,
  ...Object.values(headers),
  ...(body === undefined ? [] : [body]),
  ...[...Object.values(expect.headers), ...Object.values(expect.body)].map((match) =>
    match.kind === 'equals' ? match.text : match.source,
  ),
]

/** Every placeholder must have a value (`missingValue`). What the values break is told: they come from outside. */
export function stageTarget(
  config: Config,
  rule: StageRule,
  name: StageName,
  values: PlaceholderValues,
): Parsed<StageTarget> {
  const put = (text: string): string => filled(text, values)
  const variables = Object.fromEntries(Object.entries(rule.variables).map(([key, value]) => [key, put(value)]))
  const description = rule.description === undefined ? undefined : put(rule.description)
  const environment = typeof rule.environment === 'string' ? put(rule.environment) : rule.environment
  const smoke = rule.smoke.map((test) => filledTest(test, values))
  const { url } = config.api
  const problems: readonly Problem[] = [
    ...Object.entries(variables).flatMap(([key, value]) => variableProblem(rule.at, key, value)),
    ...tooLong(rule.at, 'description', description, MAX_DESCRIPTION),
    ...tooLong(rule.at, 'environment', environment === false ? undefined : environment, MAX_ENVIRONMENT),
    ...smoke.flatMap(smokeProblems),
    ...(url === undefined ? [] : urlProblem(rule.at, url, values)),
  ]
  if (isFilled(problems)) return { ok: false, problems }
  const filledRule = { ...rule, variables, description, environment, smoke }
  const preview = placeholdersIn(rule.key).length > 0
  return {
    ok: true,
    value: {
      rule: filledRule,
      name,
      preview,
      url: url === undefined ? undefined : put(url),
      throwAway: throwAwayOf(config, name),
      throwAwayUrl: url?.includes('{stage}') ? filled(url, { ...values, stage: throwAwayName(name) }) : undefined,
    },
  }
}

/** What is a stage of the file itself is nobody's to throw away. */
function throwAwayOf({ stages }: Config, stage: StageName): StageName | undefined {
  const name = throwAwayName(stage)
  return isStageName(name) && !stages.some(({ key }) => key === name) ? name : undefined
}

const isFilled = (problems: readonly Problem[]): problems is Problems => problems.length > 0

function filled(text: string, values: PlaceholderValues, write?: (value: string) => string): string {
  const result = fill(text, values, write)
  if (result.kind === 'missing') throw new RangeError(`{${result.placeholder}} has no value`)
  return result.text
}

function filledTest(test: SmokeTest, values: PlaceholderValues): SmokeTest {
  const matches = (all: Readonly<Record<string, Match>>): Readonly<Record<string, Match>> =>
    Object.fromEntries(Object.entries(all).map(([name, match]) => [name, filledMatch(match, values)]))
  const { body, expect } = test
  return {
    ...test,
    path: filled(test.path, values),
    headers: Object.fromEntries(Object.entries(test.headers).map(([name, value]) => [name, filled(value, values)])),
    body: body === undefined ? undefined : filled(body, values, isJson(body) ? withinJson : undefined),
    expect: { ...expect, headers: matches(expect.headers), body: matches(expect.body) },
  }
}

const filledMatch = (match: Match, values: PlaceholderValues): Match =>
  match.kind === 'equals'
    ? { kind: 'equals', text: filled(match.text, values) }
    : { ...match, source: filled(match.source, values, withinPattern) }

const withinPattern = (value: string): string => value.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

const variableProblem = (at: Position, key: string, value: string): readonly Problem[] =>
  VARIABLE_VALUE.test(value)
    ? []
    : [
        problemAt(
          at,
          `variable ${named(key)} becomes ${quoted(value)}, which API Gateway does not take`,
          'It takes 1 to 512 of A-Z a-z 0-9 - . _ ~ : / ? # & = , : use `{stage}` in place of `{branch}`.',
        ),
      ]

const tooLong = (at: Position, key: string, value: string | undefined, max: number): readonly Problem[] =>
  value === undefined || value.length <= max
    ? []
    : [
        problemAt(
          at,
          `\`${key}\` becomes longer than ${max} characters, got ${quoted(value)}`,
          'Use `{stage}`, which is short.',
        ),
      ]

function smokeProblems(test: SmokeTest): readonly Problem[] {
  const hint = 'Use `{stage}` in place of `{branch}`.'
  const headers = Object.entries(test.headers).filter(([, value]) => !HEADER_VALUE.test(value))
  return [
    ...(SMOKE_PATH.test(test.path)
      ? []
      : [
          problemAt(
            test.at,
            `the path of a smoke test becomes ${quoted(test.path)}, which is no absolute path without \`..\``,
            hint,
          ),
        ]),
    ...headers.map(([name, value]) =>
      problemAt(
        test.at,
        `header ${named(name)} of a smoke test becomes ${quoted(value)}, which no header can carry`,
        hint,
      ),
    ),
  ]
}

/** What a branch's name may not do is choose another host or path: a smoke test may send secrets there. */
function urlProblem(at: Position, url: string, { branch }: PlaceholderValues): readonly Problem[] {
  if (branch === undefined || !url.includes('{branch}') || /^[A-Za-z0-9_-]+$/.test(branch)) return []
  return [
    problemAt(
      at,
      `\`api.url\` has \`{branch}\`, and ${quoted(branch)} cannot stand in a URL`,
      'Use `{stage}` in its place.',
    ),
  ]
}
