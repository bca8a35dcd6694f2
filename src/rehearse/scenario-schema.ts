import * as z from 'zod/mini'
import { MAX_ALARMS } from '../config/canary-schema'
import { duration } from '../config/duration'
import { atLeast, atMost, key, map, mapOf, oneOf, text, whole } from '../config/shapes'
import { wanted } from '../config/wording'

const MAX_TRACES = 1000
const MAX_REPEAT = 10_000
const MAX_CHANGES = 1000
const MAX_REQUESTS = 1_000_000
const MAX_VARIATION = 10

/** A share of all requests. Unlike in `stages.yml` a bare number is a fraction. */
const share = () => {
  const words = wanted(
    'a fraction from 0 to 1, or a percent with its sign',
    'A bare number is a fraction here: for 20 percent write `0.2` or `20%`.',
  )
  const percents = /^(?:100(?:\.0{1,4})?|[1-9]?[0-9](?:\.[0-9]{1,4})?)%$/
  const kinds = z.union(
    [z.number(words).check(z.gte(0, words), z.lte(1, words)), z.string(words).check(z.regex(percents, words))],
    words,
  )
  // Divided in decimals: 0.1 % is 0.001, not 0.0010000000000000002.
  return z.pipe(
    kinds,
    z.transform((value) => (typeof value === 'number' ? value : Number(`${value.slice(0, -1)}e-2`))),
  )
}

const bounded = (max: number, expected: string, write: string) => {
  const words = wanted(expected, write)
  return z.number(words).check(z.gte(0, words), z.lte(max, words))
}

const requests = () =>
  bounded(MAX_REQUESTS, `a number from 0 to ${MAX_REQUESTS}`, 'Write the requests to the whole stage, such as `600`.')

const version = () =>
  map({
    'error-rate': key(share, 'Share of its requests that fail'),
    'slow-rate': key(share, 'Share of its requests that are slower than `latency` allows'),
  })

const alarms = () =>
  mapOf(
    text(/^[^\0]{1,255}$/, wanted('the name of an alarm', 'Write the name of an alarm of the canary.')),
    oneOf('OK', 'ALARM', 'INSUFFICIENT_DATA'),
    wanted('a map of alarms to their states', 'Write for example `{ orders-prod-5xx: ALARM }`.'),
    MAX_ALARMS,
  )

const change = () =>
  map({
    at: duration('0s'),
    'requests-per-minute': key(requests, 'From then on'),
    base: key(version, 'From then on'),
    canary: key(version, 'From then on'),
    alarms: key(alarms, 'From then on'),
  })

const changes = () => {
  const words = wanted(
    `a list of up to ${MAX_CHANGES} changes`,
    'Write for example `- { at: 7m, canary: { error-rate: 20% } }`.',
  )
  return z.array(change(), words).check(atMost(MAX_CHANGES, words))
}

const trace = () =>
  map({
    // Neither a control character nor half of a pair is text.
    name: text(
      /^[^\p{Cc}\p{Cs}]{1,100}$/u,
      wanted(
        'a name of 1 to 100 characters, without control characters',
        'Write for example `name: bad-from-minute-7`, in quotes when it is a number.',
      ),
    ),
    seed: key(() => whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), 'The same seed gives the same answer'),
    repeat: key(() => whole(1, MAX_REPEAT), 'How often it is rehearsed, each time with the next seed'),
    'requests-per-minute': requests(),
    variation: key(
      () =>
        bounded(MAX_VARIATION, `a number from 0 to ${MAX_VARIATION}`, 'Write for example `0.5`: deviation by mean.'),
      'How much the error rate of each version jumps from minute to minute, on its own',
    ),
    base: key(version, 'The version that serves now'),
    canary: key(version, 'The new version; what is not said of it is as with the base'),
    changes: key(changes, 'What is different from when on'),
  })

/** Made when the first scenario is read. */
export function scenarioSchema() {
  // Generated code pays off after many files; a run reads one.
  z.config({ jitless: true })
  const words = wanted(
    `a list of 1 to ${MAX_TRACES} traces`,
    'Write for example `- { name: good, requests-per-minute: 600 }`.',
  )
  return map({ traces: z.array(trace(), words).check(atLeast(1, words), atMost(MAX_TRACES, words)) })
}

export type ScenarioInput = z.output<ReturnType<typeof scenarioSchema>>
