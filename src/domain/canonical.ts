import { createHash } from 'node:crypto'
import type { Digest } from './units'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

/** The same text for the same content: keys sorted, absent members left out. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.entries(value)
    .filter((member): member is [string, Json] => member[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
}

export const digest = (value: Json): Digest =>
  `sha256:${createHash('sha256').update(canonical(value)).digest('hex')}` as Digest

/** The value when it is an object, else an empty one. */
export const objectIn = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !isList(value) ? value : {}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)
