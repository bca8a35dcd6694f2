import picomatch from 'picomatch'

/** What picomatch knows beyond GitHub's patterns is off. */
const OPTIONS = { dot: true, nobrace: true, noextglob: true, nonegate: true } as const

/** Each may have to be tried at every character of a name, and all together in every combination. */
export const MAX_WILDCARDS = 8

/**
 * Whether a branch or tag fits a list of patterns, as in a workflow's `on.push.branches`:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 *
 * | pattern | stands for |
 * | --- | --- |
 * | `*`, `**` | any characters but `/`, any characters |
 * | `x?`, `x+` | the character before it, or `[…]`: none or one, one or more |
 * | `[ab0-9]` | one of these |
 * | `\x` | the character itself |
 * | `!…` at the beginning | takes away what earlier patterns gave |
 */
export const globMatches = (patterns: readonly string[], name: string): boolean =>
  patterns.reduce((isIn, pattern) => {
    const takesAway = pattern.startsWith('!')
    if (takesAway !== isIn) return isIn
    return fits(takesAway ? pattern.slice(1) : pattern, name) ? !takesAway : isIn
  }, false)

/** How many `*`, `**`, `?` and `+` a pattern has. */
export const wildcardsIn = (pattern: string): number =>
  tokens(pattern).filter((token) => (token.kind === 'one' ? token.times !== '' : token.kind !== 'slash')).length

const SPECIAL = /[*?+[\\]/

const fits = (pattern: string, name: string): boolean =>
  SPECIAL.test(pattern) ? isSpelled(pattern, name) : pattern === name

const isSpelled = (pattern: string, name: string): boolean =>
  spellings(tokens(pattern)).some((spelling) => picomatch(spelling, OPTIONS)(name))

/** One character or `[…]` comes with how often it stands. */
type Token =
  | { readonly kind: 'star' | 'globstar' | 'slash' }
  | { readonly kind: 'one'; readonly text: string; readonly times: string }

const TOKEN = /(?<globstar>\*{2,})|(?<star>\*)|(?<slash>\/)|(?<one>\[[^\]]+\]|\\?[^])(?<times>[?+]?)/gu

const tokens = (pattern: string): readonly Token[] =>
  [...pattern.matchAll(TOKEN)].map(({ groups = {} }) => {
    if (groups['globstar'] !== undefined) return { kind: 'globstar' }
    if (groups['star'] !== undefined) return { kind: 'star' }
    if (groups['slash'] !== undefined) return { kind: 'slash' }
    return { kind: 'one', text: groups['one'] ?? '', times: groups['times'] ?? '' }
  })

/** The pattern in picomatch's words; any of them may fit. */
const spellings = (all: readonly Token[]): readonly string[] =>
  all.reduce<readonly string[]>(
    (begun, token, index) => begun.flatMap((start) => spelled(token, all, index).map((end) => `${start}${end}`)),
    [''],
  )

function spelled(token: Token, all: readonly Token[], index: number): readonly string[] {
  switch (token.kind) {
    case 'slash':
      return ['/']
    case 'star':
      return ['*']
    case 'globstar':
      // picomatch lets `a/**` fit `a` too, and takes a `**` beside other characters for a `*`.
      if (!isWholeSegment(all, index)) return ['*', '*/**/*'].map((stars) => withoutEmptyStart(stars, all[index - 1]))
      return [index === all.length - 1 ? '**/*' : '**']
    case 'one':
      return [times(literal(token.text), token.times)]
  }
}

/** `**.js` fits `a/b.js` as `**` + `/*.js`. */
const withoutEmptyStart = (stars: string, before: Token | undefined): string =>
  (before === undefined || before.kind === 'slash') && stars.length > 1 ? stars.slice(2) : stars

function isWholeSegment(all: readonly Token[], index: number): boolean {
  const isEdge = (token: Token | undefined): boolean => token === undefined || token.kind === 'slash'
  return isEdge(all[index - 1]) && isEdge(all[index + 1])
}

const literal = (text: string): string => (text.length > 1 || /^[\p{L}\p{N}]$/u.test(text) ? text : `\\${text}`)

function times(text: string, count: string): string {
  if (count === '') return text
  return count === '?' ? `(${text}|)` : `(${text})+`
}
