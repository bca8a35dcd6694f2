import type { Expectation, SmokeTest } from '../../src/config/config'
import { millis } from '../../src/domain/units'
import type { HttpAnswer } from '../../src/ports/http'

/** `GET /health` that expects 2xx within 10 s, with whatever the test is about. */
export const createTest = (overrides: Partial<SmokeTest> = {}, expect: Partial<Expectation> = {}): SmokeTest => ({
  at: { file: 'stages.yml', line: 7, column: 9 },
  method: 'GET',
  path: '/health',
  headers: {},
  body: undefined,
  secrets: [],
  auth: 'none',
  times: 1,
  beforeTraffic: true,
  expect: { status: { kind: 'success' }, within: millis(10_000), headers: {}, body: {}, ...expect },
  ...overrides,
})

type Answer = Extract<HttpAnswer, { kind: 'answer' }>

export const createAnswer = (overrides: Partial<Answer> = {}): Answer => ({
  kind: 'answer',
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"id":"o-1","items":[{"sku":"A1","count":3}],"open":true,"note":null}',
  elapsed: millis(38),
  ...overrides,
})
