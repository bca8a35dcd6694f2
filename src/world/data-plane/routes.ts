import type { Method, Resource, Texts } from '../api-gateway/model'
import { own } from '../own'

export interface Route {
  readonly resource: Resource
  readonly method: Method
  readonly pathParameters: Texts
}

/** The method that serves a path: a fixed part goes before `{name}`, that before `{name+}`, a method's own name before `ANY`. */
export function routeOf(resources: readonly Resource[], httpMethod: string, path: string): Route | undefined {
  return found(treeOf(resources), httpMethod, partsOf(path), {})
}

/** The resources below one part of the path. */
interface Node {
  resource: Resource | undefined
  readonly fixed: Map<string, Node>
  readonly parameters: Map<string, Node>
  readonly greedy: Map<string, Resource>
}

/** A deployment's resources never change, so each is indexed once. */
const trees = new WeakMap<readonly Resource[], Node>()

function treeOf(resources: readonly Resource[]): Node {
  const known = trees.get(resources)
  if (known !== undefined) return known
  const tree = emptyNode()
  for (const resource of resources) plant(tree, resource)
  trees.set(resources, tree)
  return tree
}

const emptyNode = (): Node => ({ resource: undefined, fixed: new Map(), parameters: new Map(), greedy: new Map() })

function plant(tree: Node, resource: Resource): void {
  let node = tree
  for (const part of partsOf(resource.path)) {
    const [, name, plus] = /^\{(.+?)(\+?)\}$/.exec(part) ?? []
    if (name !== undefined && plus === '+') return void node.greedy.set(name, resource)
    const children = name === undefined ? node.fixed : node.parameters
    const child = children.get(name ?? part) ?? emptyNode()
    children.set(name ?? part, child)
    node = child
  }
  node.resource = resource
}

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '')

function found(node: Node, httpMethod: string, parts: readonly string[], named: Texts): Route | undefined {
  const [part, ...rest] = parts
  if (part === undefined) return node.resource && served(node.resource, httpMethod, named)
  const child = node.fixed.get(part)
  const fixed = child && found(child, httpMethod, rest, named)
  if (fixed !== undefined) return fixed
  for (const [name, below] of node.parameters) {
    const route = found(below, httpMethod, rest, { ...named, [name]: decoded(part) })
    if (route !== undefined) return route
  }
  for (const [name, resource] of node.greedy) {
    const route = served(resource, httpMethod, { ...named, [name]: parts.map(decoded).join('/') })
    if (route !== undefined) return route
  }
  return undefined
}

/** What `ANY` stands for (API reference of PutMethod). */
const ANY: ReadonlySet<string> = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])

function served(resource: Resource, httpMethod: string, pathParameters: Texts): Route | undefined {
  const any = ANY.has(httpMethod) ? resource.resourceMethods['ANY'] : undefined
  const method = own(resource.resourceMethods, httpMethod) ?? any
  return method && { resource, method, pathParameters }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A stray percent sign stands for itself.
    return part
  }
}
