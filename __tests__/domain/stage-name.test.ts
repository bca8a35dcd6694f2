import { createHash } from 'node:crypto'
import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stageNameFor } from '../../src/domain/stage-name'
import { isStageName } from '../../src/domain/units'
import { cases } from '../properties/cases'

const alone = (part: string): string => part
const api = (part: string): string => `api-${part}`
const free = (): boolean => false
const hash = (branch: string): string => createHash('sha256').update(branch).digest('hex').slice(0, 6)

it.each([
  ['develop', 'develop'],
  ['Fix_it-2', 'Fix_it-2'],
  ['feature/a', `feature-a-${hash('feature/a')}`],
  ['feature//a', `feature-a-${hash('feature//a')}`],
  ['dépôt', `d-p-t-${hash('dépôt')}`],
  ['日本', `--${hash('日本')}`],
  ['a'.repeat(60), 'a'.repeat(60)],
  ['a'.repeat(61), `${'a'.repeat(60)}-${hash('a'.repeat(61))}`],
])('%s makes %s', (branch, name) => {
  expect(stageNameFor(branch, alone, free)).toBe(name)
})

it("a branch with the name of another stage's key gets a hash", () => {
  expect(stageNameFor('prod', alone, (name) => name === 'prod')).toBe(`prod-${hash('prod')}`)
})

it('counts what the key adds', () => {
  expect(stageNameFor('a'.repeat(56), api, free)).toBe(`api-${'a'.repeat(56)}`)
  expect(stageNameFor('a'.repeat(57), api, free)).toBe(`api-${'a'.repeat(56)}-${hash('a'.repeat(57))}`)
})

it('always makes a stage name, and another one for another branch', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 250, unit: 'grapheme' }), fc.string({ minLength: 1 }), (a, b) => {
      const [one, other] = [stageNameFor(a, alone, free), stageNameFor(b, alone, free)]
      return isStageName(one) && one.length <= 67 && (a === b) === (one === other)
    }),
    cases(100),
  )
})
