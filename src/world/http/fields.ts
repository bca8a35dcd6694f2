import { fromIso } from '../../domain/iso-time'
import { type Instant, instant } from '../../domain/units'
import { badRequest } from '../fault'

/** A body, whose members are read one by one: who sends it is a stranger. */
export class Fields {
  private readonly values: Readonly<Record<string, unknown>>
  private readonly isForm: boolean

  /** `isForm`: numbers, flags, times and empty lists came as text. */
  constructor(values: Readonly<Record<string, unknown>>, isForm = false) {
    this.values = values
    this.isForm = isForm
  }

  /** Throws a 400 for what is not a JSON object; an empty body has no members. */
  static parse(body: string): Fields {
    if (body === '') return new Fields({})
    const value = parsed(body)
    if (!isObject(value)) throw badRequest('Invalid request body')
    return new Fields(value)
  }

  text(name: string): string | undefined {
    return this.member(name, (value) => (typeof value === 'string' ? value : undefined))
  }

  /** Throws a 400 when it is not there. */
  required(name: string): string {
    const text = this.text(name)
    if (text === undefined) throw badRequest(`Missing required member ${name}`)
    return text
  }

  flag(name: string): boolean | undefined {
    return this.member(name, (value) => {
      if (this.isForm && (value === 'true' || value === 'false')) return value === 'true'
      return typeof value === 'boolean' ? value : undefined
    })
  }

  number(name: string): number | undefined {
    return this.member(name, (value) => this.numberOf(value))
  }

  requiredNumber(name: string): number {
    const number = this.number(name)
    if (number === undefined) throw badRequest(`Missing required member ${name}`)
    return number
  }

  numbers(name: string): readonly number[] | undefined {
    return this.member(name, (value) => {
      const numbers = this.listOf(value)?.map((one) => this.numberOf(one))
      return numbers?.every((one) => one !== undefined) === true ? numbers : undefined
    })
  }

  /** A time: seconds since the epoch, ISO 8601 in a form, a date where the protocol has dates. */
  time(name: string): Instant | undefined {
    return this.member(name, (value) => {
      if (value instanceof Date) return timeOf(value.getTime())
      if (this.isForm && typeof value === 'string') return fromIso(value)
      return typeof value === 'number' ? timeOf(value * 1000) : undefined
    })
  }

  requiredTime(name: string): Instant {
    const time = this.time(name)
    if (time === undefined) throw badRequest(`Missing required member ${name}`)
    return time
  }

  texts(name: string): Record<string, string> | undefined {
    return this.member(name, (value) => (isMapOf(value, isText) ? value : undefined))
  }

  flags(name: string): Record<string, boolean> | undefined {
    return this.member(name, (value) => (isMapOf(value, isFlag) ? value : undefined))
  }

  list(name: string): string[] | undefined {
    return this.member(name, (value) => {
      const list = this.listOf(value)
      return list?.every(isText) === true ? list : undefined
    })
  }

  fields(name: string): Fields | undefined {
    return this.member(name, (value) => (isObject(value) ? new Fields(value, this.isForm) : undefined))
  }

  fieldsList(name: string): readonly Fields[] | undefined {
    return this.member(name, (value) => {
      const list = this.listOf(value)
      return list?.every(isObject) === true ? list.map((one) => new Fields(one, this.isForm)) : undefined
    })
  }

  fieldsMap(name: string): Readonly<Record<string, Fields>> | undefined {
    return this.member(name, (value) =>
      isMapOf(value, isObject)
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, new Fields(one, this.isForm)]))
        : undefined,
    )
  }

  /** Any JSON object, as it came. */
  object(name: string): Readonly<Record<string, unknown>> | undefined {
    return this.member(name, (value) => (isObject(value) ? value : undefined))
  }

  private numberOf(value: unknown): number | undefined {
    if (this.isForm && isText(value) && value.trim() !== '') return finite(Number(value))
    return typeof value === 'number' ? finite(value) : undefined
  }

  /** An empty list has no other way to travel in a form than as an empty text. */
  private listOf(value: unknown): unknown[] | undefined {
    if (this.isForm && value === '') return []
    return Array.isArray(value) ? value : undefined
  }

  /** `null` counts as absent. Throws a 400 for a value of another type. */
  private member<T>(name: string, read: (value: unknown) => T | undefined): T | undefined {
    const value = Object.hasOwn(this.values, name) ? this.values[name] : undefined
    if (value === undefined || value === null) return undefined
    const found = read(value)
    if (found === undefined) throw badRequest(`Invalid value for member ${name}`)
    return found
  }
}

/** JSON has numbers too long for one, and CBOR has `NaN`. */
const finite = (number: number): number | undefined => (Number.isFinite(number) ? number : undefined)

/** The furthest time from the epoch that a date can have (ECMAScript, "time values"). */
const FURTHEST = 8.64e15

const timeOf = (time: number): Instant | undefined => (Math.abs(time) <= FURTHEST ? instant(time) : undefined)

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw badRequest('Unable to parse the request body as JSON')
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string'
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'

const isMapOf = <T>(value: unknown, isMember: (member: unknown) => member is T): value is Record<string, T> =>
  isObject(value) && Object.values(value).every(isMember)
