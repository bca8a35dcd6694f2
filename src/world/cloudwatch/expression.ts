import type { Instant } from '../../domain/units'
import { invalid } from './refusals'

/** A number, or a number for each period that has one. */
export type Value = number | ReadonlyMap<Instant, number>

export interface Given {
  /** Throws when there is no such metric or expression. */
  readonly valueOf: (id: string) => Value
  /** All periods, with data or without. */
  readonly periods: readonly Instant[]
}

export type Expression = (given: Given) => Value

/**
 * Metric math as far as alarms on rates need it: `+ - * / ^`, comparisons, `AND`, `OR`, parentheses, numbers, ids, `FILL(m, 0)`
 * and `IF(condition, a, b)`. Periods in which an operand has no value, or a quotient none, have none. Anything else is refused.
 */
export function parsedExpression(text: string): Expression {
  const tokens = new Tokens(text)
  const expression = alternatives(tokens, 0)
  if (tokens.next !== undefined) throw tokens.refusal()
  return expression
}

class Tokens {
  private readonly text: string
  private readonly all: readonly string[]
  private place = 0
  constructor(text: string) {
    this.text = text
    this.all = text.match(/\d+(?:\.\d+)?|\w+|[<>=!]=|&&|\|\||\S/g) ?? []
  }
  get next(): string | undefined {
    return this.all[this.place]
  }
  take(): string {
    const token = this.next
    if (token === undefined) throw this.refusal()
    this.place += 1
    return token
  }
  expect(token: string): void {
    if (this.take() !== token) throw this.refusal()
  }
  // The text is unverified.
  refusal() {
    return invalid(`Error in expression '${this.text}' near ${this.next === undefined ? 'its end' : `'${this.next}'`}`)
  }
}

type Operator = (a: number, b: number) => number
const truth = (is: boolean): number => (is ? 1 : 0)
const either: Operator = (a, b) => truth(a !== 0 || b !== 0)
const both: Operator = (a, b) => truth(a !== 0 && b !== 0)

/** Loosest first; operators of one level go from left to right. */
const LEVELS: readonly ReadonlyMap<string, Operator>[] = [
  new Map([
    ['OR', either],
    ['||', either],
  ]),
  new Map([
    ['AND', both],
    ['&&', both],
  ]),
  new Map<string, Operator>([
    ['<', (a, b) => truth(a < b)],
    ['>', (a, b) => truth(a > b)],
    ['<=', (a, b) => truth(a <= b)],
    ['>=', (a, b) => truth(a >= b)],
    ['==', (a, b) => truth(a === b)],
    ['!=', (a, b) => truth(a !== b)],
  ]),
  new Map<string, Operator>([
    ['+', (a, b) => a + b],
    ['-', (a, b) => a - b],
  ]),
  new Map<string, Operator>([
    ['*', (a, b) => a * b],
    ['/', (a, b) => a / b],
  ]),
  new Map<string, Operator>([['^', (a, b) => a ** b]]),
]

function alternatives(tokens: Tokens, level: number): Expression {
  const operators = LEVELS[level]
  if (operators === undefined) return operand(tokens)
  let left = alternatives(tokens, level + 1)
  for (let found = operators.get(tokens.next ?? ''); found !== undefined; found = operators.get(tokens.next ?? '')) {
    tokens.take()
    left = combined(left, alternatives(tokens, level + 1), found)
  }
  return left
}

const combined = (left: Expression, right: Expression, operator: Operator): Expression => {
  return (given) => across(given, [left, right], ([a = NaN, b = NaN]) => operator(a, b))
}

/** Applies `work` period by period; where all operands are plain numbers the result is one too. */
function across(given: Given, operands: readonly Expression[], work: (values: readonly number[]) => number): Value {
  const values = operands.map((one) => one(given))
  const numbers = values.filter((one) => typeof one === 'number')
  if (numbers.length === values.length) return work(numbers)
  const results = new Map<Instant, number>()
  for (const period of given.periods) {
    const there = values.map((one) => (typeof one === 'number' ? one : one.get(period)))
    if (there.some((one) => one === undefined)) continue
    const result = work(there.map((one) => one ?? NaN))
    if (Number.isFinite(result)) results.set(period, result)
  }
  return results
}

function operand(tokens: Tokens): Expression {
  const token = tokens.take()
  if (token === '-')
    return combined(
      () => 0,
      operand(tokens),
      (a, b) => a - b,
    )
  if (token === '(') {
    const inner = alternatives(tokens, 0)
    tokens.expect(')')
    return inner
  }
  if (/^\d/.test(token)) return () => Number(token)
  if (/^[a-z]\w*$/.test(token)) return ({ valueOf }) => valueOf(token)
  return applied(token, tokens)
}

function applied(name: string, tokens: Tokens): Expression {
  tokens.expect('(')
  const parts = [alternatives(tokens, 0)]
  while (tokens.next === ',') {
    tokens.take()
    parts.push(alternatives(tokens, 0))
  }
  tokens.expect(')')
  const known = FUNCTIONS.get(`${name}/${parts.length}`)
  if (known === undefined) throw invalid(`The function ${name} with ${parts.length} arguments is not modeled`)
  return known(parts)
}

const NOTHING: Expression = () => NaN

/** By name and number of arguments. */
const FUNCTIONS: ReadonlyMap<string, (parts: readonly Expression[]) => Expression> = new Map([
  ['FILL/2', ([metric = NOTHING, filler = NOTHING]: readonly Expression[]) => filled(metric, filler)],
  ['IF/3', ([condition = NOTHING, yes = NOTHING, no = NOTHING]: readonly Expression[]) => chosen(condition, yes, no)],
])

/** A value for every period: the metric's own, else that of `filler`. */
const filled =
  (metric: Expression, filler: Expression): Expression =>
  (given) => {
    const [own, other] = [metric(given), filler(given)]
    if (typeof own === 'number') return own
    const valueAt = (period: Instant) => own.get(period) ?? (typeof other === 'number' ? other : other.get(period))
    return new Map(
      given.periods.flatMap((period) => {
        const value = valueAt(period)
        return value === undefined ? [] : [[period, value] as const]
      }),
    )
  }

/** Only the branch that is taken needs a value. */
const chosen =
  (condition: Expression, yes: Expression, no: Expression): Expression =>
  (given) => {
    const [is, whenTrue, whenFalse] = [condition(given), yes(given), no(given)]
    if (typeof is === 'number') return is === 0 ? whenFalse : whenTrue
    return new Map(
      [...is].flatMap(([period, truthAt]) => {
        const branch = truthAt === 0 ? whenFalse : whenTrue
        const value = typeof branch === 'number' ? branch : branch.get(period)
        return value === undefined ? [] : [[period, value] as const]
      }),
    )
  }
