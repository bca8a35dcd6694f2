import { instant, type Instant } from '../domain/units'
import { CLIP, type Evidence } from './evidence'
import { MINUTE } from './minutes'

/** What a later run goes on from. */
export interface Kept {
  readonly evidence: Evidence
  /** The start of the last minute that was weighed; `undefined`: none yet. */
  readonly last: Instant | undefined
  /** How many minutes of the hour before the rollout have been used. */
  readonly used: number
}

/**
 * In the characters of a tag: the minute, the minutes used, the cash, the bets, then whole numbers. Logarithms are
 * rounded down and unsteadiness up, so that writing and reading make a roll back rarer, but for a hundredth in the
 * logarithm: unsteadiness also damps what speaks for the canary.
 */
export function evidenceText({ evidence, last, used }: Kept): string {
  const { cash, wealth, chi, pairs, base, seen } = evidence
  const minute = last === undefined ? NONE : String(last / MINUTE)
  const logs = [cash, ...wealth].map((log) => rounded(Math.floor(log * 1000) / 1000))
  return [
    minute,
    used,
    ...logs,
    rounded(Math.ceil(chi * 1000) / 1000),
    ...[pairs, base.requests, base.errors, seen].map(String),
  ].join(':')
}

/** `undefined`: not such a text; then nothing is known, and the rollout's evidence begins anew. */
export function readEvidence(text: string): Kept | undefined {
  const [minute = '', ...fields] = text.split(':')
  if (fields.length !== 11 || !fields.every((field) => NUMBER.test(field))) return undefined
  if (minute !== NONE && !/^\d{1,9}$/.test(minute)) return undefined
  const at = (index: number): number => Number(fields[index])
  const evidence: Evidence = {
    cash: at(1),
    wealth: [2, 3, 4, 5].map(at),
    chi: at(6),
    pairs: at(7),
    base: { requests: at(8), errors: at(9) },
    seen: at(10),
  }
  if (!isSound(evidence, at(0))) return undefined
  return { evidence, last: minute === NONE ? undefined : instant(Number(minute) * MINUTE), used: at(0) }
}

/** What the judge can have written: sums that fit together, and bets that get their share of the cash each minute. */
const isSound = ({ cash, wealth, chi, pairs, base, seen }: Evidence, used: number): boolean =>
  [used, chi, pairs, base.requests, base.errors, seen].every((count) => count >= 0) &&
  chi <= pairs * CLIP + 1 &&
  base.errors <= base.requests &&
  wealth.every((money) => money >= cash - 4)

const NONE = '-'
const NUMBER = /^-?\d{1,15}(\.\d{1,3})?$/

const rounded = (value: number): string => String(Number(value.toFixed(3)))
