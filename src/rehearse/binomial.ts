import type { Dice } from './dice'

/** How many of `trials`, a whole number up to a million or so, come out when each does with this chance. */
export function binomial(trials: number, chance: number, dice: Dice): number {
  if (trials === 0 || chance <= 0) return 0
  if (chance >= 1) return trials
  if (chance > 0.5) return trials - binomial(trials, 1 - chance, dice)
  return trials * chance < FEW ? byInversion(trials, chance, dice) : byRejection(trials, chance, dice)
}

/** From this mean on BTRS may be used, by its author. */
const FEW = 10

/** Goes up the distribution until the number that was drawn is used up. */
function byInversion(trials: number, chance: number, dice: Dice): number {
  const odds = chance / (1 - chance)
  let left = dice()
  let probability = (1 - chance) ** trials
  let count = 0
  while (left > probability && count < trials) {
    left -= probability
    probability *= ((trials - count) / (count + 1)) * odds
    count++
  }
  return count
}

/**
 * BTRS: transformed rejection with squeeze, in the same time for any number of trials. W. Hörmann, "The generation of
 * binomial random variates", Journal of Statistical Computation and Simulation 46 (1993).
 */
function byRejection(trials: number, chance: number, dice: Dice): number {
  const hat = hatOf(trials, chance)
  for (;;) {
    const u = dice() - 0.5
    const v = dice()
    const us = 0.5 - Math.abs(u)
    const count = Math.floor(((2 * hat.a) / us + hat.b) * u + hat.c)
    if (us >= 0.07 && v <= hat.squeeze) return count
    if (count < 0 || count > trials) continue
    const bound = Math.log((v * hat.alpha) / (hat.a / us ** 2 + hat.b))
    if (bound <= relativeLog(trials, chance, count)) return count
  }
}

function hatOf(trials: number, chance: number) {
  const deviation = Math.sqrt(trials * chance * (1 - chance))
  const b = 1.15 + 2.53 * deviation
  return {
    a: -0.0873 + 0.0248 * b + 0.01 * chance,
    b,
    c: trials * chance + 0.5,
    alpha: (2.83 + 5.1 / b) * deviation,
    squeeze: 0.92 - 4.2 / b,
  }
}

/** ln of a count's probability by the likeliest one's. */
function relativeLog(trials: number, chance: number, count: number): number {
  const mode = Math.floor((trials + 1) * chance)
  const ways = logFactorial(mode) + logFactorial(trials - mode) - logFactorial(count) - logFactorial(trials - count)
  return ways + (count - mode) * Math.log(chance / (1 - chance))
}

/** Stirling's series; its next term is below 1e-9 from 10 on. */
export function logFactorial(n: number): number {
  const small = SMALL[n]
  if (small !== undefined) return small
  const z = n + 1
  return (
    (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5)
  )
}

const SMALL: readonly number[] = [1, 1, 2, 6, 24, 120, 720, 5040, 40_320, 362_880].map(Math.log)
