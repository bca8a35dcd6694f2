import type * as z from 'zod/mini'
import { type Problem, problemAt } from '../domain/problem'
import type { Path, Tree } from './tree'
import { find, placeOfKey, placeOfValue } from './tree'
import { named, nearest, shown } from './wording'

type Issue = z.core.$ZodIssue

/** Names that a later version will give a meaning. */
const RESERVED: readonly string[] = ['flush-cache', 'export', 'commands', 'notify', 'apis', 'waves']
const RESERVED_IN_ANALYSIS = 'patience'

/** What zod found, in words for people and at the place in the file. */
export const problemsOf = (issues: readonly Issue[], tree: Tree, around: Path = []): readonly Problem[] =>
  issues.flatMap((issue) => problemOf(issue, tree, [...around, ...issue.path]))

function problemOf(issue: Issue, tree: Tree, path: Path): readonly Problem[] {
  const [first = '', second = ''] = issue.message.split('\n')
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split('\n')
    return issue.keys.map((name) => unknownKey(tree, [...path, name], known))
  }
  if (issue.code === 'invalid_key') return [badKey(tree, path, issue.issues[0]?.message ?? '')]
  if (issue.code === 'custom') return [problemAt(placeOfValue(tree, path), first, second)]
  const meant = issue.code === 'invalid_union' ? issue.errors.find((branch) => branch.every(concernsInside)) : undefined
  return meant === undefined ? [mismatch(tree, path, first, second)] : problemsOf(meant, tree, path)
}

function badKey(tree: Tree, path: Path, words: string): Problem {
  const [expected = '', write = ''] = words.split('\n')
  return problemAt(placeOfKey(tree, path), `key ${named(String(path.at(-1)))} is not ${expected}`, write)
}

/** Of a union's members the one is meant whose type fits; its mistakes are inside, or in a check after the type. */
const concernsInside = (issue: Issue): boolean =>
  issue.path.length > 0 || issue.code === 'unrecognized_keys' || issue.code === 'custom'

function mismatch(tree: Tree, path: Path, expected: string, write: string): Problem {
  const node = find(tree, path)
  if (node === undefined) return missingKey(tree, path, write)
  return problemAt(node.at, `${label(path)} must be ${expected}, got ${shown(node)}`, write)
}

/** At the map that lacks it. */
export const missingKey = (tree: Tree, path: Path, write: string): Problem =>
  problemAt(placeOfKey(tree, path.slice(0, -1)), `key ${named(String(path.at(-1)))} is missing${inside(path)}`, write)

const inside = (path: Path): string => (path.length > 1 ? ` in ${label(path.slice(0, -1))}` : '')

function unknownKey(tree: Tree, path: Path, known: readonly string[]): Problem {
  const name = String(path.at(-1))
  const at = placeOfKey(tree, path)
  if (RESERVED.includes(name) || (name === RESERVED_IN_ANALYSIS && path.at(-2) === 'analysis'))
    return problemAt(at, `key ${named(name)} is reserved for a later version`, 'Remove it: it has no meaning yet.')
  const guess = nearest(name, known)
  const hint =
    guess === undefined ? `The keys known here are ${known.map(named).join(', ')}.` : `Did you mean \`${guess}\`?`
  return problemAt(at, `unknown key ${named(name)}`, hint)
}

/** The last key that has a name, with the indexes after it: `alarms[2]`. */
function label(path: Path): string {
  const last = path.findLastIndex((step) => typeof step === 'string')
  if (last < 0) return 'the file'
  const indexes = path.slice(last + 1).map((index) => `[${String(index)}]`)
  return named(`${String(path[last])}${indexes.join('')}`)
}
