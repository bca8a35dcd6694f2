import type { Json, JsonObject } from '../../domain/canonical'

/* Reads members of a document that a stranger wrote: what is of another type counts as absent. */

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})
export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : [])
export const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined)
