import { unreachable } from '../../../domain/never'
import type { Work } from '../work'
import { arithmetic } from './arithmetic'
import { called } from './methods'
import type { Branch, Expression, Loop, Macro, Node, Operator, Reference, Step } from './syntax'
import { areEqual, isTrue, memberOf, setMember, spendText, textOf, type Value } from './values'

/** What API Gateway lets one `#foreach` do (quotas of REST APIs); that more of them fail is unverified. */
const MOST_ITERATIONS = 1000

/** Java's Velocity stops macros that call each other at this depth. */
const MOST_CALLS = 20

/** What writes nothing. */
type Silent = Extract<Node, { readonly kind: 'set' | 'macro' | 'break' | 'stop' }>

/** One rendering of one template. */
export class Rendering {
  private readonly variables: Map<string, Value>
  private readonly work: Work
  private readonly macros = new Map<string, Macro>()
  private calls = 0
  private ended: 'loop' | 'all' | undefined

  constructor(variables: Map<string, Value>, work: Work) {
    this.variables = variables
    this.work = work
  }

  text(nodes: readonly Node[]): string {
    let text = ''
    for (const node of nodes) {
      if (this.ended !== undefined) break
      this.work.spend(1)
      text += this.node(node)
    }
    return text
  }

  private node(node: Node): string {
    switch (node.kind) {
      case 'text':
        spendText(node.text, this.work)
        return node.text
      case 'reference':
        return textOf(this.value(node), this.work)
      case 'if':
        return this.chosen(node.branches)
      case 'foreach':
        return this.loop(node)
      case 'call':
        return this.call(node.name, node.args)
      case 'set':
      case 'macro':
      case 'break':
      case 'stop':
        this.carryOut(node)
        return ''
      default:
        return unreachable(node)
    }
  }

  private carryOut(node: Silent): void {
    switch (node.kind) {
      case 'set':
        return this.set(node.target, this.value(node.value))
      case 'macro':
        return void this.macros.set(node.name, node)
      case 'break':
      case 'stop':
        return void (this.ended = node.kind === 'break' ? 'loop' : 'all')
      default:
        return unreachable(node)
    }
  }

  private chosen(branches: readonly Branch[]): string {
    const branch = branches.find(({ condition }) => condition === undefined || isTrue(this.value(condition)))
    return this.text(branch?.body ?? [])
  }

  private set({ name, path }: Reference, value: Value): void {
    const last = path.at(-1)
    if (last === undefined) this.variables.set(name, value)
    else if (last.kind === 'member') {
      setMember(this.reached(name, path.slice(0, -1)), this.value(last.key), value)
    }
  }

  private loop({ name, over, body }: Loop): string {
    const from = this.value(over)
    const items = from instanceof Map ? [...from.values()] : from
    if (!Array.isArray(items)) return ''
    if (items.length > MOST_ITERATIONS) throw new RangeError(`#foreach goes over more than ${MOST_ITERATIONS} items`)
    let text = ''
    for (const [index, item] of items.entries()) {
      const state = new Map<string, Value>([
        ['index', index],
        ['count', index + 1],
        ['hasNext', index + 1 < items.length],
      ])
      text += this.within(
        new Map([
          [name, item],
          ['foreach', state],
          ['velocityCount', index + 1],
        ]),
        body,
      )
      if (this.ended !== undefined) break
    }
    if (this.ended === 'loop') this.ended = undefined
    return text
  }

  private call(name: string, args: readonly Expression[]): string {
    const macro = this.macros.get(name)
    if (macro === undefined) return ''
    if (this.calls >= MOST_CALLS) throw new RangeError(`Macros call each other more than ${MOST_CALLS} levels deep`)
    this.calls += 1
    const given = args.map((one) => this.value(one))
    const text = this.within(new Map(macro.parameters.map((one, index) => [one, given[index]])), macro.body)
    this.calls -= 1
    return text
  }

  /** The names mean this in the body, and afterwards what they did before. */
  private within(names: ReadonlyMap<string, Value>, body: readonly Node[]): string {
    const before = [...names.keys()].map((name) => [name, this.variables.get(name)] as const)
    for (const [name, value] of names) this.variables.set(name, value)
    const text = this.text(body)
    for (const [name, value] of before) this.variables.set(name, value)
    return text
  }

  private value(expression: Expression): Value {
    this.work.spend(1)
    switch (expression.kind) {
      case 'literal':
        return expression.value
      case 'quoted':
        return this.text(expression.body)
      case 'reference':
        return this.reached(expression.name, expression.path)
      case 'list':
        return expression.items.map((one) => this.value(one))
      case 'range':
        return this.range(this.value(expression.from), this.value(expression.to))
      case 'map':
        return new Map(
          expression.entries.map(([key, value]) => [textOf(this.value(key), this.work), this.value(value)]),
        )
      case 'not':
        return !isTrue(this.value(expression.of))
      case 'minus':
        return arithmetic('-', 0, this.value(expression.of))
      case 'binary':
        return this.binary(expression.operator, expression.left, expression.right)
      default:
        return unreachable(expression)
    }
  }

  private reached(name: string, path: readonly Step[]): Value {
    let value = this.variables.get(name)
    for (const step of path) {
      this.work.spend(1)
      value =
        step.kind === 'member'
          ? memberOf(value, this.value(step.key))
          : called(
              value,
              step.name,
              step.args.map((one) => this.value(one)),
              this.work,
            )
    }
    return value
  }

  private range(from: Value, to: Value): Value {
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) return undefined
    const [first, last] = [Number(from), Number(to)]
    const length = Math.abs(last - first) + 1
    this.work.spend(length)
    return Array.from({ length }, (_, index) => (first < last ? first + index : first - index))
  }

  private binary(operator: Operator, left: Expression, right: Expression): Value {
    const first = this.value(left)
    if (operator === '&&') return isTrue(first) && isTrue(this.value(right))
    if (operator === '||') return isTrue(first) || isTrue(this.value(right))
    const second = this.value(right)
    if (operator === '==' || operator === '!=') return areEqual(first, second, this.work) === (operator === '==')
    const isText = operator === '+' && (typeof first === 'string' || typeof second === 'string')
    return isText ? textOf(first, this.work) + textOf(second, this.work) : arithmetic(operator, first, second)
  }
}
