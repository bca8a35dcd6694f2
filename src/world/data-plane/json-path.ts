/** `$`, `$.orders[0].id`, `$['a b']`, `$.orders[*].id`: the value there; `undefined` when nothing is, or the path is another. */
export function atJsonPath(root: unknown, path: string): unknown {
  const steps = /^\$(?<steps>(?:\.[\w-]+|\[\d+\]|\[\*\]|\.\*|\['[^']*'\]|\["[^"]*"\])*)$/.exec(path)?.groups?.['steps']
  if (steps === undefined) return undefined
  return below(root, steps.match(/\.[\w-]+|\.\*|\[[^\]]*\]/g) ?? [])
}

function below(value: unknown, steps: readonly string[]): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (typeof value !== 'object' || value === null) return undefined
  const name = step.replace(/^\.|^\[|\]$/g, '').replace(/^['"]|['"]$/g, '')
  if (step === '[*]' || step === '.*') return Object.values(value).map((one) => below(one, rest))
  return Object.hasOwn(value, name) ? below((value as Readonly<Record<string, unknown>>)[name], rest) : undefined
}
