/** Markdown as a reader sees it, about: without marks that nobody sees, links by their text, tables in columns. */
export function readable(markdown: string): readonly string[] {
  const lines = markdown
    .replace(/<!--[^]*?-->\n?/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^#+ /gm, '')
    .replace(/\*\*|`/g, '')
    .split('\n')
  return lines.flatMap((line, index) => {
    if (!isRow(line)) return [line]
    return isRow(lines[index - 1] ?? '') ? [] : tableOf(lines.slice(index))
  })
}

const isRow = (line: string): boolean => line.startsWith('|')

/** The table that `lines` begin with. */
function tableOf(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => !isRow(line))
  const rows = lines
    .slice(0, end === -1 ? undefined : end)
    .filter((row) => !/^[|\s:-]+$/.test(row))
    .map((row) =>
      row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  )
}
