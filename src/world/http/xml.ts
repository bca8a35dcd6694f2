/** `<name>text</name>`. */
export const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`

const escaped = (text: string): string =>
  text
    .replace(NO_CHARACTER, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#xD;')

/** What no XML document can have, escaped or not (XML 1.0, "Char"); and a reader takes a bare `\r` for a line feed. */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** The only members that are maps, not structures; a map's entries are written in another way. */
const MAPS = ['ExtendedStatistics']

/** A value in the Query protocol's XML. Absent members are left out. */
function xmlOf(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return `<${name}>${value.map((one) => xmlOf('member', one)).join('')}</${name}>`
  if (value instanceof Date) return element(name, value.toISOString())
  if (typeof value !== 'object') return element(name, typeof value === 'string' ? value : JSON.stringify(value))
  return `<${name}>${MAPS.includes(name) ? entriesOf(value) : membersOf(value)}</${name}>`
}

/** The members of a structure, one element each. */
export const membersOf = (value: object): string =>
  Object.entries(value)
    .map(([name, member]) => xmlOf(name, member))
    .join('')

const entriesOf = (value: object): string =>
  Object.entries(value)
    .map(([key, member]) => `<entry>${element('key', key)}${xmlOf('value', member)}</entry>`)
    .join('')
