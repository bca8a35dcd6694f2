/** Numbers from 0 (inclusive) to 1 (exclusive). */
export type Dice = () => number

/**
 * The same dice for the same three numbers, of which 32 bits count each. sfc32 of Chris Doty-Humphrey's PractRand: 128
 * bits of state, 15 rounds to mix what it is given.
 */
export function diceOf(seed: number, when: number, which: number): Dice {
  let [a, b, c, counter] = [seed | 0, when | 0, which | 0, 1]
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

/** A factor of mean 1 that is never negative: log-normal, of this coefficient of variation (deviation by mean). */
export function swing(variation: number, dice: Dice): number {
  const variance = Math.log(1 + variation ** 2)
  return Math.exp(Math.sqrt(variance) * normal(dice) - variance / 2)
}

/** Box and Muller's. */
const normal = (dice: Dice): number => Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice())
