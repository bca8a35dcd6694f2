import type { Method, Resource, Texts } from '../api-gateway/model'

export interface Route {
  readonly resource: Resource
  readonly method: Method
  readonly pathParameters: Texts
}

/** The method that serves a path: a fixed part goes before `{name}`, that before `{name+}`, a method's own name before `ANY`. */
export function routeOf(resources: readonly Resource[], httpMethod: string, path: string): Route | undefined {
  const candidates = resources
    .flatMap((resource) => {
      const pathParameters = parametersOf(partsOf(resource.path), partsOf(path))
      return pathParameters === undefined ? [] : [{ resource, pathParameters }]
    })
    .sort((a, b) => (rank(a.resource.path) < rank(b.resource.path) ? -1 : 1))
  for (const { resource, pathParameters } of candidates) {
    const method = resource.resourceMethods[httpMethod] ?? resource.resourceMethods['ANY']
    if (method !== undefined) return { resource, method, pathParameters }
  }
  return undefined
}

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '')

/** `undefined`: the path is another one. */
function parametersOf(pattern: readonly string[], path: readonly string[]): Texts | undefined {
  const greedy = /^\{(.+)\+\}$/.exec(pattern.at(-1) ?? '')?.[1]
  const fixed = greedy === undefined ? pattern : pattern.slice(0, -1)
  if (greedy === undefined ? path.length !== fixed.length : path.length <= fixed.length) return undefined
  const pairs = fixed.map((part, place) => [part, path[place] ?? ''] as const)
  if (pairs.some(([part, given]) => !isParameter(part) && part !== given)) return undefined
  const named = pairs.filter(([part]) => isParameter(part)).map(([part, given]) => [part.slice(1, -1), decoded(given)])
  const rest = greedy === undefined ? [] : [[greedy, path.slice(fixed.length).map(decoded).join('/')]]
  return Object.fromEntries([...named, ...rest]) as Texts
}

const isParameter = (part: string): boolean => /^\{.+\}$/.test(part)

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A stray percent sign stands for itself.
    return part
  }
}

const rank = (path: string): string =>
  partsOf(path)
    .map((part) => (part.endsWith('+}') ? '2' : part.startsWith('{') ? '1' : '0'))
    .join('')
