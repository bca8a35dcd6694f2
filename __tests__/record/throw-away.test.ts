import { expect, it } from '@jest/globals'
import { deploymentId, instant } from '../../src/domain/units'
import { fromTags } from '../../src/record/stage-record'
import { isOver, signOfLife, throwAwayIn, throwAwayTags } from '../../src/record/throw-away'

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
  ['the same attempt of the run, another job of it', 'octo/orders/actions/runs/7/attempts/1', -1, false],
  ['a later attempt of the run', 'octo/orders/actions/runs/7/attempts/2', -1, true],
  ['a later attempt of another run', 'octo/orders/actions/runs/8/attempts/2', -1, false],
  ['a run that tells nothing of itself', '', -1, false],
  ['anybody, once it says nothing any more', 'octo/orders/actions/runs/8/attempts/1', 0, true],
])('is left by a dead run for %s', (_, run, late, isLeft) => {
  expect(isOver(THROW_AWAY, run, instant(THROW_AWAY.until + late))).toBe(isLeft)
})

it('is not left by a dead run for an earlier attempt', () => {
  const later = { ...THROW_AWAY, run: 'octo/orders/actions/runs/7/attempts/3' }
  expect(isOver(later, 'octo/orders/actions/runs/7/attempts/2', instant(THROW_AWAY.until - 1))).toBe(false)
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
