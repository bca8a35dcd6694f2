import { describe, expect, it } from '@jest/globals'
import { readable } from '../../src/demo/comment'
import { printLogLine, printTable, printTraffic, type Screen, wrapped } from '../../src/demo/screen'

function shownBy(print: (screen: Screen) => void, width = 60, isColored = false): readonly string[] {
  const lines: string[] = []
  print({ width, isColored, print: (line) => void lines.push(line) })
  return lines
}

describe('the screen of the demo', () => {
  it.each([
    ['fits', 'one two', ['one two']],
    ['is broken between words', 'one two three', ['one two', '  three']],
    ['is broken in a word that is too wide', 'a https://example', ['a https:/', '  /exampl', '  e']],
  ])('a line of 9 columns %s', (_, text, lines) => {
    expect(wrapped(text, 9, 2)).toEqual(lines)
  })

  it.each([
    ['12:00:00  +0:01  stage', [' │ 12:00:00  +0:01  stage']],
    ['::group::deploy prod', [' │ ▾ deploy prod']],
    ['::error title=x::rolled%25 back%0Anow', [' │ error: rolled% back now']],
    ['::endgroup::', []],
    ['::add-mask::secret', []],
  ])('shows %s as a runner does', (line, shown) => {
    expect(
      shownBy((screen) => {
        printLogLine(screen, line)
      }),
    ).toEqual(shown)
  })

  it.each([
    ['versions in their order', { v2: [5, 0], v1: [95, 0] }, [`   traffic   v1 ${'█'.repeat(29)} 95 %  v2 ██ 5 %`]],
    [
      'a version however rare, and failures',
      { v2: [999, 0], v3: [1, 1] },
      [`   traffic   v2 ${'█'.repeat(30)} 100 %  v3 █ 0 %   1 failed`],
    ],
    ['nothing when there was nothing', {}, []],
  ])('shows traffic: %s', (_, counts, shown) => {
    const traffic = new Map(
      Object.entries(counts).map(([version, [answers = 0, failures = 0]]) => [version, { answers, failures }]),
    )
    expect(
      shownBy((screen) => {
        printTraffic(screen, traffic)
      }),
    ).toEqual(shown)
  })

  it('keeps the columns of a table when a value is wide', () => {
    const rows = [
      ['a', 'x'.repeat(16)],
      ['name', ''],
    ] as const
    const shown = shownBy((screen) => {
      printTable(screen, rows)
    }, 20)
    expect(shown).toEqual(['   a      xxxxxxxxxx', '          xxxxxx', '   name   '])
  })

  it.each([
    [true, '\u001b[2m │ \u001b[0m\u001b[31merror: no\u001b[0m'],
    [false, ' │ error: no'],
  ])('has colors: %s', (isColored, shown) => {
    const print = (screen: Screen) => {
      printLogLine(screen, '::error::no')
    }
    expect(shownBy(print, 60, isColored)).toEqual([shown])
  })

  it('shows a comment as it is read', () => {
    const comment =
      '<!-- mark -->\n### ✅ `pr-7` is up\n\n- URL: [`http://x`](http://x)\n\n| | Request |\n| --- | --- |\n| ✔ | `GET /` |\n\n**End**'
    expect(readable(comment)).toEqual([
      '✅ pr-7 is up',
      '',
      '- URL: http://x',
      '',
      '    Request',
      '✔   GET /',
      '',
      'End',
    ])
  })
})
