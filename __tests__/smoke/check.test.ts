import { describe, expect, it } from '@jest/globals'
import type { Expectation, Match, SmokeTest } from '../../src/config/config'
import { millis } from '../../src/domain/units'
import type { HttpAnswer } from '../../src/ports/http'
import { checkAnswer } from '../../src/smoke/check'
import { createAnswer, createTest } from './tests'

const equals = (text: string): Match => ({ kind: 'equals', text })
const pattern = (source: string, flags = ''): Match => ({ kind: 'pattern', source, flags })
const exactly = (...codes: readonly number[]) => ({ kind: 'exactly', codes }) as const

const problemOf = (expected: Partial<Expectation>, answer: HttpAnswer = createAnswer()) => {
  const check = checkAnswer(createTest({}, expected), answer)
  return check.passed ? 'passed' : check.problem
}

describe('the status', () => {
  it.each([
    [200, 'passed'],
    [299, 'passed'],
    [199, 'status: expected 2xx, got 199'],
    [302, 'status: expected 2xx, got 302'],
  ])('%d without a wish', (status, result) => {
    expect(problemOf({}, createAnswer({ status }))).toBe(result)
  })

  it('may be one of several', () => {
    expect(problemOf({ status: exactly(200, 204) })).toBe('passed')
    expect(problemOf({ status: exactly(201, 204) })).toBe('status: expected 201 or 204, got 200')
  })
})

describe('an answer 403 of API Gateway itself is explained', () => {
  it.each([
    ['{"message":"Forbidden"}', 'API key'],
    ['{"message":"Missing Authentication Token"}', 'no such route'],
    ['{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: x"}', 'sigv4'],
  ])('%s', (body, words) => {
    expect(problemOf({}, createAnswer({ status: 403, body }))).toContain(words)
  })

  it('but not one of the code behind it, or another status', () => {
    expect(problemOf({}, createAnswer({ status: 403, body: 'no' }))).toBe('status: expected 2xx, got 403')
    expect(problemOf({}, createAnswer({ status: 500, body: '{"message":"Forbidden"}' }))).toBe(
      'status: expected 2xx, got 500',
    )
  })

  it('and not when 403 was expected', () => {
    expect(problemOf({ status: exactly(403) }, createAnswer({ status: 403, body: '{"message":"Forbidden"}' }))).toBe(
      'passed',
    )
  })
})

describe('the time', () => {
  it.each([
    [800, 'passed'],
    [801, 'time: expected at most 800 ms, took 801 ms'],
  ])('of %d ms', (elapsed, result) => {
    expect(problemOf({ within: millis(800) }, createAnswer({ elapsed: millis(elapsed) }))).toBe(result)
  })
})

describe('headers', () => {
  it.each<[string, Match, string]>([
    ['Content-Type', pattern('JSON', 'i'), 'passed'],
    ['content-type', equals('text/html'), 'header content-type: expected "text/html", got "application/json"'],
    ['x-none', pattern('^a'), 'header x-none: expected /^a/, got none'],
    ['constructor', pattern('.'), 'header constructor: expected /./, got none'],
  ])('%s', (name, match, result) => {
    expect(problemOf({ headers: { [name]: match } })).toBe(result)
  })
})

describe('the body', () => {
  it.each<[string, Match, string]>([
    ['$.id', pattern('^o-'), 'passed'],
    ['$.items[0].count', equals('3'), 'passed'],
    ['$.open', equals('true'), 'passed'],
    ['$.note', equals('null'), 'passed'],
    ['$.items[0]', equals('{"sku":"A1","count":3}'), 'passed'],
    ['$.id', equals('o-2'), 'body $.id: expected "o-2", got "o-1"'],
    ['$.items[1].sku', pattern('A'), 'body $.items[1].sku: expected /A/, got nothing there'],
    ['$.toString', pattern('.'), 'body $.toString: expected /./, got nothing there'],
    ['id', equals('o-1'), 'body id: not a path such as $.items[0].id'],
  ])('%s', (path, match, result) => {
    expect(problemOf({ body: { [path]: match } })).toBe(result)
  })

  it('has to be JSON where paths are expected in it', () => {
    expect(problemOf({ body: { '$.id': equals('1') } }, createAnswer({ body: '<html>' }))).toBe(
      'body: expected JSON, got "<html>"',
    )
  })

  it('is quoted in part only', () => {
    const problem = problemOf({ body: { $: equals('x') } }, createAnswer({ body: JSON.stringify('y'.repeat(500)) }))
    expect(problem).toBe(`body $: expected "x", got "${'y'.repeat(79)}…"`)
  })
})

it('a pattern with flags that remember finds the same twice', () => {
  const test = createTest({}, { headers: { 'content-type': pattern('json', 'g') } })
  expect([checkAnswer(test, createAnswer()), checkAnswer(test, createAnswer())]).toEqual([
    { passed: true },
    { passed: true },
  ])
})

it('everything that failed is told', () => {
  const expected = { status: exactly(201), within: millis(10), headers: { etag: equals('"1"') } }
  expect(problemOf(expected)).toBe(
    'status: expected 201, got 200; time: expected at most 10 ms, took 38 ms; header etag: expected "\\"1\\"", got none',
  )
})

it('no answer is a failure', () => {
  expect(problemOf({}, { kind: 'no-answer', why: 'connection refused', elapsed: millis(3) })).toBe(
    'no answer: connection refused',
  )
})

describe('a secret that the API sends back', () => {
  const secret = 's3cret "key"'
  const test = (expected: Partial<SmokeTest['expect']>) => createTest({ secrets: [secret] }, expected)
  const shown = (tested: SmokeTest, answer: HttpAnswer) => JSON.stringify(checkAnswer(tested, answer))

  it.each<[string, Partial<SmokeTest['expect']>, HttpAnswer]>([
    ['a header', { headers: { echo: equals('x') } }, createAnswer({ headers: { echo: `Bearer ${secret}` } })],
    ['a text', { body: { '$.key': equals('x') } }, createAnswer({ body: JSON.stringify({ key: secret }) })],
    ['a part', { body: { $: equals('x') } }, createAnswer({ body: JSON.stringify({ deep: { key: secret } }) })],
    ['no JSON', { body: { $: equals('x') } }, createAnswer({ body: `<b>${'y'.repeat(60)}${secret}</b>` })],
    ['no answer', {}, { kind: 'no-answer', why: `invalid value ${secret}`, elapsed: millis(1) }],
  ])('is not shown, whether it is in %s', (_, expected, answer) => {
    expect(shown(test(expected), answer)).toContain('***')
    expect(shown(test(expected), answer)).not.toContain('s3cret')
  })

  it('still counts where it is expected', () => {
    const answer = createAnswer({ headers: { echo: secret } })
    expect(checkAnswer(test({ headers: { echo: equals(secret) } }), answer)).toEqual({ passed: true })
  })
})
