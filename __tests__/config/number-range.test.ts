import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { wholeNumbers } from '../../src/config/number-range'
import { cases } from '../properties/cases'

it('matches exactly the numbers of the range', () => {
  const range = fc.tuple(fc.nat(40_000), fc.nat(40_000)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  fc.assert(
    fc.property(range, fc.nat(99_999), ([min, max], sample) => {
      const pattern = new RegExp(`^(?:${wholeNumbers(min, max)})$`)
      return [min - 1, min, max, max + 1, sample].every((n) => pattern.test(String(n)) === (n >= min && n <= max))
    }),
    cases(100),
  )
})

it.each(['', '007', '-1', '1.0', '1e1', ' 1'])('matches nothing that is written otherwise: %j', (text) => {
  expect(new RegExp(`^(?:${wholeNumbers(0, 10_000)})$`).test(text)).toBe(false)
})
