import type { Json, JsonObject } from '../../domain/canonical'
import { own } from '../own'
import { fitsPattern } from './selection-pattern'
import { Work } from './work'

const MOST_STEPS = 1_000_000

/**
 * Whether a value conforms to a schema of JSON Schema draft 4, as far as its keywords are in `CHECKS`; others ask nothing, nor
 * does a reference that leads nowhere. Throws a RangeError for a schema that does not come to an end.
 */
export const conforms = (value: unknown, schema: Json, modelOf: ModelOf): boolean =>
  new Checking(schema, modelOf).holds(value, schema)

/** A model by its name. */
type ModelOf = (name: string) => Json | undefined

class Checking {
  readonly work = new Work('The validation of the request body', MOST_STEPS)
  private readonly root: Json
  private readonly modelOf: ModelOf

  constructor(root: Json, modelOf: ModelOf) {
    this.root = root
    this.modelOf = modelOf
  }

  holds(value: unknown, given: unknown): boolean {
    this.work.spend(1)
    const schema = this.resolved(given)
    if (schema === undefined) return true
    return Object.entries(schema).every(([keyword, asked]) => {
      this.work.spend(1)
      return CHECKS.get(keyword)?.(value, asked, schema, this) ?? true
    })
  }

  /** `#/definitions/Order` in the schema itself, else the model of that name, as definitions and AWS's own URLs name them. */
  private resolved(schema: unknown): JsonObject | undefined {
    if (!isObject(schema)) return undefined
    const { $ref: reference } = schema
    if (typeof reference !== 'string') return schema
    const name = reference.slice(reference.lastIndexOf('/') + 1)
    const definitions = isObject(this.root) ? this.root['definitions'] : undefined
    const local = isObject(definitions) ? own(definitions, name) : undefined
    const found = local ?? this.modelOf(name)
    return isObject(found) ? (this.resolved(found) ?? undefined) : undefined
  }
}

type Check = (value: unknown, asked: unknown, schema: JsonObject, checking: Checking) => boolean

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

const isOfType = (value: unknown, type: unknown): boolean =>
  typeOf(value) === type || (type === 'integer' && Number.isInteger(value))

/** Asks only of numbers, of texts, of lists: a value of another type has none of it. */
const ofNumbers =
  (holds: (value: number, bound: number, schema: JsonObject) => boolean): Check =>
  (value, bound, schema) =>
    typeof value !== 'number' || typeof bound !== 'number' || holds(value, bound, schema)

const ofLengths =
  (lengthOf: (value: unknown) => number | undefined, holds: (length: number, bound: number) => boolean): Check =>
  (value, bound) => {
    const length = lengthOf(value)
    return length === undefined || typeof bound !== 'number' || holds(length, bound)
  }

/** In characters, not in JavaScript's halves of them. */
const charactersOf = (value: unknown) => (typeof value === 'string' ? Array.from(value).length : undefined)
const itemsOf = (value: unknown) => (isList(value) ? value.length : undefined)

const atLeast = (length: number, bound: number) => length >= bound
const atMost = (length: number, bound: number) => length <= bound

const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['type', (value, types) => (isList(types) ? types.some((type) => isOfType(value, type)) : isOfType(value, types))],
  [
    'enum',
    (value, options) => !isList(options) || options.some((one) => JSON.stringify(one) === JSON.stringify(value)),
  ],
  [
    'required',
    (value, names) => !isObject(value) || !isList(names) || names.every((name) => Object.hasOwn(value, String(name))),
  ],
  ['properties', areProperties],
  ['additionalProperties', areMoreProperties],
  ['items', (value, schema, _, checking) => !isList(value) || value.every((one) => checking.holds(one, schema))],
  [
    'minimum',
    ofNumbers((value, bound, schema) => (schema['exclusiveMinimum'] === true ? value > bound : value >= bound)),
  ],
  [
    'maximum',
    ofNumbers((value, bound, schema) => (schema['exclusiveMaximum'] === true ? value < bound : value <= bound)),
  ],
  ['minLength', ofLengths(charactersOf, atLeast)],
  ['maxLength', ofLengths(charactersOf, atMost)],
  ['minItems', ofLengths(itemsOf, atLeast)],
  ['maxItems', ofLengths(itemsOf, atMost)],
  ['pattern', fitsSomewhere],
  ['allOf', (value, all, _, checking) => !isList(all) || all.every((one) => checking.holds(value, one))],
  ['anyOf', (value, all, _, checking) => !isList(all) || all.some((one) => checking.holds(value, one))],
  ['oneOf', (value, all, _, checking) => !isList(all) || all.filter((one) => checking.holds(value, one)).length === 1],
  ['not', (value, schema, _, checking) => !checking.holds(value, schema)],
])

function areProperties(value: unknown, properties: unknown, _: JsonObject, checking: Checking): boolean {
  if (!isObject(value) || !isObject(properties)) return true
  return Object.entries(properties).every(([name, schema]) => {
    return !Object.hasOwn(value, name) || checking.holds(value[name], schema)
  })
}

/** What `properties` does not name. */
function areMoreProperties(value: unknown, asked: unknown, schema: JsonObject, checking: Checking): boolean {
  const { properties } = schema
  if (!isObject(value)) return true
  const more = Object.keys(value).filter((name) => !isObject(properties) || !Object.hasOwn(properties, name))
  return asked === false ? more.length === 0 : more.every((name) => checking.holds(value[name], asked))
}

/** A pattern that is none, or has what the world's patterns do not have, asks nothing. */
function fitsSomewhere(value: unknown, pattern: unknown, _: JsonObject, { work }: Checking): boolean {
  if (typeof value !== 'string' || typeof pattern !== 'string') return true
  return fitsPattern(`.*(?:${pattern}).*`, value, work) ?? true
}
