import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { NO_EVIDENCE, unsteadiness, weigh } from '../../src/judge/evidence'

interface Vector {
  readonly name: string
  readonly ratio: number
  readonly extra: number
  readonly alpha: number
  readonly minutes: readonly (readonly [number, number, number, number])[]
  readonly expect: readonly { readonly logE: number; readonly phiNext: number }[]
  readonly rollsBackAtIndex: number | null
  readonly finalState: {
    readonly cash: number
    readonly wealth: readonly number[]
    readonly chi: number
    readonly pairs: number
    readonly n: number
    readonly k: number
    readonly seen: number
  }
}

const { cases } = JSON.parse(readFileSync('__tests__/judge/evidence.vectors.json', 'utf8')) as { cases: Vector[] }

function near(seen: number, expected: number): boolean {
  return Math.abs(seen - expected) <= 1e-8 * Math.max(1, Math.abs(expected))
}

describe('the evidence against a canary', () => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, { minutes, ratio, extra, alpha, ...told }) => {
    let evidence = NO_EVIDENCE
    const decided: number[] = []
    minutes.forEach(([nc, kc, nb, kb], index) => {
      const after = weigh(
        evidence,
        { canary: { requests: nc, errors: kc }, base: { requests: nb, errors: kb } },
        { ratio, extra },
      )
      evidence = after.evidence
      const { logE, phiNext } = told.expect[index] ?? { logE: NaN, phiNext: NaN }
      expect([index, near(after.logOdds, logE), near(unsteadiness(evidence), phiNext)]).toEqual([index, true, true])
      if (after.logOdds >= Math.log(1 / alpha)) decided.push(index)
    })
    expect(decided[0] ?? null).toBe(told.rollsBackAtIndex)
    const { n, k, ...rest } = told.finalState
    const { base, ...state } = evidence
    expect(base).toEqual({ requests: n, errors: k })
    const flat = (one: typeof state) => [one.cash, ...one.wealth, one.chi, one.pairs, one.seen]
    const expected = flat(rest)
    expect(flat(state).every((value, index) => near(value, expected[index] ?? NaN))).toBe(true)
  })
})
