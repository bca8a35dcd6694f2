import { invalid } from './refusals'
import type { AlarmState } from './shapes'

/** The rule of a composite alarm: whether it is in ALARM, and whose states it asks for. */
export interface AlarmRule {
  readonly isMet: (stateOf: (alarm: string) => AlarmState | undefined) => boolean
  readonly alarms: readonly string[]
}

/**
 * `ALARM("a") AND (OK(b) OR NOT INSUFFICIENT_DATA(c))`, `TRUE`, `FALSE`; an alarm goes by its name or ARN. `NOT` binds
 * tightest, `OR` loosest. Anything else is refused, `AT_LEAST` too. The text of the refusal is unverified.
 */
export function parsedRule(text: string): AlarmRule {
  const tokens: readonly string[] = text.match(/"[^"]*"|[()]|[^\s()"]+/g) ?? []
  const alarms: string[] = []
  let place = 0
  const wrong = () => invalid(`AlarmRule is not valid near ${tokens[place] ?? 'its end'}: ${text}`)
  const take = (): string => {
    const token = tokens[place]
    if (token === undefined) throw wrong()
    place += 1
    return token
  }
  const expect = (token: string) => {
    if (take() !== token) throw wrong()
  }
  const joined = (word: string, part: () => Rule, join: (a: boolean, b: boolean) => boolean): Rule => {
    let left = part()
    while (tokens[place] === word) {
      place += 1
      const [before, right] = [left, part()]
      left = (states) => join(before(states), right(states))
    }
    return left
  }
  const either = (): Rule => joined('OR', both, (a, b) => a || b)
  const both = (): Rule => joined('AND', one, (a, b) => a && b)
  const one = (): Rule => {
    const token = take()
    if (token === 'TRUE' || token === 'FALSE') return () => token === 'TRUE'
    if (token === 'NOT') {
      const inner = one()
      return (states) => !inner(states)
    }
    const isFunction = token !== '('
    if (isFunction && !isState(token)) throw wrong()
    if (isFunction) expect('(')
    const inner = isFunction ? inState(token, nameOf(take()), alarms) : either()
    expect(')')
    return inner
  }
  const isMet = either()
  if (place < tokens.length) throw wrong()
  return { isMet, alarms }
}

type Rule = AlarmRule['isMet']

const isState = (text: string): text is AlarmState => ['OK', 'ALARM', 'INSUFFICIENT_DATA'].includes(text)

function inState(state: string, name: string, alarms: string[]): Rule {
  alarms.push(name)
  return (stateOf) => stateOf(name) === state
}

const nameOf = (token: string): string =>
  token.replace(/^"|"$/g, '').replace(/^arn:[\w-]+:cloudwatch:[^:]*:\d*:alarm:/, '')
