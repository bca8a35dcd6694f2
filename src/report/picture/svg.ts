import { unreachable } from '../../domain/never'
import { plain } from '../entities'
import type { Line, Mark, Panel, Point, Role, TimeAxis } from './picture'

/*
 * One panel as an SVG that stands in a page. Colors come from the page's style, by class; without any of them the lines
 * still differ by stroke, marker and label.
 */

const WIDTH = 480
const HEIGHT = 260
const PLOT = { left: 86, right: WIDTH - 14, top: 52, bottom: HEIGHT - 44 } as const

/** `id` is unique in the page; `words` say what is seen. */
export function renderSvg(panel: Panel, time: TimeAxis, id: string, words: string): string {
  const plot = plotOf(panel, time)
  return [
    `<svg role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${WIDTH} ${HEIGHT}" class="chart">`,
    `<title id="${id}-t">${plain(panel.title)}</title><desc id="${id}-d">${plain(words, 1000)}</desc>`,
    `<text class="title" x="8" y="18">${plain(panel.title)}</text>`,
    ...key(panel.lines),
    ...grid(panel, plot),
    ...timeTicks(time, plot),
    ...panel.lines.map((line) => drawn(line, plot)),
    ...panel.lines.flatMap((line) => marks(line.marks, plot)),
    '</svg>',
  ].join('\n')
}

/** From the numbers of a panel to the coordinates of its plot. */
interface Plot {
  x(value: number): number
  y(value: number): number
}

const plotOf = ({ axis }: Panel, { end }: TimeAxis): Plot => ({
  x: (value) => tenth(PLOT.left + (value / end) * (PLOT.right - PLOT.left)),
  y: (value) => tenth(PLOT.bottom - ((value - axis.low) / (axis.high - axis.low)) * (PLOT.bottom - PLOT.top)),
})

const tenth = (value: number): number => Math.round(value * 10) / 10

const path = (role: Role, d: string): string => `<path class="line ${role}" d="${d}"/>`

function drawn({ role, shape, points }: Line, plot: Plot): string {
  if (shape === 'steps') return path(role, steps(points, plot))
  const shown = points.filter(({ y }) => y !== undefined)
  const every = Math.ceil(shown.length / MOST_MARKERS)
  const markers = shown.filter((_, index) => index % every === 0 || index === shown.length - 1)
  return path(role, polyline(points, plot)) + markers.map(({ x, y = 0 }) => marker(role, plot.x(x), plot.y(y))).join('')
}

const MOST_MARKERS = 30

/** Nothing is drawn over a time of which nothing is known. */
const polyline = (points: readonly Point[], plot: Plot): string =>
  points
    .map(({ x, y }, index) => {
      if (y === undefined) return ''
      return `${points[index - 1]?.y === undefined ? 'M' : 'L'}${plot.x(x)} ${plot.y(y)}`
    })
    .join('')

function steps([first, ...others]: readonly Point[], plot: Plot): string {
  if (first === undefined) return ''
  const changes = others.map(({ x, y = 0 }) => `H${plot.x(x)}V${plot.y(y)}`)
  return `M${plot.x(first.x)} ${plot.y(first.y ?? 0)}${changes.join('')}H${PLOT.right}`
}

function marker(role: Role, x: number, y: number): string {
  switch (role) {
    case 'canary':
      return `<circle class="${role}" cx="${x}" cy="${y}" r="3"/>`
    case 'base':
      return `<rect class="${role}" x="${tenth(x - 3)}" y="${tenth(y - 3)}" width="6" height="6"/>`
    case 'limit':
      return ''
    default:
      return unreachable(role)
  }
}

/** Which line is which, above the plot; a single line needs no name. */
function key(lines: readonly Line[]): readonly string[] {
  if (lines.length < 2) return []
  let x = 8
  return lines.toReversed().flatMap(({ label, role }) => {
    const at = x
    x += 50 + label.length * LETTER
    return [path(role, `M${at} 36h28`), marker(role, at + 14, 36), `<text x="${at + 34}" y="40">${plain(label)}</text>`]
  })
}

/** About the width of a letter. */
const LETTER = 6.5

const grid = ({ axis }: Panel, plot: Plot): readonly string[] =>
  axis.ticks.flatMap(({ at, text }) => [
    `<path class="${at === 0 ? 'axis' : 'grid'}" d="M${PLOT.left} ${plot.y(at)}H${PLOT.right}"/>`,
    `<text class="end" x="${PLOT.left - 6}" y="${tenth(plot.y(at) + 4)}">${plain(text)}</text>`,
  ])

function timeTicks({ end, label }: TimeAxis, plot: Plot): readonly string[] {
  const step = TICKS.find((size) => end / size <= 8) ?? end / 8
  const ticks = Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, index) => index * step)
  return [
    ...ticks.map((at) => `<text class="middle" x="${plot.x(at)}" y="${PLOT.bottom + 16}">${tenth(at)}</text>`),
    `<text class="middle" x="${(PLOT.left + PLOT.right) / 2}" y="${HEIGHT - 8}">${plain(label)}</text>`,
  ]
}

const TICKS = [0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 240, 480]

/** The last one first: where words would stand over each other the earlier ones give way. */
function marks(all: readonly Mark[], plot: Plot): readonly string[] {
  const placed: Box[] = []
  const texts: string[] = []
  for (const mark of [...all.slice(-1), ...all.slice(0, -1)]) {
    const box = boxOf(mark, plot)
    if (placed.some((other) => overlap(box, other))) continue
    placed.push(box)
    texts.push(`<text class="mark ${box.isLeft ? 'end' : ''}" x="${box.x}" y="${box.y}">${plain(mark.text)}</text>`)
  }
  return texts
}

interface Box {
  readonly x: number
  readonly y: number
  readonly from: number
  readonly to: number
  /** It stands left of its point, where there is no room on the right. */
  readonly isLeft: boolean
}

function boxOf(mark: Mark, plot: Plot): Box {
  const [x, width] = [plot.x(mark.x), mark.text.length * LETTER]
  const isLeft = x + width > PLOT.right
  const above = plot.y(mark.y) - 7
  return {
    x,
    y: tenth(above < PLOT.top + 8 ? plot.y(mark.y) + 16 : above),
    from: isLeft ? x - width : x,
    to: isLeft ? x : x + width,
    isLeft,
  }
}

const overlap = (a: Box, b: Box): boolean => a.from < b.to + 4 && b.from < a.to + 4 && Math.abs(a.y - b.y) < 14
