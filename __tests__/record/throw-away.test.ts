import { expect, it } from '@jest/globals'
import { deploymentId, instant } from '../../src/domain/units'
import { fromTags } from '../../src/record/stage-record'
import { signOfLife, throwAwayIn, throwAwayTags } from '../../src/record/throw-away'

const OF = { deployment: deploymentId('d2'), commit: 'f00d' }
const THROW_AWAY = {
  owner: '7.1.abc',
  until: instant(1_795_176_030_000),
  run: 'octo/orders/actions/runs/7/attempts/1',
}

it('tells whose it is and until when', () => {
  expect(throwAwayIn(throwAwayTags(OF, THROW_AWAY))).toEqual(THROW_AWAY)
})

it('lives on with a sign of life', () => {
  const until = instant(1_795_176_060_000)
  expect(throwAwayIn({ ...throwAwayTags(OF, THROW_AWAY), ...signOfLife(until) })).toEqual({ ...THROW_AWAY, until })
})

it('has a record, of a version that nobody wants, with a time at which it goes', () => {
  expect(fromTags(throwAwayTags(OF, THROW_AWAY))).toMatchObject({
    ...OF,
    content: undefined,
    run: THROW_AWAY.run,
    preview: { expires: THROW_AWAY.until },
  })
})

it.each([
  ['a stage without tags of ours', {}],
  ['a stage with a record only', { 'stages:deployment': 'd1', 'stages:expires': '2026-11-20T12:00:00.000Z' }],
])('is not %s', (_, tags) => {
  expect(throwAwayIn(tags)).toBeUndefined()
})

it('is a dead one when nobody can read until when it lives', () => {
  expect(throwAwayIn({ 'stages:throw-away': 'x', 'stages:expires': 'soon' })).toEqual({
    owner: 'x',
    until: instant(0),
    run: '',
  })
})
