import type { Counts } from './traffic'

/** A terminal, or a log. */
export interface Screen {
  /** Columns. */
  readonly width: number
  readonly isColored: boolean
  readonly print: (line: string) => void
}

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta'

const CODES: Readonly<Record<Style, number>> = {
  bold: 1,
  dim: 2,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
}

export const painted = ({ isColored }: Pick<Screen, 'isColored'>, style: Style, text: string): string =>
  isColored && text !== '' ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text

/** Prints `text` behind `gutter`; what is too wide goes on below, at the column `hang`. */
export function printWrapped(screen: Screen, gutter: string, text: string, style?: Style, hang = 2): void {
  for (const line of wrapped(text, screen.width - gutter.length, hang)) {
    const front = painted(screen, 'dim', line === '' ? gutter.trimEnd() : gutter)
    screen.print(front + (style === undefined ? line : painted(screen, style, line)))
  }
}

/** Lines of at most `width` columns, broken between words behind `hang`, else in a word. */
export function wrapped(text: string, width: number, hang: number): readonly string[] {
  if (text.length <= width) return [text]
  const space = text.lastIndexOf(' ', width)
  const [end, next] = space > hang ? [space, space + 1] : [width, width]
  return [text.slice(0, end).trimEnd(), ...wrapped(`${' '.repeat(hang)}${text.slice(next).trimStart()}`, width, hang)]
}

export function printHeading(screen: Screen, text: string): void {
  screen.print('')
  printWrapped(screen, '── ', text, 'bold', 0)
  screen.print('')
}

/** A line of a step, as a runner shows it: commands that only the runner reads stay hidden. */
export function printLogLine(screen: Screen, line: string): void {
  const [, annotation, message = ''] = /^::(error|warning|notice)[^:]*::(.*)$/.exec(line) ?? []
  if (annotation !== undefined) {
    const text = message.replace(/%0[AD]/g, ' ').replaceAll('%25', '%')
    printWrapped(screen, LOG, `${annotation}: ${text}`, ANNOTATIONS.get(annotation))
  } else if (line.startsWith(GROUP)) printWrapped(screen, LOG, `▾ ${line.slice(GROUP.length)}`)
  else if (!line.startsWith('::') && !line.startsWith(PAGE))
    printWrapped(screen, LOG, line, undefined, EVENT.test(line) ? 17 : 2)
}

/** It goes with the demo's folder, before anybody can open it. */
const PAGE = 'The report as a page: '
const LOG = ' │ '
const GROUP = '::group::'
/** `12:00:00  +0:01  what`. */
const EVENT = /^\d\d:\d\d:\d\d /
const ANNOTATIONS: ReadonlyMap<string, Style> = new Map([
  ['error', 'red'],
  ['warning', 'yellow'],
])

const BAR = 30
const COLORS: readonly Style[] = ['blue', 'green', 'magenta', 'yellow']

/** `traffic  v1 ████████████ 95 %  v2 █ 5 %   2 failed`; nothing when there was none. */
export function printTraffic(screen: Screen, traffic: Counts): void {
  const counts = [...traffic].sort(([a], [b]) => (a < b ? -1 : 1))
  const sum = counts.reduce((total, [, { answers }]) => total + answers, 0)
  const failures = counts.reduce((total, [, count]) => total + count.failures, 0)
  if (sum === 0) return
  const bars = counts.map(([version, { answers }]) => {
    const bar = '█'.repeat(Math.max(1, Math.round((answers / sum) * BAR)))
    return `${version} ${painted(screen, colorOf(version), bar)} ${Math.round((answers / sum) * 100)} %`
  })
  const failed = failures === 0 ? '' : painted(screen, 'red', `   ${failures} failed`)
  screen.print(`   traffic   ${bars.join('  ')}${failed}`)
}

/** Neighboring versions differ. */
const colorOf = (version: string): Style => COLORS[Number(/\d+$/.exec(version)?.[0] ?? 0) % COLORS.length] ?? 'blue'

/** Names and values in two columns. */
export function printTable(screen: Screen, rows: readonly (readonly [string, string])[]): void {
  const column = Math.max(...rows.map(([name]) => name.length)) + 3
  for (const [name, value] of rows) printWrapped(screen, '   ', name.padEnd(column) + value, undefined, column)
}
