/**
 * `$`, `$.orders[0].id`, `$['a b']`, `$.orders[*].id`: the value there; `undefined` when nothing is, or the path is another.
 * `visit` hears of each value on the way.
 */
export function atJsonPath(root: unknown, path: string, visit: () => void): unknown {
  const steps = /^\$(?<steps>(?:\.[\w-]+|\[\d+\]|\[\*\]|\.\*|\['[^']*'\]|\["[^"]*"\])*)$/.exec(path)?.groups?.['steps']
  if (steps === undefined) return undefined
  const names = steps.match(/\.[\w-]+|\.\*|\['[^']*'\]|\["[^"]*"\]|\[[^\]]*\]/g) ?? []
  const below = (value: unknown, index: number): unknown => {
    visit()
    const step = names[index]
    if (step === undefined) return value
    if (typeof value !== 'object' || value === null) return undefined
    if (step === '[*]' || step === '.*') return Object.values(value).map((one) => below(one, index + 1))
    const name = step.replace(/^\.|^\[|\]$/g, '').replace(/^['"]|['"]$/g, '')
    return Object.hasOwn(value, name) ? below((value as Readonly<Record<string, unknown>>)[name], index + 1) : undefined
  }
  return below(root, 0)
}
