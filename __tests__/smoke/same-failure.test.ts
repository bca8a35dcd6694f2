import { expect, it } from '@jest/globals'
import { checkAnswer } from '../../src/smoke/check'
import { isSameFailure } from '../../src/smoke/same-failure'
import { millis } from '../../src/domain/units'
import { createAnswer, createTest } from './tests'

const test = createTest(
  {},
  {
    within: millis(800),
    headers: { 'x-by': { kind: 'equals', text: 'got "it"' } },
    body: { '$.id': { kind: 'pattern', source: '^o-', flags: '' } },
  },
)

type Came = Parameters<typeof createAnswer>[0]

function failure(came: Came) {
  const answer = createAnswer({ headers: { 'x-by': 'got "it"' }, ...came })
  const check = checkAnswer(test, answer)
  if (check.passed) throw new Error('it passed')
  return { status: answer.status, problem: check.problem }
}

it.each<[string, Came, Came, boolean]>([
  ['the same status', { status: 404 }, { status: 404 }, true],
  ['another status', { status: 404 }, { status: 401 }, false],
  ['a fault of the server and another one', { status: 500 }, { status: 504, body: 'late' }, true],
  ['a fault of the server and one of the client', { status: 500 }, { status: 404 }, false],
  ['another wrong value at the same place', { body: '{"id":"a; b"}' }, { body: '{"id":"say \\"x\\""}' }, true],
  ['a wrong value and none', { body: '{"id":"x"}' }, { body: '{}' }, true],
  ['a wrong value and no JSON', { body: '{"id":"x"}' }, { body: 'hello' }, false],
  ['a wrong value and a wrong header', { body: '{"id":"x"}' }, { headers: {} }, false],
  ['both wrong and one of them', { body: '{}', headers: {} }, { body: '{}' }, false],
  ['times that are too long', { elapsed: millis(900) }, { elapsed: millis(1200) }, true],
  ['too late, and wrong', { elapsed: millis(900) }, { body: '{}' }, false],
])('%s', (_, a, b, same) => {
  const [one, other] = [failure(a), failure(b)]
  expect([isSameFailure(one, other), isSameFailure(other, one)]).toEqual([same, same])
})

it('no answer is like a fault of the server', () => {
  const none = { status: undefined, problem: 'no answer: aborted' }
  expect([isSameFailure(none, failure({ status: 500 })), isSameFailure(none, failure({ status: 404 }))]).toEqual([
    true,
    false,
  ])
})
