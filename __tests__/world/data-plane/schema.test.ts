import { describe, expect, it } from '@jest/globals'
import type { Json } from '../../../src/domain/canonical'
import { conforms } from '../../../src/world/data-plane/schema'

const none = () => undefined

describe('a schema', () => {
  it.each<[Json, unknown, unknown]>([
    [{ type: 'string' }, 'a', 1],
    [{ type: 'integer' }, 1, 1.5],
    [{ type: 'number' }, 1.5, '1.5'],
    [{ type: 'boolean' }, false, null],
    [{ type: 'null' }, null, 0],
    [{ type: 'array' }, [], {}],
    [{ type: ['object', 'null'] }, null, []],
    [{ enum: ['a', { b: 1 }] }, { b: 1 }, 'b'],
    [{ required: ['a'] }, { a: null }, { b: 1 }],
    [{ required: ['constructor'] }, 'a text', {}],
    [{ properties: { a: { type: 'string' } } }, { b: 1 }, { a: 1 }],
    [{ properties: { a: {} }, additionalProperties: false }, { a: 1 }, { b: 1 }],
    [{ additionalProperties: { type: 'string' } }, { a: 'a' }, { a: 1 }],
    [{ items: { type: 'string' } }, ['a'], ['a', 1]],
    [{ minimum: 1 }, 1, 0],
    [{ minimum: 1, exclusiveMinimum: true }, 2, 1],
    [{ maximum: 1 }, 1, 2],
    [{ maximum: 1, exclusiveMaximum: true }, 0, 1],
    [{ minLength: 2 }, 'ab', '\u{1f600}'],
    [{ maxLength: 1 }, '\u{1f600}', 'ab'],
    [{ minItems: 1 }, [1], []],
    [{ maxItems: 1 }, {}, [1, 2]],
    [{ pattern: 'b+$' }, 'abb', 'abc'],
    [{ allOf: [{ minimum: 1 }, { maximum: 2 }] }, 1, 3],
    [{ anyOf: [{ type: 'string' }, { minimum: 2 }] }, 2, 1],
    [{ oneOf: [{ minimum: 1 }, { minimum: 2 }] }, 1, 2],
    [{ not: { type: 'string' } }, 1, 'a'],
    [{ definitions: { A: { type: 'string' } }, items: { $ref: '#/definitions/A' } }, ['a'], [1]],
  ])('%j takes %j and not %j', (schema, good, bad) => {
    expect([conforms(good, schema, none), conforms(bad, schema, none)]).toEqual([true, false])
  })

  it.each<Json>([
    {},
    true,
    'x',
    { type: 'string', $ref: '#/definitions/gone' },
    { unheard: 1 },
    { required: 'a' },
    { pattern: '(' },
  ])('%j asks nothing', (schema) => {
    expect(conforms({}, schema, none) && conforms('x', schema, none)).toBe(true)
  })

  it('names models by the address that AWS gives them', () => {
    const schema = { $ref: 'https://apigateway.amazonaws.com/restapis/a1b2c3d4e5/models/Order' }
    expect(conforms(1, schema, (name) => (name === 'Order' ? { type: 'string' } : undefined))).toBe(false)
  })

  it('ends, however hard it is to check', () => {
    const list = Array.from({ length: 1100 }, () => 1)
    const schema = { items: { allOf: Array.from({ length: 1000 }, () => ({ type: 'integer' })) } }
    expect(() => conforms(list, schema, none)).toThrow(RangeError)
  })
})
