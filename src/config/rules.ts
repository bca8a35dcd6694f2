import { type Position, type Problem, problemAt } from '../domain/problem'
import { missingKey } from './issues'
import type { Path, Tree, TreeMap } from './tree'
import { find, findMap, placeOfValue } from './tree'
import { VARIABLE_VALUE } from './texts'
import { resolvePath } from './workspace-path'
import { named, quoted } from './wording'

/** Checks over several keys of the file, each as far as the keys are there. */
export const fileRules = (file: string, tree: Tree): readonly Problem[] => [
  ...apiIsNamedOnce(tree),
  ...pathsStayInside(file, tree),
]

function apiIsNamedOnce(tree: Tree): readonly Problem[] {
  const api = findMap(tree, ['api'])
  if (api === undefined) return []
  const name = api.entries.get('name')
  if (name === undefined)
    return api.entries.has('id')
      ? []
      : [missingKey(tree, ['api', 'id'], 'Write `id: …`, or `name: …` when exactly one API has it.')]
  if (!api.entries.has('id')) return []
  return [problemAt(name.keyAt, '`api` has both `id` and `name`', 'Keep `id`: it names one API for ever.')]
}

function pathsStayInside(file: string, tree: Tree): readonly Problem[] {
  const functions = [...(findMap(tree, ['functions'])?.entries.keys() ?? [])]
  const paths: Path[] = [['api', 'definition'], ...functions.map((name) => ['functions', name, 'package'])]
  return paths.flatMap((path) => {
    const node = find(tree, path)
    if (node?.kind !== 'scalar' || typeof node.value !== 'string' || resolvePath(file, node.value) !== undefined)
      return []
    const message = `${named(String(path.at(-1)))} leaves the workspace, got ${quoted(node.value)}`
    return [problemAt(node.at, message, 'Write a path inside the workspace, from the folder of this file.')]
  })
}

/** Keys that must be there once `defaults` are merged: the map that needs them, the key, what to write. */
const REQUIRED: readonly (readonly [map: Path, key: string, write: string])[] = [
  [['canary'], 'steps', 'Write for example `steps: [{ traffic: 5, hold: 5m }]`.'],
  [['canary', 'dead-man-switch'], 'role', 'Write the ARN of the role.'],
  [['canary', 'analysis', 'latency'], 'percentile', 'Write for example `percentile: 99`.'],
  [['canary', 'analysis', 'latency'], 'at-most', 'Write for example `at-most: 1.5x`.'],
  [['settings', 'access-log'], 'destination', 'Write the ARN of a log group.'],
  [['settings', 'access-log'], 'format', 'Write for example `format: \'{"id":"$context.requestId"}\'`.'],
  [['access'], 'allow', 'Write for example `allow: [203.0.113.0/24]`.'],
  [['domain'], 'name', 'Write for example `name: api.example.com`.'],
]

/** Checks over several keys of one stage, `defaults` merged in. */
export const stageRules = (stage: TreeMap): readonly Problem[] => [
  ...REQUIRED.flatMap(([path, key, write]) => {
    const map = findMap(stage, path)
    return map === undefined || map.entries.has(key) ? [] : [missingKey(stage, [...path, key], write)]
  }),
  ...variablesAreWritable(stage),
]

/** A number becomes the text that was typed: `1.10` may stand in a variable, `+1` may not. */
function variablesAreWritable(stage: TreeMap): readonly Problem[] {
  return [...(findMap(stage, ['variables'])?.entries ?? [])].flatMap(([name, { value }]) => {
    if (value.kind !== 'scalar' || typeof value.value !== 'number' || VARIABLE_VALUE.test(value.source)) return []
    return [notWritable(name, value.source, placeOfValue(stage, ['variables', name]))]
  })
}

const notWritable = (name: string, value: string, at: Position): Problem =>
  problemAt(
    at,
    `API Gateway does not take ${quoted(value)} for the variable ${named(name)}`,
    'Write it in other characters.',
  )
