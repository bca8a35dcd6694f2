/**
 * The pairs of a GITHUB_OUTPUT or GITHUB_STATE file: `name=value`, or `name<<END`, lines, `END`.
 * A later pair of the same name wins.
 */
export function parseFileCommands(text: string): Readonly<Record<string, string>> {
  const pairs: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const [, name, mark, rest] = /^([^=<]+)(=|<<)(.*)$/.exec(line) ?? []
    if (name === undefined || rest === undefined) continue
    const end = mark === '<<' ? lines.indexOf(rest, at + 1) : at
    if (end < 0) throw new Error(`${name} has no closing line ${rest}`)
    pairs[name] = mark === '<<' ? lines.slice(at + 1, end).join('\n') : rest
    at = end
  }
  return pairs
}
