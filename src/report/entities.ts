import { oneLine } from './escape'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** One printable line of at most `max` characters, for HTML and SVG: text between tags, or an attribute in quotes. */
export const plain = (s: string, max = 300): string =>
  oneLine(s, max).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '')
