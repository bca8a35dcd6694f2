/*
 * Blocks of GitHub's Markdown. Everything that comes in is rendered already; `rows` says how many lines a list or a
 * table may have before the rest is only counted.
 */

/** Empty without lines. */
export function table(head: readonly string[], lines: readonly (readonly string[])[], rows: number): string {
  if (lines.length === 0) return ''
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const shown = lines.slice(0, rows).map(row)
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...shown, ...rest(lines.length, rows, '\n')].join('\n')
}

/** Empty without items. */
export const bullets = (items: readonly string[], rows: number): string =>
  items.length === 0
    ? ''
    : [...items.slice(0, rows).map((item) => `- ${item}`), ...rest(items.length, rows, '- ')].join('\n')

/** `a, b, … and 3 more`. */
export const enumeration = (items: readonly string[], rows: number): string =>
  [...items.slice(0, rows), ...rest(items.length, rows, '')].join(', ')

/** A titled block; empty when there is nothing under the title. */
export const section = (title: string, body: string): string => (body === '' ? '' : `**${title}**\n\n${body}`)

export const blocks = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')

const ROWS = [1000, 200, 50, 20, 10, 5, 3, 1]

/** Renders with as many rows as fit into `max` characters. */
export function fit(render: (rows: number) => string, max: number): string {
  for (const rows of ROWS) {
    const rendered = render(rows)
    if (rendered.length <= max) return rendered
  }
  return render(0).slice(0, max)
}

const rest = (count: number, rows: number, lead: string): readonly string[] =>
  count > rows ? [`${lead}… and ${count - rows} more`] : []
