import type { YAMLError } from 'yaml'
import { type Position, type Problem, problemAt } from '../domain/problem'
import { quoted } from './wording'

/** The library's codes in words for people: what is wrong, what to write. */
const FAULTS: Readonly<Partial<Record<YAMLError['code'], readonly [string, string]>>> = {
  ALIAS_PROPS: ['an alias has an anchor or a tag of its own', 'Write the alias alone, such as `*name`.'],
  BAD_ALIAS: ['an alias is broken', 'Write it as `*name`, or put the text in quotes.'],
  BAD_DIRECTIVE: ['a line that begins with % is not known', 'Remove the line.'],
  BAD_DQ_ESCAPE: ['a text in double quotes has an escape that YAML does not know', 'Write it in single quotes.'],
  BAD_INDENT: ['the indentation does not fit the lines around it', 'Indent keys of one map alike, with spaces.'],
  BAD_SCALAR_START: ['a text begins with a character that has a meaning in YAML', 'Put the text in quotes.'],
  BLOCK_AS_IMPLICIT_KEY: ['a map begins within a line', 'Begin the map on a line of its own, indented.'],
  BLOCK_IN_FLOW: [
    'a map or list by indentation stands within braces or brackets',
    'Write it with braces or brackets too.',
  ],
  MISSING_CHAR: ['a quote, bracket, brace, comma or colon is missing', 'Close what was opened before this place.'],
  MULTILINE_IMPLICIT_KEY: ['a key goes over more than one line', 'Is there a colon missing, or a quote not closed?'],
  MULTIPLE_ANCHORS: ['a value has two anchors', 'Keep one of the two.'],
  MULTIPLE_TAGS: ['a value has two tags', 'Write the value without a tag.'],
  TAB_AS_INDENT: ['a tab indents this line', 'Indent with spaces.'],
  TAG_RESOLVE_FAILED: ['a tag is not known, or does not fit its value', 'Write the value without a tag.'],
  UNEXPECTED_TOKEN: ['this does not belong here', 'Look for a missing quote, comma or colon before it.'],
}

export function syntaxProblem(fault: YAMLError, at: Position): Problem {
  const [message, hint] = FAULTS[fault.code] ?? [quoted(fault.message).slice(1, -1), 'Mend the YAML at this place.']
  return problemAt(at, message, hint)
}
