import { GitHubError } from '../ports/github'
import type { Call } from './github-calls'

/** A member of an answer whose shape nobody vouches for. */
export const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

export const textMember = (value: unknown, name: string): string => {
  const text = member(value, name)
  return typeof text === 'string' ? text : ''
}

export function idOf(answer: unknown, operation: string): number {
  const id = member(answer, 'id')
  if (typeof id !== 'number') throw new GitHubError('refused', operation, "GitHub's answer has no id")
  return id
}

/** The most that GitHub gives at once. */
const PER_PAGE = 100

export async function allPages(
  call: Call,
  operation: string,
  route: string,
  filter: Readonly<Record<string, string>> = {},
): Promise<readonly unknown[]> {
  const found: unknown[] = []
  for (let page = 1; ; page++) {
    const items = await call(operation, route, { ...filter, per_page: PER_PAGE, page })
    if (!Array.isArray(items)) throw new GitHubError('refused', operation, "GitHub's answer is no list")
    found.push(...(items as readonly unknown[]))
    if (items.length < PER_PAGE) return found
  }
}

/** `undefined` where GitHub answers 404. */
export async function unlessMissing(found: Promise<unknown>): Promise<unknown> {
  try {
    return await found
  } catch (error) {
    if (error instanceof GitHubError && error.kind === 'not-found') return undefined
    throw error
  }
}
