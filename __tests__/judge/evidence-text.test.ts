import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { instant } from '../../src/domain/units'
import { type Evidence, NO_EVIDENCE, weigh } from '../../src/judge/evidence'
import { evidenceText, readEvidence } from '../../src/judge/evidence-text'
import { cases } from '../properties/cases'

/** What a tag's value may be made of, and how long. */
const TAG_VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u

const count = fc.tuple(fc.nat(5000), fc.double({ min: 0, max: 1, noNaN: true })).map(([requests, rate]) => ({
  requests,
  errors: Math.round(requests * rate * rate),
}))
const minute = fc.record({ canary: count, base: count })
const TOLERANCE = { ratio: 1.25, extra: 0.001 }

const oddsAfter = (evidence: Evidence, minutes: readonly Parameters<typeof weigh>[1][]) =>
  minutes.reduce<readonly [Evidence, number]>(
    ([before], next) => {
      const { evidence: after, logOdds } = weigh(before, next, TOLERANCE)
      return [after, logOdds]
    },
    [evidence, 0],
  )

describe('evidence in a tag', () => {
  it('fits, and going on from it makes a roll back rarer, by a hair', () => {
    fc.assert(
      fc.property(
        fc.array(minute, { maxLength: 40 }),
        fc.array(minute, { minLength: 1, maxLength: 20 }),
        (first, later) => {
          const [evidence] = oddsAfter(NO_EVIDENCE, first)
          const text = evidenceText({ evidence, last: instant(1_795_176_000_000), used: 3 })
          expect(text).toMatch(TAG_VALUE)
          const kept = readEvidence(text)
          expect(kept).toMatchObject({ last: 1_795_176_000_000, used: 3 })
          const [[, whole], [, cut]] = [oddsAfter(evidence, later), oddsAfter(kept?.evidence ?? NO_EVIDENCE, later)]
          expect(cut - whole).toBeLessThan(0.011)
          expect(whole - cut).toBeLessThan(1)
        },
      ),
      cases(100),
    )
  })

  it.each(['', 'x', '-:1', '1:2:3:4:5:6:7:8:9:10:11:12:13', '-:0:NaN:0:0:0:0:0:0:0:0:0', '1e3:0:0:0:0:0:0:0:0:0:0:0'])(
    '%j is none',
    (text) => {
      expect(readEvidence(text)).toBeUndefined()
    },
  )
})
