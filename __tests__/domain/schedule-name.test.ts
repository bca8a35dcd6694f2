import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { scheduleName } from '../../src/domain/schedule-name'
import { cases } from '../properties/cases'

const API = 'a1b2c3d4e5'
const stage = fc.stringMatching(/^[A-Za-z0-9_-]{1,128}$/)

describe("the name of a stage's schedule", () => {
  it.each([
    ['prod', 'stages-a1b2c3d4e5-prod'],
    ['p'.repeat(46), `stages-a1b2c3d4e5-${'p'.repeat(46)}`],
    ['p'.repeat(47), `stages-a1b2c3d4e5-${'p'.repeat(33)}-ae804755ab03`],
  ])('of %s is %s', (name, expected) => {
    expect(scheduleName(API, name)).toBe(expected)
  })

  it('is one that AWS takes, and begins with the API', () => {
    fc.assert(
      fc.property(stage, (name) => {
        expect(scheduleName(API, name)).toMatch(/^stages-a1b2c3d4e5-[0-9a-zA-Z-_.]{1,46}$/)
      }),
      cases(100),
    )
  })

  it('is the same for the same stage only', () => {
    fc.assert(
      fc.property(stage, stage, (one, other) => {
        expect(scheduleName(API, one) === scheduleName(API, other)).toBe(one === other)
      }),
      cases(100),
    )
  })
})
