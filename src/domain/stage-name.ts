import { createHash } from 'node:crypto'

/** Longest name that stands without a hash. */
const MAX_PLAIN = 60
const HASH_DIGITS = 6

/**
 * The name of a branch's stage: `feature/a` -> `feature-a-` and 6 hex digits of the branch's SHA-256.
 *
 * A branch that is a stage name already stays as it is, unless the name is longer than 60 characters or `taken` (another
 * key of `stages.yml`). `name` puts the branch's part into the key: `(part) => `api-${part}``.
 */
export function stageNameFor(branch: string, name: (part: string) => string, taken: (name: string) => boolean): string {
  const slug = branch.replace(/[^A-Za-z0-9_-]+/g, '-')
  const plain = name(slug)
  if (slug === branch && plain.length <= MAX_PLAIN && !taken(plain)) return plain
  const room = Math.max(1, slug.length - Math.max(0, plain.length - MAX_PLAIN))
  const hash = createHash('sha256').update(branch).digest('hex').slice(0, HASH_DIGITS)
  return name(`${slug.slice(0, room)}-${hash}`)
}

/** Where a version is tried before it has traffic; it is deleted at the end, or by a later run. */
export const throwAwayName = (stage: string): string => `${stage}-smoke`
