import { unreachable } from '../../domain/never'
import type { Line, Panel, Picture, Role, TimeAxis } from './picture'

/*
 * Charts in the `xychart-beta` of Mermaid, as GitHub draws code blocks of that language. Every text in them is ours:
 * names that others chose stand outside, where Markdown escapes them.
 *
 * Its lines have neither labels nor dashes, and its points are spread evenly over the axis. So the base is drawn as
 * bars, the threshold is a flat line, and the title says so.
 */

/** One code block for each panel. */
export const renderMermaid = ({ panels, time }: Picture): readonly string[] =>
  panels.map((panel) => ['```mermaid', ...chart(panel, time), '```'].join('\n'))

function chart({ title, legend, measure, axis, lines }: Panel, time: TimeAxis): readonly string[] {
  const shown = span(lines, time)
  return [
    `%%{init: ${JSON.stringify(settings(lines))}}%%`,
    'xychart-beta',
    `  title "${legend === '' ? title : `${title}: ${legend}`}"`,
    `  x-axis "${time.label}" ${shown.join(' --> ')}`,
    `  y-axis "${measure}" ${axis.low} --> ${axis.high}`,
    ...lines.map((line) => `  ${line.role === 'base' ? 'bar' : 'line'} [${values(line, shown).join(', ')}]`),
  ]
}

/** Readable on GitHub's light and dark ground: at least 3 to 1 on either. */
const COLORS: Readonly<Record<Role, string>> = { canary: '#d2691e', base: '#7d8fa3', limit: '#b96fd0' }

const settings = (lines: readonly Line[]) => ({
  xyChart: { width: 720, height: 280, titleFontSize: 15, yAxis: { labelFontSize: 12 } },
  themeVariables: { xyChart: { plotColorPalette: lines.map(({ role }) => COLORS[role]).join(', ') } },
})

/** Where its points begin and end. */
function span(lines: readonly Line[], { end }: TimeAxis): Span {
  const [line] = lines
  const first = line?.points[0]?.x ?? 0
  const last = line?.shape === 'points' ? (line.points.at(-1)?.x ?? end) : end
  // One point alone has no length, and an axis needs one.
  return first === last ? [0, last] : [first, last]
}

type Span = readonly [low: number, high: number]

function values(line: Line, [low, high]: Span): readonly number[] {
  switch (line.shape) {
    case 'points':
      return line.points.map(({ y }) => y ?? 0)
    case 'steps':
      return Array.from({ length: SAMPLES + 1 }, (_, index) => standing(line, low + (index / SAMPLES) * (high - low)))
    default:
      return unreachable(line.shape)
  }
}

/** A chart of steps is drawn from so many evenly spaced looks at it. */
const SAMPLES = 60

const standing = ({ points }: Line, x: number): number => points.findLast((point) => point.x <= x + 1e-9)?.y ?? 0
