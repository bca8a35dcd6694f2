/** `$`, `.name`, `['name']` or `["name"]`, `[n]`. */
const TOKEN = /\.([^.[\]'"\s]+)|\['([^']*)'\]|\["([^"]*)"\]|\[(\d+)\]/y

export type PathStep =
  { readonly kind: 'member'; readonly name: string } | { readonly kind: 'item'; readonly index: number }

/** `$.items[0].sku` → its steps; `undefined` when it is no such path. */
export function parseJsonPath(path: string): readonly PathStep[] | undefined {
  if (!path.startsWith('$')) return undefined
  const steps: PathStep[] = []
  const token = new RegExp(TOKEN)
  token.lastIndex = 1
  while (token.lastIndex < path.length) {
    const match = token.exec(path)
    if (match === null) return undefined
    const [, dotted, single, double, index] = match
    steps.push(
      index === undefined
        ? { kind: 'member', name: dotted ?? single ?? double ?? '' }
        : { kind: 'item', index: Number(index) },
    )
  }
  return steps
}

export type Found = { readonly found: true; readonly value: unknown } | { readonly found: false }

/** What stands at the path in parsed JSON. Only the document's own members count, never JavaScript's. */
export function followPath(steps: readonly PathStep[], document: unknown): Found {
  return steps.reduce<Found>((at, step) => (at.found ? enter(at.value, step) : at), { found: true, value: document })
}

const NOT_FOUND: Found = { found: false }

function enter(value: unknown, step: PathStep): Found {
  if (step.kind === 'item')
    return Array.isArray(value) && step.index < value.length
      ? { found: true, value: value[step.index] as unknown }
      : NOT_FOUND
  return isObject(value) && Object.hasOwn(value, step.name) ? { found: true, value: value[step.name] } : NOT_FOUND
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
