import type { Second } from './traffic'

const WIDTH = 30

/** `traffic  v1 ████████████ 95 %  v2 █ 5 %   118 requests/s, 2 failed` */
export function trafficLine({ byVersion, failed }: Second): string {
  const all = [...byVersion.values()].reduce((sum, count) => sum + count, 0)
  if (all === 0) return ''
  const parts = [...byVersion.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([version, count]) =>
        `${version} ${'█'.repeat(Math.max(1, Math.round((count / all) * WIDTH)))} ${Math.round((count / all) * 100)} %`,
    )
  return `   traffic   ${parts.join('  ')}${failed === 0 ? '' : `   ${failed} failed`}`
}

export const heading = (number: number, text: string): readonly string[] => ['', `── ${number}. ${text}`, '']

/** What a runner shows of a line: commands that only it reads stay hidden. */
export function shown(line: string): string | undefined {
  if (line.startsWith('::group::')) return `▾ ${line.slice('::group::'.length)}`
  const annotation = /^::(error|warning|notice)[^:]*::(.*)$/.exec(line)
  if (annotation !== null)
    return `${annotation[1] ?? ''}: ${(annotation[2] ?? '').replaceAll('%0A', ' ').replaceAll('%25', '%')}`
  return line.startsWith('::') ? undefined : line
}
