import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { applyChanges, sameVariables, variableChanges } from '../../src/plan/variables'
import { cases } from '../properties/cases'

const variables = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'constructor'), fc.constantFrom('1', '2'), {
  noNullPrototype: true,
})

it.each([
  ['nothing to do', { a: '1' }, { a: '1' }, {}, {}, []],
  ['a changed one', { a: '1' }, { a: '2' }, { a: '1' }, { a: '2' }, []],
  ['a new one', {}, { a: '1' }, {}, { a: '1' }, []],
  ['one that is no longer listed', { a: '1' }, {}, { a: '1' }, {}, ['a']],
  ['one of somebody else', { a: '1' }, {}, {}, {}, []],
  ['one named like a member of every object', {}, { constructor: 'x' }, {}, { constructor: 'x' }, []],
] as const)('%s', (...row) => {
  const [, live, wanted, listed, set, remove] = row
  expect(variableChanges(live, wanted, listed)).toEqual({ set, remove })
})

it('changes lead to what is wanted, and leave what is foreign', () => {
  fc.assert(
    fc.property(variables, variables, variables, (live, wanted, listed) => {
      const result = applyChanges(live, variableChanges(live, wanted, listed))
      expect(result).toMatchObject(wanted)
      for (const name of Object.keys(live)) {
        const isForeign = !Object.hasOwn(wanted, name) && !Object.hasOwn(listed, name)
        if (isForeign) expect(result[name]).toBe(live[name])
      }
      expect(sameVariables(live, live)).toBe(true)
    }),
    cases(100),
  )
})
