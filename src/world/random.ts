/** Numbers from 0 (inclusive) to 1 (exclusive), the same ones for the same seed: a 32-bit Weyl sequence, mixed. */
export type Random = () => number

export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000
  }
}

/** An id in the manner of AWS: lower-case letters and digits, a letter first. */
export function randomId(random: Random, length: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const pick = (alphabet: string) => alphabet.charAt(Math.floor(random() * alphabet.length))
  return pick(letters) + Array.from({ length: length - 1 }, () => pick(`${letters}0123456789`)).join('')
}
