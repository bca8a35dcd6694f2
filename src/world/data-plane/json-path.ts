import type { Value } from './velocity/values'

/**
 * `$`, `$.orders[0].id`, `$['a b']`, `$.orders[*].id`: the value there; `undefined` when nothing is, or the path is another.
 * `visit` hears of each value on the way.
 */
export function atJsonPath(root: Value, path: string, visit: () => void): Value {
  const steps = /^\$(?<steps>(?:\.[\w-]+|\[\d+\]|\[\*\]|\.\*|\['[^']*'\]|\["[^"]*"\])*)$/.exec(path)?.groups?.['steps']
  if (steps === undefined) return undefined
  const names = steps.match(/\.[\w-]+|\.\*|\['[^']*'\]|\["[^"]*"\]|\[[^\]]*\]/g) ?? []
  const below = (value: Value, index: number): Value => {
    visit()
    const step = names[index]
    if (step === undefined) return value
    if (step === '[*]' || step === '.*') return valuesOf(value)?.map((one) => below(one, index + 1))
    const found = memberAt(value, step.replace(/^\.|^\[|\]$/g, '').replace(/^['"]|['"]$/g, ''))
    return found === undefined ? undefined : below(found, index + 1)
  }
  return below(root, 0)
}

function valuesOf(value: Value): readonly Value[] | undefined {
  if (Array.isArray(value)) return value
  return value instanceof Map ? [...value.values()] : undefined
}

function memberAt(value: Value, name: string): Value {
  if (value instanceof Map) return value.get(name)
  if (!Array.isArray(value)) return undefined
  return name === 'length' ? value.length : value[Number(name)]
}
