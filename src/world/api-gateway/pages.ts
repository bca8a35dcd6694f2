import { badRequest } from '../fault'

export interface PageInput {
  /** Where the page before ended. */
  readonly position?: string | undefined
  /** 25 when absent, at most 500. */
  readonly limit?: number | undefined
}

export interface Page<T> {
  readonly items: readonly T[]
  /** Absent on the last page. */
  readonly position?: string
}

const DEFAULT_LIMIT = 25
const MAX_LIMIT = 500

/** One page of a list whose items have an id; the position is the id of the last item seen, in base 64. */
export function pageOf<T>(all: readonly T[], idOf: (item: T) => string, { position, limit }: PageInput): Page<T> {
  const size = Math.min(limit ?? DEFAULT_LIMIT, MAX_LIMIT)
  if (!(Number.isInteger(size) && size >= 1)) throw badRequest('Invalid limit parameter') // unverified text
  const start = position === undefined ? 0 : startAfter(all, idOf, position)
  const items = all.slice(start, start + size)
  const last = items.at(-1)
  if (last === undefined || start + size >= all.length) return { items }
  return { items, position: Buffer.from(idOf(last)).toString('base64url') }
}

function startAfter<T>(all: readonly T[], idOf: (item: T) => string, position: string): number {
  const id = Buffer.from(position, 'base64url').toString()
  const place = all.findIndex((item) => idOf(item) === id)
  // Unverified text.
  if (place === -1) throw badRequest('Invalid position parameter')
  return place + 1
}
