import { plain } from './entities'
import { linkTarget } from './escape'
import type { Markup } from './markup'
import type { Picture } from './picture/picture'
import { renderSvg } from './picture/svg'
import { rest } from './room'

/** HTML of a page of our own: nothing in it runs, loads or leads anywhere but by a click. */
export const HTML: Markup = {
  text: plain,
  code: (s, max = 200) => (plain(s, max) === '' ? '' : `<code>${plain(s, max)}</code>`),
  commit: (s) => `<code>${plain(s)}</code>`,
  link(s, url) {
    const target = linkTarget(url)
    return target === undefined ? plain(s, 2000) : `<a href="${target}" rel="noreferrer">${plain(s, 2000)}</a>`
  },
  strong: (rendered) => `<strong>${rendered}</strong>`,
  heading: (rendered) => `<h1>${rendered}</h1>`,
  paragraph: (rendered) => `<p>${rendered}</p>`,
  section: (title, body) => (body === '' ? '' : `<section>\n<h2>${title}</h2>\n${body}\n</section>`),
  table(head, lines, rows) {
    if (lines.length === 0) return ''
    const shown = lines.slice(0, rows).map((cells) => row('td', cells))
    const more = rest(lines.length, rows, '').map((text) => `<p>${text}</p>`)
    return [
      '<div class="wide" tabindex="0" role="region" aria-label="Table"><table>',
      `<thead>${row('th', head, ' scope="col"')}</thead>`,
      `<tbody>\n${shown.join('\n')}\n</tbody></table></div>`,
      ...more,
    ].join('\n')
  },
  bullets(items, rows) {
    if (items.length === 0) return ''
    const shown = [...items.slice(0, rows), ...rest(items.length, rows, '')]
    return `<ul>\n${shown.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`
  },
  blocks: (parts) => parts.filter((part) => part !== '').join('\n'),
  picture: figure,
}

const row = (tag: string, cells: readonly string[], attributes = ''): string =>
  `<tr>${cells.map((cell) => `<${tag}${attributes}>${cell}</${tag}>`).join('')}</tr>`

/** All charts, and the same numbers for whoever does not see them. */
function figure({ panels, time, words, table }: Picture, id: string): string {
  const charts = panels.map((panel, index) => renderSvg(panel, time, `${id}-${index}`, words.join('. ')))
  const numbers = HTML.table(
    table.head.map((cell) => plain(cell)),
    table.rows.map((cells) => cells.map((cell) => plain(cell))),
    table.rows.length,
  )
  return [
    `<figure>\n<div class="charts">\n${charts.join('\n')}\n</div>`,
    `<details><summary>The numbers</summary>\n${numbers}\n</details>\n</figure>`,
  ].join('\n')
}
