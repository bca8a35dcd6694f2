import { code, link, text } from './escape'
import type { Markup } from './markup'
import { renderMermaid } from './picture/mermaid'
import { rest } from './room'

/** GitHub's Markdown. */
export const MARKDOWN: Markup = {
  text,
  code,
  link,
  // GitHub turns a bare commit of the repository into a link; anything else stays text.
  commit: (s) => (/^[0-9a-f]{40}$/.test(s) ? s : code(s)),
  strong: (rendered) => `**${rendered}**`,
  heading: (rendered) => `### ${rendered}`,
  paragraph: (rendered) => rendered,
  section: (title, body) => (body === '' ? '' : `**${title}**\n\n${body}`),
  table(head, lines, rows) {
    if (lines.length === 0) return ''
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
    const shown = lines.slice(0, rows).map(row)
    return [row(head), `|${' --- |'.repeat(head.length)}`, ...shown, ...rest(lines.length, rows, '\n')].join('\n')
  },
  bullets(items, rows) {
    if (items.length === 0) return ''
    return [...items.slice(0, rows).map((item) => `- ${item}`), ...rest(items.length, rows, '- ')].join('\n')
  },
  blocks: (parts) => parts.filter((part) => part !== '').join('\n\n'),
  picture: (picture) => renderMermaid(picture).join('\n\n'),
}
