import { Composer, Lexer, Parser, type Document, type LineCounter } from 'yaml'
import type { CST } from 'yaml'

/** How much of a text the library may be given. */
export interface Bounds {
  /** Open collections and pairs of the parser at once; a level of a file takes up to two. */
  readonly open: number
  readonly lexemes: number
}

export type Composed =
  | { readonly kind: 'document'; readonly document: Document; readonly hasMore: boolean }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'too-long' }

/**
 * The first document of a text.
 *
 * The library composes by recursion, and a process that runs out of stack within a regular expression dies, which
 * nothing can catch. So depth is bounded here, before that; some 700 levels are too many.
 */
export function compose(text: string, lines: LineCounter, bounds: Bounds): Composed {
  const parser = new Parser(lines.addNewLine)
  const tokens: CST.Token[] = []
  let lexemes = 0
  lines.addNewLine(0)
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > bounds.open) return { kind: 'too-deep' }
    if (++lexemes > bounds.lexemes) return { kind: 'too-long' }
  }
  for (const token of parser.end()) tokens.push(token)
  // The library compares every key with every other; callers find keys that stand twice in linear time.
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const [document, ...more] = composer.compose(tokens, true, text.length)
  if (document === undefined) throw new RangeError('the library composed no document')
  return { kind: 'document', document, hasMore: more.length > 0 }
}
