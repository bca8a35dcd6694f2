import { WorldFault } from '../fault'
import { Fields } from './fields'

/** A form of the Query protocol: `Dimensions.member.1.Name=Stage`. */
export interface Form {
  /** `DescribeAlarms`. */
  readonly action: string
  readonly fields: Fields
}

export function parseForm(body: string): Form {
  const members = treeOf(new URLSearchParams(body))
  const { Action: action } = members
  return { action: typeof action === 'string' ? action : '', fields: new Fields(members, true) }
}

/** Deeper than any shape there is. */
const MOST_LEVELS = 20

type Node = Map<string, Node | string>

function treeOf(form: URLSearchParams): { readonly Action?: unknown } {
  const root: Node = new Map()
  for (const [key, value] of form) {
    const names = key.split('.')
    if (names.length > MOST_LEVELS) throw malformed()
    const last = names.pop() ?? ''
    names.reduce(childOf, root).set(last, value)
  }
  return Object.fromEntries([...root].map(([name, node]) => [name, valueOf(node)]))
}

function childOf(parent: Node, name: string): Node {
  const known = parent.get(name)
  if (known instanceof Map) return known
  const child: Node = new Map()
  parent.set(name, child)
  return child
}

/** What has nothing but `member`s is a list, in the order of their numbers. */
function valueOf(node: Node | string): unknown {
  if (typeof node === 'string') return node
  const members = node.get('member')
  if (node.size === 1 && members instanceof Map) {
    return [...members].sort(([a], [b]) => Number(a) - Number(b)).map(([, member]) => valueOf(member))
  }
  return Object.fromEntries([...node].map(([name, child]) => [name, valueOf(child)]))
}

const malformed = () => new WorldFault('MalformedQueryString', 400, 'The query string contains a syntax error.')
