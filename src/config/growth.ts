import { type Problem, problemAt } from '../domain/problem'
import { percent } from '../domain/units'
import type { Percent } from '../domain/units'
import { MAX_STEPS } from './canary-schema'
import { missingKey } from './issues'
import type { Path, Tree } from './tree'
import { find, findMap, placeOfKey } from './tree'

/** `steps: { linear: 10, every: 5m }` or `steps: { exponential: 2, from: 5, every: 5m }`, units parsed. */
export interface Growth {
  readonly linear?: Percent | undefined
  readonly exponential?: number | undefined
  readonly from?: Percent | undefined
}

/**
 * The shares of traffic below 100, to two decimals: linear 10 -> 10, 20, … 90; exponential 2 from 5 -> 5, 10, 20, 40, 80.
 * At most `MAX_STEPS` + 1, so that a caller sees when there are too many.
 */
export function spellOut({ linear, exponential = 1, from }: Growth): readonly Percent[] {
  const shares: Percent[] = []
  for (let index = 0; index <= MAX_STEPS; index++) {
    const exact = linear === undefined ? (from ?? 100) * exponential ** index : linear * (index + 1)
    const share = Math.round(exact * 100) / 100
    if (share >= 100) break
    shares.push(percent(share))
  }
  return shares
}

/** What is wrong with the keys of the growth at `path`, together; each by itself is the schema's. */
export function growthProblems(tree: Tree, path: Path, growth: Growth | undefined): readonly Problem[] {
  const map = findMap(tree, path)
  if (map === undefined) return []
  const has = (key: string): boolean => map.entries.has(key)
  const lacks = (key: string, write: string): Problem => missingKey(tree, [...path, key], write)
  const clash = (key: string, message: string, write: string): Problem =>
    problemAt(placeOfKey(tree, [...path, key]), message, write)
  const rows: readonly (readonly [boolean, () => Problem])[] = [
    [
      has('linear') && has('exponential'),
      () => clash('exponential', '`linear` and `exponential` exclude each other', 'Keep one of the two.'),
    ],
    [
      has('linear') && has('from'),
      () => clash('from', '`from` goes with `exponential` only', 'Remove it: `linear: 10` begins at 10.'),
    ],
    [!has('linear') && !has('exponential'), () => lacks('linear', 'Write for example `{ linear: 10, every: 5m }`.')],
    [!has('every'), () => lacks('every', 'Write for example `every: 5m`.')],
    [has('exponential') && !has('from'), () => lacks('from', 'Write for example `from: 5`.')],
  ]
  const problems = rows.flatMap(([isWrong, tell]) => (isWrong ? [tell()] : []))
  return problems.length > 0 || growth === undefined ? problems : shapeProblems(tree, path, growth)
}

function shapeProblems(tree: Tree, path: Path, growth: Growth): readonly Problem[] {
  const at = find(tree, path)?.at ?? tree.at
  const shares = spellOut(growth)
  if (shares.length === 0) return [problemAt(at, 'this growth has no step below 100', 'Write a smaller percent.')]
  if (shares.length > MAX_STEPS)
    return [problemAt(at, `this growth has more than ${MAX_STEPS} steps`, 'Let traffic grow faster.')]
  if (shares.some((share, index) => index > 0 && share <= (shares[index - 1] ?? 0)))
    return [
      problemAt(at, 'this growth is too slow: two steps are the same to two decimals', 'Let traffic grow faster.'),
    ]
  return []
}
