import { badRequest } from '../fault'

/** A JSON body, whose members are read one by one: who sends it is a stranger. */
export class Fields {
  private readonly values: Readonly<Record<string, unknown>>

  constructor(values: Readonly<Record<string, unknown>>) {
    this.values = values
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
    return this.member(name, (value) => (typeof value === 'boolean' ? value : undefined))
  }

  number(name: string): number | undefined {
    return this.member(name, (value) => (typeof value === 'number' ? value : undefined))
  }

  texts(name: string): Record<string, string> | undefined {
    return this.member(name, (value) => (isMapOf(value, isText) ? value : undefined))
  }

  flags(name: string): Record<string, boolean> | undefined {
    return this.member(name, (value) => (isMapOf(value, isFlag) ? value : undefined))
  }

  list(name: string): string[] | undefined {
    return this.member(name, (value) => (Array.isArray(value) && value.every(isText) ? value : undefined))
  }

  fields(name: string): Fields | undefined {
    return this.member(name, (value) => (isObject(value) ? new Fields(value) : undefined))
  }

  fieldsList(name: string): readonly Fields[] | undefined {
    return this.member(name, (value) =>
      Array.isArray(value) && value.every(isObject) ? value.map((one) => new Fields(one)) : undefined,
    )
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
