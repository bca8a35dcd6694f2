/*
 * The one place where text of somebody else is made harmless: for Markdown as GitHub renders it, and for the log.
 *
 * GitHub looks for mentions, references, commits and emoji in the text that remains after Markdown and entities are
 * resolved, so an entity or a backslash does not stop them. A zero-width space inside the pattern does, and so does a
 * code span, which is left alone and copies exactly.
 */

const ESC = String.fromCharCode(0x1b)
const BEL = String.fromCharCode(0x07)
const BREAK = '\u200b'

/** Colors and cursor moves (CSI), titles and hyperlinks (OSC). */
const ANSI = new RegExp(`${ESC}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\))`, 'g')
/** Control characters, invisible ones and those that turn the direction of writing, halves of surrogate pairs. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu

/** More than this is never shown, so it is not looked at. */
const MAX_READ = 10_000

/** One printable line of at most `max` characters. What cannot be printed shows as `�`, what was cut off as `…`. */
export function oneLine(s: string, max = 500): string {
  const line = s.slice(0, MAX_READ).replace(ANSI, '').replace(/\s+/g, ' ').replace(UNPRINTABLE, '�').trim()
  return line.length <= max ? line : `${line.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** Prose for a paragraph, a list or a table cell. Words such as ARNs and commits become inline code. */
export function text(s: string, max = 300): string {
  const words = oneLine(s, max).split(' ')
  return safeStart(words.map(word).join(' '))
}

/** Inline code; prose where a code span would not hold the text. */
export function code(s: string, max = 200): string {
  const line = oneLine(s, max)
  if (line === '') return ''
  return holdsInCode(line) ? `\`${line}\`` : text(line, max)
}

/** A link to an http or https address; only the label when `url` is anything else, or carries a user name. */
export function link(label: string, url: string): string {
  const target = linkTarget(url)
  const shown = label === url ? code(label, 2000) : text(label)
  return target === undefined || shown === '' ? shown : `[${shown}](${target})`
}

/** A pipe ends a table cell even inside a code span; the others are kept out of it to be safe with any parser. */
const holdsInCode = (line: string): boolean => !/[`|<>@]|\]\(/.test(line)

/** An emoji's name, a commit, a formula. */
const LIVE_IN_PROSE = /:[\w+-]+:|(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])|\$/i
const COMMIT = /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/gi
const LINK_LIKE = /:\/\/|www\./i

function word(s: string): string {
  const tail = /[.,;:!?)]*$/.exec(s)?.[0] ?? ''
  const core = s.slice(0, s.length - tail.length)
  const asCode = LIVE_IN_PROSE.test(core) && !LINK_LIKE.test(core) && holdsInCode(core)
  return asCode ? `\`${core}\`${prose(tail)}` : prose(s)
}

/** What becomes live in plain text, and how it is broken up. */
const BREAKS: readonly (readonly [RegExp, string])[] = [
  [/@/g, `@${BREAK}`],
  [/:(?=\/\/)/g, `:${BREAK}`],
  [/(www)\./gi, `$1${BREAK}.`],
  [/#(?=\d)/g, `#${BREAK}`],
  [/(gh-)(?=\d)/gi, `$1${BREAK}`],
  [/:(?=[\w+-]+:)/g, `:${BREAK}`],
  [/\$/g, `$$${BREAK}`],
]

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** An underscore within a word is no emphasis in GFM, and names read better without an entity in them. */
const MARKUP = /[&<>`*[\]\\|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g

const prose = (s: string): string =>
  BREAKS.reduce((broken, [pattern, replacement]) => broken.replace(pattern, replacement), s)
    .replace(COMMIT, (commit) => commit.replace(/.{6}(?=.)/g, `$&${BREAK}`))
    .replace(MARKUP, (mark) => NAMED[mark] ?? `&#${mark.charCodeAt(0)};`)
    .replaceAll(BREAK, '&#8203;')

/** Keeps headings, lists, rules and slash commands from starting a line. */
const safeStart = (s: string): string => (/^(?:[#+\-=/:.]|\d+[.)])/.test(s) ? `&#8203;${s}` : s)

/** An address that may stand in a link of any markup; `undefined` when it may not. */
export function linkTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, username, password, origin, pathname, search, hash } = new URL(url)
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return undefined
  return origin + (pathname + search + hash).replace(/[()<>[\]`|*\\'"]/g, percentEncoded).replaceAll('&', '&amp;')
}

const percentEncoded = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
