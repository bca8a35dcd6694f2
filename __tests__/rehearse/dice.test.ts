import { describe, expect, it } from '@jest/globals'
import { diceOf, seedAfter } from '../../src/rehearse/dice'

const drawn = (seed: number, count = 1): readonly number[] => {
  const dice = diceOf(seed, 0, 0)
  return Array.from({ length: count }, dice)
}

/** A seed, and those that differ from it in one bit or in their sign. */
const neighbors = (seed: number): readonly number[] => [
  seed,
  -seed,
  ...Array.from({ length: 53 }, (_, bit) =>
    Math.floor(seed / 2 ** bit) % 2 === 0 ? seed + 2 ** bit : seed - 2 ** bit,
  ),
]

describe('dice', () => {
  it.each([1, 0xffff_ffff, 0x12_3456_789a_bcde])('are others for each bit of the seed and its sign: %d', (seed) => {
    const first = neighbors(seed).map((one) => drawn(one)[0])
    expect(new Set(first).size).toBe(55)
  })

  it.each([-1, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 2 ** 40])(
    'are fair whatever the seed, and whatever the seeds beside it: %d',
    (seed) => {
      const far = seed > 0 ? -1 : 1
      const first = Array.from({ length: 4000 }, (_, index) => drawn(seed + far * index)[0] ?? 0)
      for (const numbers of [first, drawn(seed, 4000)]) {
        const mean = numbers.reduce((sum, number) => sum + number, 0) / 4000
        expect(Math.abs(mean - 0.5)).toBeLessThan(0.02)
        expect(numbers.filter((number) => number < 0.1).length).toBeGreaterThan(320)
      }
    },
  )

  it('stay what they were for seeds that have 32 bits', () => {
    expect(drawn(7, 2)).toEqual([0.9771220749244094, 0.9059773550834507])
  })
})

it.each([
  [7, 3, 10],
  [-3, 3, 0],
  [Number.MAX_SAFE_INTEGER - 1, 1, Number.MAX_SAFE_INTEGER],
  [Number.MAX_SAFE_INTEGER, 1, Number.MIN_SAFE_INTEGER],
  [Number.MAX_SAFE_INTEGER, 3, Number.MIN_SAFE_INTEGER + 2],
])('after the seed %d by %d comes %d', (seed, places, later) => {
  expect(seedAfter(seed, places)).toBe(later)
})
