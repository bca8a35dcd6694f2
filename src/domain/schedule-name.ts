import { createHash } from 'node:crypto'

/** AWS: `[0-9a-zA-Z-_.]{1,64}`; every id of an API and every name of a stage is made of these. */
const LONGEST = 64
const HASH_DIGITS = 12

/**
 * The name of the schedule that ends a stage's canary: `stages-a1b2c3d4e5-prod`. One for each stage, so that a new
 * rollout's replaces a forgotten one; the end of a long name becomes 12 hex digits of the SHA-256 of the whole.
 */
export function scheduleName(api: string, stage: string): string {
  const plain = `stages-${api}-${stage}`
  if (plain.length <= LONGEST) return plain
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, HASH_DIGITS)
  return `${plain.slice(0, LONGEST - HASH_DIGITS - 1)}-${hash}`
}
