import { decode, encode, Token, Type } from 'cborg'
import { WorldFault } from '../fault'

/** CBOR's tag for a time, in seconds since the epoch. */
const TIME = 1

export const encodeCbor = (value: object): Uint8Array =>
  encode(value, {
    float64: true,
    ignoreUndefinedProperties: true,
    typeEncoders: {
      Date: (date: Date) => [new Token(Type.tag, TIME), new Token(Type.float, date.getTime() / 1000)],
    },
  })

/** An empty body has no members. Throws a 400 for what is not a map. */
export function decodeCbor(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  if (bytes.length === 0) return {}
  const value = decoded(bytes)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed()
  return value as Readonly<Record<string, unknown>>
}

function decoded(bytes: Uint8Array): unknown {
  try {
    return decode(bytes, { tags: { [TIME]: (content: () => unknown) => new Date(Number(content()) * 1000) } })
  } catch {
    throw malformed()
  }
}

const malformed = () => new WorldFault('SerializationException', 400, 'The request body is not a map in CBOR')
