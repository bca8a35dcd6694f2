import { seconds } from '../domain/units'
import type { Position } from '../domain/problem'
import type { Expectation, Match, SmokeTest } from './config'
import type { SmokeInput } from './smoke-schema'
import { patternIn } from './smoke-schema'

type LongForm = Exclude<SmokeInput, string>
type ScalarValue = string | number | boolean | null

/** From a value that the schema has accepted. */
export function smokeTest(input: SmokeInput, at: Position): SmokeTest {
  const test: LongForm = typeof input === 'string' ? { request: input } : input
  const space = test.request.indexOf(' ')
  return {
    at,
    method: test.request.slice(0, space),
    path: test.request.slice(space + 1),
    headers: headers(test.headers, String),
    body: bodyText(test.body),
    secrets: [],
    auth: test.auth ?? 'none',
    expect: expectation(test.expect),
    times: test.times ?? 1,
    beforeTraffic: test['before-traffic'] ?? true,
  }
}

const headers = <In extends ScalarValue, Out>(
  values: Readonly<Record<string, In>> | undefined,
  convert: (value: In) => Out,
): Readonly<Record<string, Out>> =>
  Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name.toLowerCase(), convert(value)]))

const bodyText = (body: unknown): string | undefined =>
  body === undefined || typeof body === 'string' ? body : JSON.stringify(body)

function expectation(expect: LongForm['expect']): Expectation {
  const status = expect?.status
  return {
    status:
      status === undefined
        ? { kind: 'success' }
        : { kind: 'exactly', codes: typeof status === 'number' ? [status] : status },
    within: expect?.within ?? seconds(10),
    headers: headers(expect?.headers, match),
    body: Object.fromEntries(Object.entries(expect?.body ?? {}).map(([path, value]) => [path, match(value)])),
  }
}

function match(value: ScalarValue): Match {
  const pattern = typeof value === 'string' ? patternIn(value) : undefined
  return pattern === undefined ? { kind: 'equals', text: String(value) } : { kind: 'pattern', ...pattern }
}
