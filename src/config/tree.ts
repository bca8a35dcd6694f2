import type { Position } from '../domain/problem'

/** A YAML document after aliases are resolved: values that know where they stand. */
export type Tree = TreeMap | TreeList | TreeScalar

export interface TreeMap {
  readonly kind: 'map'
  readonly at: Position
  readonly entries: ReadonlyMap<string, TreeEntry>
}

export interface TreeEntry {
  readonly keyAt: Position
  readonly value: Tree
}

export interface TreeList {
  readonly kind: 'list'
  readonly at: Position
  readonly items: readonly Tree[]
}

export interface TreeScalar {
  readonly kind: 'scalar'
  readonly at: Position
  readonly value: string | number | boolean | null
  /** As typed, so that `1.10` stays `1.10`. */
  readonly source: string
}

export type Path = readonly PropertyKey[]

/** Plain data. Maps have no prototype, so `constructor` and the like are ordinary keys. */
export function plain(tree: Tree): unknown {
  switch (tree.kind) {
    case 'scalar':
      return tree.value
    case 'list':
      return tree.items.map(plain)
    case 'map': {
      const data = Object.create(null) as Record<string, unknown>
      for (const [key, entry] of tree.entries) data[key] = plain(entry.value)
      return data
    }
  }
}

export function find(tree: Tree, path: Path): Tree | undefined {
  let node: Tree | undefined = tree
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.get(String(step))?.value
    else if (node?.kind === 'list') node = node.items[Number(step)]
    else return undefined
  }
  return node
}

export function findMap(tree: Tree, path: Path): TreeMap | undefined {
  const node = find(tree, path)
  return node?.kind === 'map' ? node : undefined
}

/** Where the path's last key stands, else its value, else the nearest thing around it that does stand somewhere. */
export function placeOfKey(tree: Tree, path: Path): Position {
  const parent = find(tree, path.slice(0, -1))
  const entry = parent?.kind === 'map' ? parent.entries.get(String(path.at(-1))) : undefined
  return entry?.keyAt ?? placeOfValue(tree, path)
}

export function placeOfValue(tree: Tree, path: Path): Position {
  const node = find(tree, path)
  if (node !== undefined || path.length === 0) return (node ?? tree).at
  return placeOfValue(tree, path.slice(0, -1))
}

/** How many values the tree holds, itself included. */
export function sizeOf(tree: Tree): number {
  if (tree.kind === 'scalar') return 1
  const children = tree.kind === 'list' ? tree.items : [...tree.entries.values()].map((entry) => entry.value)
  return children.reduce((sum, child) => sum + sizeOf(child), 1)
}

/** `over` laid on `under`: maps merge deeply, lists and scalars replace. */
export function merge(under: Tree, over: Tree): Tree {
  if (under.kind !== 'map' || over.kind !== 'map' || areAlternatives(under, over)) return over
  const entries = new Map(under.entries)
  for (const [key, entry] of over.entries) {
    const below = under.entries.get(key)
    entries.set(key, below === undefined ? entry : { keyAt: entry.keyAt, value: merge(below.value, entry.value) })
  }
  return { kind: 'map', at: over.at, entries }
}

/** Linear and exponential growth exclude each other: a stage that names one does not inherit the other. */
const areAlternatives = (under: TreeMap, over: TreeMap): boolean =>
  (under.entries.has('linear') && over.entries.has('exponential')) ||
  (under.entries.has('exponential') && over.entries.has('linear'))
