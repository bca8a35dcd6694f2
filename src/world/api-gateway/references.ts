import type { Json, JsonObject } from '../../domain/canonical'
import { own } from '../own'
import { isObject, textOf } from './json-shapes'

/** How many references may lead to the next one. */
const MOST_STEPS = 20

/** What a local reference leads to, `{ $ref: '#/components/parameters/page' }`; whatever else is given as it is. */
export function resolved(document: JsonObject, value: Json | undefined): Json | undefined {
  let found = value
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const reference = isObject(found) ? textOf(found['$ref']) : undefined
    if (reference?.startsWith('#/') !== true) return found
    found = placeOf(document, reference)
  }
  return undefined
}

/** What a JSON pointer in a fragment leads to (RFC 6901, 6). */
function placeOf(document: JsonObject, reference: string): Json | undefined {
  return reference
    .slice(2)
    .split('/')
    .map((part) => decoded(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>((value, name) => {
      if (Array.isArray(value)) return /^\d+$/.test(name) ? (value as readonly Json[])[Number(name)] : undefined
      return isObject(value) ? own(value, name) : undefined
    }, document)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A stray percent sign stands for itself.
    return part
  }
}

/** The local references that lead nowhere, each once. What YAML repeats by name is looked at once. */
export function danglingIn(document: JsonObject): readonly string[] {
  const seen = new Set<object>()
  const references = new Set<string>()
  const left: (Json | undefined)[] = [document]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    for (const [name, member] of Object.entries(value)) {
      if (name === '$ref' && typeof member === 'string' && member.startsWith('#/')) references.add(member)
      left.push(member)
    }
  }
  return [...references].filter((reference) => placeOf(document, reference) === undefined)
}
