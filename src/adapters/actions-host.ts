import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { refuse } from '../domain/problem'
import type { Host } from '../ports/host'
import { codeOf, thrownOf } from './thrown'
import { fileEntry, logLines, workflowCommand } from './workflow-commands'

export type Environment = Readonly<Record<string, string | undefined>>

/** The runner that `environment` describes. On a developer's machine its files are absent and all goes to `write`. */
export function actionsHost(environment: Environment, write: (text: string) => void): Host {
  const line = (text: string): void => write(`${text}\n`)
  const fileCommand = (variable: string, command: string, name: string, value: string): void => {
    const file = environment[variable]
    if (file) appendFileSync(file, fileEntry(name, value))
    else line(workflowCommand(command, value, { name }))
  }
  return {
    // Hyphens stay in the variable's name; the runner replaces blanks only.
    input: (name) => environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() ?? '',
    env: (name) => environment[name],
    event: () => readEvent(environment['GITHUB_EVENT_PATH']),
    log: (text) => logLines(text).forEach(line),
    async group(title, work) {
      line(workflowCommand('group', title))
      try {
        return await work()
      } finally {
        line(workflowCommand('endgroup', ''))
      }
    },
    annotate(level, message, { title, position } = {}) {
      const place = { file: position?.file, line: position?.line, col: position?.column }
      line(workflowCommand(level, message, { title, ...place }))
    },
    mask: (secret) => {
      // The runner refuses an empty one.
      if (secret !== '') line(workflowCommand('add-mask', secret))
    },
    output: (name, value) => fileCommand('GITHUB_OUTPUT', 'set-output', name, value),
    summary: (markdown) => Promise.resolve(appendSummary(environment['GITHUB_STEP_SUMMARY'], markdown)),
    saveState: (name, value) => fileCommand('GITHUB_STATE', 'save-state', name, value),
    state: (name) => environment[`STATE_${name}`] ?? '',
    writeReport: (content, form) => Promise.resolve(writeReport(environment['RUNNER_TEMP'] ?? tmpdir(), content, form)),
  }
}

function writeReport(folder: string, content: string, form: string): string {
  for (let number = 1; ; number++) {
    const path = resolve(folder, `api-gateway-stages-${number}.${form}`)
    // Made anew, never through a link that somebody laid there, and for nobody else to read.
    if (isWrittenAnew(path, content)) return path
  }
}

function isWrittenAnew(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    const thrown = thrownOf(error)
    if (codeOf(thrown) === 'EEXIST') return false
    throw thrown
  }
}

function readEvent(path: string | undefined): unknown {
  if (!path) return {}
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch (error) {
    const why = thrownOf(error).message
    return refuse('GITHUB_EVENT_PATH', `the event's payload cannot be read: ${why}`, 'Let the runner set it.', {
      cause: error,
    })
  }
}

/** The runner drops the whole summary of a step above this: https://docs.github.com/en/actions (job summaries, 1 MiB). */
const LARGEST_SUMMARY = 1024 * 1024
const CUT = '\n\n_Cut here: a summary may have 1 MiB. The report has the rest._\n'

function appendSummary(file: string | undefined, markdown: string): void {
  if (!file) return
  const taken = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const room = LARGEST_SUMMARY - taken
  const bytes = Buffer.from(`${markdown}\n`)
  if (bytes.length <= room) appendFileSync(file, bytes)
  else if (room > CUT.length) appendFileSync(file, beginning(bytes, room - CUT.length) + CUT)
}

/** At most `length` bytes, never half a character. */
const beginning = (bytes: Buffer, length: number): string => {
  let end = length
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return bytes.subarray(0, end).toString('utf8')
}
