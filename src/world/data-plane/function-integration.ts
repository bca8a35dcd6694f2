import type { Texts } from '../api-gateway/model'
import { atOnce, endToEnd, type Eventually, failed, followed, isSendable, JSON_TYPE, type Timed } from './answer'
import { type Exchange, templateContext } from './exchange'
import { type Functions, type LambdaFunction, withVariables } from './functions'
import { atOnceOrNoMatch, mappedBody, mappedResponse } from './mapping'
import { proxyEvent } from './proxy-event'

/** AWS_PROXY: the function gets the request as an event and answers as a response. AWS: both ways through templates. */
export function calledFunction(exchange: Exchange, functions: Functions): Eventually<Timed> {
  const { integration, variables } = exchange
  const uri = withVariables(integration.uri ?? '', variables)
  if (uri === undefined) return failed(`The URI ${integration.uri ?? ''} names a stage variable that is not set`)
  const found = functions.find(uri)
  // What a missing function and a missing permission look like from outside.
  if (found === undefined) return failed(`Invalid permissions on Lambda function, or there is none: ${uri}`)
  return integration.type === 'AWS_PROXY'
    ? followed(outcomeOf(found, proxyEvent(exchange), exchange), proxied)
    : withTemplates(exchange, found)
}

type Outcome = { readonly value: unknown } | { readonly error: unknown }

/** A function that throws and one whose promise is broken have both failed. */
function outcomeOf({ handler, context }: LambdaFunction, event: unknown, { requestId }: Exchange): Eventually<Outcome> {
  try {
    const value = handler(event, { ...context, awsRequestId: requestId })
    if (!(value instanceof Promise)) return { value }
    return value.then(
      (settled: unknown) => ({ value: settled }),
      (error: unknown) => ({ error }),
    )
  } catch (error) {
    return { error }
  }
}

function proxied(outcome: Outcome): Timed {
  if ('error' in outcome) return failed(`Lambda execution failed: ${String(outcome.error)}`, 502)
  return answerOf(outcome.value) ?? failed('Malformed Lambda proxy response', 502)
}

interface ProxyResponse {
  readonly statusCode?: unknown
  readonly headers?: unknown
  readonly multiValueHeaders?: unknown
  readonly body?: unknown
}

/** `undefined`: not a response. A body that is not text is none, as in AWS. */
function answerOf(value: unknown): Timed | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { statusCode, headers, multiValueHeaders, body } = value as ProxyResponse
  if (body !== undefined && body !== null && typeof body !== 'string') return undefined
  const given = { ...valuesOf(headers), ...valuesOf(multiValueHeaders) }
  const { 'set-cookie': cookies = [], ...others } = given
  if (!Object.values(given).every((values) => values.every(isText))) return undefined
  const lines = Object.entries(others).map(([name, values]) => [name, values.join(', ')])
  const answer = {
    status: Number(statusCode),
    headers: { 'content-type': JSON_TYPE, ...endToEnd(Object.fromEntries(lines) as Texts) },
    cookies: cookies.map(String),
    body: body ?? '',
  }
  return isSendable(answer) ? atOnce(answer) : undefined
}

/** By the name in lower case; cookies apart, several values of one name go into one line. */
const valuesOf = (headers: unknown): Readonly<Record<string, readonly unknown[]>> =>
  typeof headers !== 'object' || headers === null
    ? {}
    : Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat()]))

/** Whatever has a text; an object has none. */
const isText = (value: unknown): boolean => typeof value !== 'object' || value === null

function withTemplates(exchange: Exchange, found: LambdaFunction): Eventually<Timed> {
  const body = mappedBody(exchange.integration, templateContext(exchange))
  if ('status' in body) return atOnce(body)
  const event = parsed(body.text)
  if (event === undefined) return failed('The body for the function is not JSON', 500)
  return followed(outcomeOf(found, event.value, exchange), (outcome) => {
    const { selector, text } = readOutcome(outcome)
    const result = { selector, headers: {}, body: text }
    return atOnceOrNoMatch(mappedResponse(exchange.integration, result, templateContext(exchange, text)), selector)
  })
}

/** `undefined`: not JSON. No body is an empty event. */
function parsed(body: string): { readonly value: unknown } | undefined {
  try {
    return { value: body === '' ? {} : JSON.parse(body) }
  } catch {
    return undefined
  }
}

/** Patterns are held against the message of an error; what went well selects the default response. */
function readOutcome(outcome: Outcome): { readonly selector: string; readonly text: string } {
  if ('value' in outcome) return { selector: '', text: JSON.stringify(outcome.value ?? null) }
  const { error } = outcome
  const errorMessage = error instanceof Error ? error.message : String(error)
  const errorType = error instanceof Error ? error.name : 'Error'
  return { selector: errorMessage, text: JSON.stringify({ errorMessage, errorType }) }
}
