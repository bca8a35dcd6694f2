import { textOf, type Value } from './values'
import type { Work } from '../work'

/** What a method of Java's is given; a value of another type means that there is no such method. */
export class Arguments {
  private readonly values: readonly Value[]
  readonly work: Work

  constructor(values: readonly Value[], work: Work) {
    this.values = values
    this.work = work
  }

  any(index: number): Value {
    return this.values[index]
  }

  text(index: number): string {
    const value = this.values[index]
    if (typeof value !== 'string') throw new TypeError(`A text was expected, not ${textOf(value, this.work)}`)
    return value
  }

  /** From 0 to `most`. */
  index(index: number, most: number): number {
    const value = this.values[index]
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw new TypeError(`A whole number was expected, not ${textOf(value, this.work)}`)
    }
    if (value < 0 || value > most) throw new RangeError(`${value} is not from 0 to ${most}`)
    return value
  }
}

/** By name and number of arguments: `substring/2`. */
export type Methods<T> = ReadonlyMap<string, (self: T, given: Arguments) => Value>
