/** Numbers from 0 (inclusive) to 1 (exclusive). */
export type Dice = () => number

/**
 * The same dice for the same three numbers: any safe integer as seed, and 32 bits of the others. sfc32 of Chris
 * Doty-Humphrey's PractRand: 128 bits of state, 15 rounds to mix what it is given.
 */
export function diceOf(seed: number, when: number, which: number): Dice {
  const beyond = Math.floor(seed / 2 ** 32)
  let [a, b, c, counter] = [seed | 0, when | 0, which | 0, (1 + beyond) | 0]
  const next = (): number => {
    const drawn = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + drawn) | 0
    return drawn >>> 0
  }
  for (let round = 0; round < 15; round++) next()
  return () => next() / 0x1_0000_0000
}

/** The seed so many places after this one; the least comes after the greatest. */
export function seedAfter(seed: number, places: number): number {
  const over = places - (Number.MAX_SAFE_INTEGER - seed)
  return over > 0 ? Number.MIN_SAFE_INTEGER + over - 1 : seed + places
}

/** A factor of mean 1 that is never negative: log-normal, of this coefficient of variation (deviation by mean). */
export function swing(variation: number, dice: Dice): number {
  const variance = Math.log(1 + variation ** 2)
  return Math.exp(Math.sqrt(variance) * normal(dice) - variance / 2)
}

/** Box and Muller's. */
const normal = (dice: Dice): number => Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice())
