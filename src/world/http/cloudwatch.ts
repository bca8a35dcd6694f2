import { WorldFault } from '../fault'
import type { World } from '../world'
import { decodeCbor, encodeCbor } from './cbor'
import { operationOf } from './cloudwatch-operations'
import { Fields } from './fields'
import { parseForm } from './form'
import type { Face, WireAnswer } from './wire'
import { element, membersOf } from './xml'

/*
 * CloudWatch speaks three protocols: AWS JSON 1.0 (the JavaScript SDK), Smithy RPC v2 CBOR (botocore, the AWS CLI) and
 * Query (older SDKs). One table of operations stands behind all of them.
 */

function answerOf(world: World, name: string, fields: Fields): object {
  const operation = operationOf(name)
  if (operation === undefined) throw new WorldFault('UnknownOperationException', 400, `Unknown operation: ${name}`)
  return withDates(operation(world.alarms, fields) ?? {}) as object
}

/** Times are dates here, so that each protocol can write them in its own way. */
function withDates(value: unknown, name = ''): unknown {
  if (typeof value === 'number' && /Timestamps?$/.test(name)) return new Date(value)
  if (Array.isArray(value)) return value.map((one) => withDates(one, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withDates(member, key)]))
}

const JSON_TYPE = { 'content-type': 'application/x-amz-json-1.0' }

/** The operation stands in `x-amz-target`; times are seconds since the epoch. */
export const cloudWatchJson = (world: World): Face => ({
  answer: ({ headers, body }) => {
    const name = headers['x-amz-target']?.replace(/^GraniteServiceVersion20100801\./, '') ?? ''
    const answer = answerOf(world, name, Fields.parse(body))
    return { status: 200, headers: JSON_TYPE, body: JSON.stringify(inSeconds(answer)) }
  },
  refuse: (fault) => ({
    status: fault.status ?? 500,
    headers: { ...JSON_TYPE, ...queryError(fault) },
    body: JSON.stringify(errorOf(fault)),
  }),
})

function inSeconds(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000
  if (Array.isArray(value)) return value.map(inSeconds)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inSeconds(member)]))
}

/** Carries the code of the older Query protocol, which the SDKs still name errors by. */
const queryError = ({ code, status = 500 }: WorldFault) => ({
  'x-amzn-query-error': `${code};${status < 500 ? 'Sender' : 'Receiver'}`,
})

const errorOf = ({ code, message }: WorldFault) => ({ __type: `com.amazonaws.cloudwatch#${code}`, message })

export const CLOUDWATCH_CBOR = '/service/GraniteServiceVersion20100801/operation'

const CBOR_HEADERS = { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' }

/** The operation stands in the path. */
export const cloudWatchCbor = (world: World): Face => ({
  answer: ({ url, bytes }) => {
    const name = url.pathname.slice(CLOUDWATCH_CBOR.length + 1)
    const answer = answerOf(world, name, new Fields(decodeCbor(bytes)))
    return { status: 200, headers: CBOR_HEADERS, body: encodeCbor(answer) }
  },
  refuse: (fault) => ({
    status: fault.status ?? 500,
    headers: { ...CBOR_HEADERS, ...queryError(fault) },
    body: encodeCbor(errorOf(fault)),
  }),
})

const NAMESPACE = 'http://monitoring.amazonaws.com/doc/2010-08-01/'
const XML_TYPE = { 'content-type': 'text/xml' }
const REQUEST_ID = element('RequestId', '00000000-0000-0000-0000-000000000000')

/** A form in, XML out. */
export const cloudWatchQuery = (world: World): Face => ({
  answer: ({ body }): WireAnswer => {
    const { action, fields } = parseForm(body)
    const result = `<${action}Result>${membersOf(answerOf(world, action, fields))}</${action}Result>`
    const metadata = `<ResponseMetadata>${REQUEST_ID}</ResponseMetadata>`
    return {
      status: 200,
      headers: XML_TYPE,
      body: `<${action}Response xmlns="${NAMESPACE}">${result}${metadata}</${action}Response>`,
    }
  },
  refuse: ({ code, status = 500, message }) => {
    const error = `<Error>${element('Type', status < 500 ? 'Sender' : 'Receiver')}${element('Code', code)}${element('Message', message)}</Error>`
    return {
      status,
      headers: XML_TYPE,
      body: `<ErrorResponse xmlns="${NAMESPACE}">${error}${REQUEST_ID}</ErrorResponse>`,
    }
  },
})
