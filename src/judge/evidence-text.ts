import { instant, type Instant } from '../domain/units'
import type { Evidence } from './evidence'

/** What a later run goes on from. */
export interface Kept {
  readonly evidence: Evidence
  /** The start of the last minute that was weighed; `undefined`: none yet. */
  readonly last: Instant | undefined
}

/**
 * In the characters of a tag: the minute, the cash, the bets, then whole numbers. Logarithms are rounded down, so that
 * writing and reading may only make a roll back rarer.
 */
export function evidenceText({ evidence, last }: Kept): string {
  const { cash, wealth, chi, pairs, base, seen } = evidence
  const minute = last === undefined ? NONE : String(last / MINUTE)
  const logs = [cash, ...wealth].map((log) => rounded(Math.floor(log * 1000) / 1000))
  return [minute, ...logs, rounded(chi), ...[pairs, base.requests, base.errors, seen].map(String)].join(':')
}

/** `undefined`: not such a text; then nothing is known, and the rollout's evidence begins anew. */
export function readEvidence(text: string): Kept | undefined {
  const [minute = '', ...fields] = text.split(':')
  if (fields.length !== 10 || !fields.every((field) => NUMBER.test(field))) return undefined
  if (minute !== NONE && !/^\d{1,9}$/.test(minute)) return undefined
  const at = (index: number): number => Number(fields[index])
  const evidence: Evidence = {
    cash: at(0),
    wealth: [1, 2, 3, 4].map(at),
    chi: at(5),
    pairs: at(6),
    base: { requests: at(7), errors: at(8) },
    seen: at(9),
  }
  return { evidence, last: minute === NONE ? undefined : instant(Number(minute) * MINUTE) }
}

const NONE = '-'
const MINUTE = 60_000
const NUMBER = /^-?\d{1,15}(\.\d{1,3})?$/

const rounded = (value: number): string => String(Number(value.toFixed(3)))
