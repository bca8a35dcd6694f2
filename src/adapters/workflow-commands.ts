/*
 * The runner's text protocol, in the few forms that we use. `@actions/core` speaks it too, but loads an HTTP client and
 * OpenID Connect with it: 40 ms at the start of every run, also of one that has nothing to do.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */

export const workflowCommand = (
  name: string,
  message: string,
  properties: Readonly<Record<string, string | number | undefined>> = {},
): string => {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '')
  const list = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',')
  return `::${name}${list && ` ${list}`}::${escapeMessage(message)}`
}

const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** One entry of an environment file. */
export function fileEntry(name: string, value: string): string {
  const delimiter = delimiterFor(value)
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
}

/** Never in the value: it ends with more underscores than stand in a row there. */
function delimiterFor(value: string): string {
  const rows = value.match(/_+/g) ?? []
  const longest = rows.reduce((most, { length }) => Math.max(most, length), 0)
  return `end_${'_'.repeat(longest + 1)}`
}

/**
 * Text as lines of the log that the runner takes for nothing else.
 *
 * | in the text | in the log | because the runner |
 * | --- | --- | --- |
 * | line breaks | several lines | reads line by line |
 * | `::warning::x`, also after blanks | `> ::warning::x` | looks at what a line starts with, blanks left out |
 * | `##[error]x`, anywhere | `## [error]x` | finds the older form of a command inside a line |
 * | control and invisible characters | nothing | may compare text without them |
 */
export const logLines = (text: string): readonly string[] => text.split(/\r\n|[\r\n]/).map(harmless)

function harmless(line: string): string {
  const visible = line.replace(INVISIBLE, '').replaceAll('##[', '## [')
  return /^\s*::/.test(visible) ? `> ${visible}` : visible
}

const INVISIBLE = /(?!\t)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu
