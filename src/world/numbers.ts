/* Numbers that travel as text, in plain digits: what only JavaScript takes for one, `0x10`, `1e3`, `Infinity`, is none. */

/** `undefined`: not a whole number from `min` to `max`. */
export const wholeNumber = (text: string, min: number, max: number): number | undefined =>
  /^-?\d+$/.test(text) ? within(Number(text), min, max) : undefined

/** `undefined`: not a number from `min` to `max`. */
export const decimalNumber = (text: string, min: number, max: number): number | undefined =>
  /^-?\d+(?:\.\d+)?$/.test(text) ? within(Number(text), min, max) : undefined

const within = (number: number, min: number, max: number): number | undefined =>
  number >= min && number <= max ? number : undefined
