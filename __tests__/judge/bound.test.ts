import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Evidence, type Minute, NO_EVIDENCE, type Tolerance, weigh } from '../../src/judge/evidence'
import { logFactorial } from '../../src/rehearse/binomial'
import { cases } from '../properties/cases'

const EFFECTS = NO_EVIDENCE.wealth.length
/** Next to no money at all. */
const NOTHING = -1e9

/** All money in the bet on one effect. */
const betOn = (effect: number): Evidence => ({
  ...NO_EVIDENCE,
  cash: NOTHING,
  wealth: NO_EVIDENCE.wealth.map((_, index) => (index === effect ? 0 : NOTHING)),
})

function probability(trials: number, chance: number, count: number): number {
  if (chance === 0 || chance === 1) return count === trials * chance ? 1 : 0
  const ways = logFactorial(trials) - logFactorial(count) - logFactorial(trials - count)
  return Math.exp(ways + count * Math.log(chance) + (trials - count) * Math.log(1 - chance))
}

interface Chances {
  readonly canary: { readonly requests: number; readonly rate: number }
  readonly base: { readonly requests: number; readonly rate: number }
  readonly tolerance: Tolerance
}

/** What money becomes in such a minute on average: exactly, over all counts of errors that both sides may have. */
function meanOf({ canary, base, tolerance }: Chances, before: Evidence): number {
  let mean = 0
  for (let onCanary = 0; onCanary <= canary.requests; onCanary++) {
    for (let onBase = 0; onBase <= base.requests; onBase++) {
      const chance = probability(canary.requests, canary.rate, onCanary) * probability(base.requests, base.rate, onBase)
      const minute: Minute = {
        canary: { requests: canary.requests, errors: onCanary },
        base: { requests: base.requests, errors: onBase },
      }
      if (chance > 0) mean += chance * Math.exp(weigh(before, minute, tolerance).logOdds)
    }
  }
  return mean
}

const tolerance = fc.record({
  ratio: fc.double({ min: 1, max: 3, noNaN: true }),
  extra: fc.double({ min: 0, max: 0.05, noNaN: true }),
})
/** At the edge of what is tolerated, or within it. */
const good = fc
  .record({
    tolerance,
    requests: fc.tuple(fc.nat(25), fc.nat(40)),
    rate: fc.double({ min: 0, max: 1, noNaN: true }),
    within: fc.constantFrom(1, 1, 0.5, 0),
  })
  .map(({ tolerance: { ratio, extra }, requests: [canary, base], rate, within }) => ({
    tolerance: { ratio, extra },
    canary: { requests: canary, rate: Math.min(1, ratio * rate + extra) * within },
    base: { requests: base, rate },
  }))

describe('while the version is good', () => {
  it.each(Array.from({ length: EFFECTS }, (_, effect) => effect))(
    'the bet on effect %i wins nothing on average, whatever the rates, requests and tolerance',
    (effect) => {
      fc.assert(
        fc.property(good, (chances) => {
          expect(meanOf(chances, betOn(effect))).toBeLessThanOrEqual(1 + 1e-9)
        }),
        cases(60),
      )
    },
  )

  it('nor does all the money together, unsteadiness included', () => {
    const before = fc.record({ chi: fc.double({ min: 0, max: 50, noNaN: true }), pairs: fc.nat(20) })
    fc.assert(
      fc.property(good, before, (chances, told) => {
        expect(meanOf(chances, { ...NO_EVIDENCE, ...told })).toBeLessThanOrEqual(1 + 1e-9)
      }),
      cases(60),
    )
  })
})

describe('a minute that proves nothing', () => {
  const DEFAULT: Tolerance = { ratio: 1.25, extra: 0.001 }
  const later = weigh(NO_EVIDENCE, { canary: { requests: 50, errors: 3 }, base: { requests: 900, errors: 9 } }, DEFAULT)

  it.each<[string, Minute]>([
    ['nobody came', { canary: { requests: 0, errors: 0 }, base: { requests: 0, errors: 0 } }],
    ['nobody came to the canary', { canary: { requests: 0, errors: 0 }, base: { requests: 900, errors: 400 } }],
    ['nobody came to the base', { canary: { requests: 900, errors: 900 }, base: { requests: 0, errors: 0 } }],
  ])('%s: the odds stay as they are', (_, minute) => {
    const { logOdds } = weigh(later.evidence, minute, DEFAULT)
    expect(Math.abs(logOdds - later.logOdds)).toBeLessThan(1e-12)
  })

  it('everything fails on both sides: the odds do not rise, however long', () => {
    let { evidence, logOdds } = later
    for (let minute = 0; minute < 60; minute++) {
      const next = weigh(
        evidence,
        { canary: { requests: 300, errors: 300 }, base: { requests: 5700, errors: 5700 } },
        DEFAULT,
      )
      expect(next.logOdds).toBeLessThanOrEqual(logOdds + 1e-9)
      ;({ evidence, logOdds } = next)
    }
  })
})
