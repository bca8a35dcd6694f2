import type { Match, SmokeTest } from '../config/config'
import type { HttpAnswer } from '../ports/http'
import { forbiddenHint } from './forbidden'
import { followPath, parseJsonPath } from './json-path'
import { hideSecrets } from './secrets'

/** The final result of one smoke test at one place. */
export interface SmokeResult {
  /** `GET /health`. */
  readonly request: string
  readonly passed: boolean
  /** Absent when nobody answered. */
  readonly status: number | undefined
  readonly milliseconds: number
  /** What was wrong and what was expected; absent when passed. */
  readonly problem: string | undefined
  /** Where it ran: `stage`, or `canary at 100 %`. */
  readonly place: string
}

/** `problem`: every expectation that failed, what was expected and what came; hostile text, without the test's secrets. */
export type Check = { readonly passed: true } | { readonly passed: false; readonly problem: string }

/** Compares one answer with what the test expects. */
export function checkAnswer(test: SmokeTest, answer: HttpAnswer): Check {
  const problems =
    answer.kind === 'no-answer' ? [`no answer: ${hideSecrets(answer.why, test)}`] : mismatches(test, answer)
  return problems.length === 0 ? { passed: true } : { passed: false, problem: problems.join('; ') }
}

type Answer = Extract<HttpAnswer, { kind: 'answer' }>

const mismatches = (test: SmokeTest, answer: Answer): readonly string[] => [
  ...checkStatus(test, answer),
  ...checkTime(test, answer),
  ...checkHeaders(test, answer),
  ...checkBody(test, answer),
]

function checkStatus({ expect: { status } }: SmokeTest, answer: Answer): readonly string[] {
  const fits = status.kind === 'exactly' ? status.codes.includes(answer.status) : isSuccess(answer.status)
  if (fits) return []
  const expected = status.kind === 'exactly' ? status.codes.join(' or ') : '2xx'
  return [`status: expected ${expected}, got ${answer.status}${forbiddenHint(answer)}`]
}

const isSuccess = (status: number): boolean => status >= 200 && status <= 299

const checkTime = ({ expect: { within } }: SmokeTest, { elapsed }: Answer): readonly string[] =>
  elapsed <= within ? [] : [`time: expected at most ${within} ms, took ${Math.round(elapsed)} ms`]

const checkHeaders = (test: SmokeTest, answer: Answer): readonly string[] =>
  Object.entries(test.expect.headers).flatMap(([name, match]) => {
    const key = name.toLowerCase()
    const got = Object.hasOwn(answer.headers, key) ? answer.headers[key] : undefined
    if (got !== undefined && matches(match, got)) return []
    return [`header ${name}: expected ${describeMatch(match)}, got ${got === undefined ? 'none' : quoted(got, test)}`]
  })

function checkBody(test: SmokeTest, answer: Answer): readonly string[] {
  const expected = Object.entries(test.expect.body)
  if (expected.length === 0) return []
  const document = parsed(answer.body)
  if (document === undefined) return [`body: expected JSON, got ${quoted(answer.body, test)}`]
  return expected.flatMap(([path, match]) => checkPath(path, match, document.value, test))
}

function checkPath(path: string, match: Match, document: unknown, test: SmokeTest): readonly string[] {
  const steps = parseJsonPath(path)
  if (steps === undefined) return [`body ${path}: not a path such as $.items[0].id`]
  const at = followPath(steps, document)
  if (!at.found) return [`body ${path}: expected ${describeMatch(match)}, got nothing there`]
  const got = asText(at.value)
  return matches(match, got) ? [] : [`body ${path}: expected ${describeMatch(match)}, got ${quoted(got, test)}`]
}

/** A pattern is used once, so that its `g` and `y` flags remember nothing. */
const matches = (match: Match, got: string): boolean =>
  match.kind === 'equals' ? match.text === got : new RegExp(match.source, match.flags).test(got)

const describeMatch = (match: Match): string =>
  match.kind === 'equals' ? JSON.stringify(match.text) : `/${match.source}/${match.flags}`

const MAX_QUOTED = 80

function quoted(got: string, test: SmokeTest): string {
  const shown = hideSecrets(got, test)
  return JSON.stringify(shown.length > MAX_QUOTED ? `${shown.slice(0, MAX_QUOTED - 1)}…` : shown)
}

/** Text as it is; everything else as JSON, so that `3`, `true` and `null` compare as they are written. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

function parsed(body: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(body) as unknown }
  } catch {
    return undefined
  }
}
