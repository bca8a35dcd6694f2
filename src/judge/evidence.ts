/** Requests of one side in one minute, and how many of them failed. */
export interface Count {
  readonly requests: number
  readonly errors: number
}

/** What both sides did in the same minute. */
export interface Minute {
  readonly canary: Count
  readonly base: Count
}

/** A version is good while its error rate is at most `ratio` times the base's, and `extra`, a fraction, on top. */
export interface Tolerance {
  readonly ratio: number
  readonly extra: number
}

/**
 * What the minutes so far say against the canary, as money in bets that lose on average while the version is good. All
 * money in natural logarithms: it may grow beyond any number.
 */
export interface Evidence {
  /** Kept for bets that begin later. */
  readonly cash: number
  /** One for each of `EFFECTS`. */
  readonly wealth: readonly number[]
  /** How much the base's own rate moved from minute to minute, and over how many pairs of minutes. */
  readonly chi: number
  readonly pairs: number
  /** The base's last minute with traffic. */
  readonly base: Count
  /** Requests on the canary since the rollout began. */
  readonly seen: number
}

/** How many times worse than the tolerance a bad version may be: a bet on each. */
const EFFECTS = [2, 5, 15, 50] as const
const CASH = 0.25
/** Of the cash, what is put into the bets each minute: a version may turn bad late. */
const SHARE = 0.1
/** The most that one pair of minutes says about unsteadiness: one burst must not numb the judge. */
export const CLIP = 16

export const NO_EVIDENCE: Evidence = {
  cash: Math.log(CASH),
  wealth: EFFECTS.map(() => Math.log((1 - CASH) / EFFECTS.length)),
  chi: 0,
  pairs: 0,
  base: { requests: 0, errors: 0 },
  seen: 0,
}

/**
 * One more minute, in order of time, each once. `logOdds` is the natural logarithm of the odds against a good version
 * after it; that they ever reach 1 / p has a probability of at most p while the version is good, however often one looks
 * (Ville's inequality: the money is a nonnegative supermartingale that starts at 1).
 */
export function weigh(
  before: Evidence,
  minute: Minute,
  tolerance: Tolerance,
): { readonly evidence: Evidence; readonly logOdds: number } {
  const { canary, base } = minute
  const wealth =
    canary.requests > 0 && base.requests > 0
      ? won(before.wealth, minute, tolerance, unsteadiness(before))
      : before.wealth
  const stake = before.cash + Math.log(SHARE / EFFECTS.length)
  const evidence: Evidence = {
    ...moved(before, base),
    cash: before.cash + Math.log(1 - SHARE),
    wealth: wealth.map((money) => logSum([money, stake])),
    seen: before.seen + canary.requests,
  }
  return { evidence, logOdds: logSum([before.cash, ...wealth]) }
}

/**
 * Where slow requests cannot be counted: whether the canary's percentile was above the limit. Of a good version that is
 * so in at most every other minute, and the mean of the two factors is one.
 */
export function weighSign(before: Evidence, isAbove: boolean): Evidence {
  const gain = Math.log(isAbove ? 1.5 : 0.5)
  return { ...before, cash: before.cash + gain, wealth: before.wealth.map((money) => money + gain) }
}

/** ln of the odds against a good version: of all the money. */
export const logOddsOf = ({ cash, wealth }: Evidence): number => logSum([cash, ...wealth])

/** At least 1, which is chance alone; the evidence is divided by it. */
export const unsteadiness = ({ chi, pairs }: Evidence): number => Math.max(1, (chi + 1) / (pairs + 1))

function won(
  wealth: readonly number[],
  { canary, base }: Minute,
  { ratio, extra }: Tolerance,
  phi: number,
): readonly number[] {
  const weight = ratio * canary.requests
  // The canary's share of all errors at the edge of the tolerance.
  const share = weight / (weight + base.requests)
  return EFFECTS.map((effect, index) => {
    const norm = 1 - share + effect * share
    const gain =
      canary.errors * Math.log(effect) -
      (canary.errors + base.errors) * Math.log(norm) -
      canary.requests * extra * (effect / norm - 1)
    return (wealth[index] ?? 0) + gain / phi
  })
}

/** The base's minute against its last one. */
function moved({ chi, pairs, base: last }: Evidence, now: Count): Pick<Evidence, 'chi' | 'pairs' | 'base'> {
  if (now.requests === 0) return { chi, pairs, base: last }
  const errors = now.errors + last.errors
  if (last.requests === 0 || errors === 0) return { chi, pairs, base: now }
  const rate = errors / (now.requests + last.requests)
  const difference = now.errors / now.requests - last.errors / last.requests
  const surprise = difference ** 2 / (rate * (1 / now.requests + 1 / last.requests))
  return { chi: chi + Math.min(CLIP, surprise), pairs: pairs + 1, base: now }
}

/** ln(Σ e^x), also where e^x is no number any more. */
export function logSum(terms: readonly number[]): number {
  const greatest = Math.max(...terms)
  return greatest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - greatest), 0))
}
