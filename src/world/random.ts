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

/** A UUID in the manner of version 4 (RFC 9562, 5.4), one draw for each of its bytes. */
export function randomUuid(random: Random): string {
  let text = ''
  for (let index = 0; index < 16; index += 1) {
    text += HEX[fixedAt(index, Math.floor(random() * 256))] ?? ''
    if (DASHED.has(index)) text += '-'
  }
  return text
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** The bytes after which there is a dash. */
const DASHED: ReadonlySet<number> = new Set([3, 5, 7, 9])

/** The bits that say which kind of UUID it is. */
function fixedAt(index: number, byte: number): number {
  if (index === 6) return (byte & 0x0f) | 0x40
  return index === 8 ? (byte & 0x3f) | 0x80 : byte
}

/** An id in the manner of AWS: lower-case letters and digits, a letter first. */
export function randomId(random: Random, length: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const pick = (alphabet: string) => alphabet.charAt(Math.floor(random() * alphabet.length))
  return pick(letters) + Array.from({ length: length - 1 }, () => pick(`${letters}0123456789`)).join('')
}
