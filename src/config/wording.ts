import type { Tree } from './tree'

const MAX_SHOWN = 60

/**
 * The error text of every schema: two lines, what the value must be and what to write instead.
 * `issues.ts` makes a Problem of them.
 */
export const wanted = (expected: string, write: string): { readonly error: () => string } => ({
  error: () => `${expected}\n${write}`,
})

/** On one line, of bounded length, without invisible characters. */
export function quoted(text: string): string {
  const cut = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text
  return JSON.stringify(cut).replace(/[\p{C}\u2028\u2029]/gu, escaped)
}

/** The same for the name of a key: in backticks, so nothing in it may end them. */
export const named = (key: string): string =>
  `\`${quoted(key).slice(1, -1).replaceAll('`', "'").replaceAll('\\"', '"')}\``

export function shown(tree: Tree): string {
  if (tree.kind === 'map') return 'a map'
  if (tree.kind === 'list') return tree.items.length === 0 ? 'an empty list' : 'a list'
  if (tree.value === null) return 'nothing'
  return typeof tree.value === 'string' ? quoted(tree.value) : quoted(tree.source).slice(1, -1)
}

/** The known word that a mistyped one most likely means. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((candidate) => ({ candidate, distance: distanceBetween(word.slice(0, MAX_SHOWN).toLowerCase(), candidate) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance)
  return near[0]?.candidate
}

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** Levenshtein, with `_` and `-` taken for the same. */
function distanceBetween(a: string, b: string): number {
  const from = Array.from(a.replaceAll('_', '-'))
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  from.forEach((character, i) => {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const change = (row[j] ?? 0) + (character === b[j] ? 0 : 1)
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  })
  return row[b.length] ?? 0
}
