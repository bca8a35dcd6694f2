import { describe, expect, it } from '@jest/globals'
import { binomial, logFactorial } from '../../src/rehearse/binomial'
import { diceOf, swing } from '../../src/rehearse/dice'

const DRAWS = 20_000

function draws(trials: number, chance: number): readonly number[] {
  const dice = diceOf(7, trials, Math.round(chance * 1e6))
  return Array.from({ length: DRAWS }, () => binomial(trials, chance, dice))
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Exactly. */
function probability(trials: number, chance: number, count: number): number {
  const ways = logFactorial(trials) - logFactorial(count) - logFactorial(trials - count)
  return Math.exp(ways + count * Math.log(chance) + (trials - count) * Math.log(1 - chance))
}

/** Pearson's statistic over the counts that are expected at least ten times, and the rest as one; their number. */
function chiSquared(trials: number, chance: number): readonly [statistic: number, cells: number] {
  const seen = new Map<number, number>()
  for (const count of draws(trials, chance)) seen.set(count, (seen.get(count) ?? 0) + 1)
  let [statistic, cells, expectedRest, seenRest] = [0, 0, DRAWS, DRAWS]
  for (let count = 0; count <= trials; count++) {
    const expected = DRAWS * probability(trials, chance, count)
    if (expected < 10) continue
    const found = seen.get(count) ?? 0
    statistic += (found - expected) ** 2 / expected
    cells++
    expectedRest -= expected
    seenRest -= found
  }
  return [statistic + (seenRest - expectedRest) ** 2 / Math.max(expectedRest, 1), cells]
}

describe('binomial', () => {
  it.each([
    [10, 0.3],
    [10, 0.9],
    [400, 0.01],
    [100, 0.1],
    [101, 0.1],
    [60, 0.5],
    [600, 0.25],
    [3000, 0.02],
    [1000, 0.97],
  ])('of %d trials at %d has the exact distribution (chi squared, five deviations)', (trials, chance) => {
    const [statistic, cells] = chiSquared(trials, chance)
    expect(statistic).toBeLessThan(cells + 5 * Math.sqrt(2 * cells))
  })

  it.each([
    [1_000_000, 0.000_002],
    [1_000_000, 0.001],
    [1_000_000, 0.5],
    [1_000_000, 0.999],
  ])('of %d trials at %d has the right mean and variance', (trials, chance) => {
    const counts = draws(trials, chance)
    const [expected, variance] = [trials * chance, trials * chance * (1 - chance)]
    expect(Math.abs(mean(counts) - expected)).toBeLessThan(5 * Math.sqrt(variance / DRAWS))
    const seen = mean(counts.map((count) => (count - expected) ** 2))
    expect(seen / variance).toBeGreaterThan(0.94)
    expect(seen / variance).toBeLessThan(1.06)
  })

  it.each([
    [0, 0.5, 0],
    [100, 0, 0],
    [100, 1, 100],
  ])('of %d trials at %d is always %d', (trials, chance, count) => {
    expect(new Set(draws(trials, chance))).toEqual(new Set([count]))
  })
})

describe('the dice', () => {
  it('are the same for the same numbers, and others for others', () => {
    const first = (...[seed, when, which]: Parameters<typeof diceOf>) => diceOf(seed, when, which)()
    expect(first(1, 60_000, 0)).toBe(first(1, 60_000, 0))
    const others = [first(1, 60_000, 0), first(2, 60_000, 0), first(1, 120_000, 0), first(1, 60_000, 1)]
    expect(new Set(others).size).toBe(4)
  })

  it.each([0.25, 1, 2])('swing by %d around 1', (variation) => {
    const dice = diceOf(1, 1, 1)
    const factors = Array.from({ length: 200_000 }, () => swing(variation, dice))
    expect(Math.min(...factors.slice(0, 1000))).toBeGreaterThan(0)
    expect(mean(factors)).toBeCloseTo(1, 1)
  })
})
