import type { Position } from '../../domain/problem'
import type { Host } from '../../ports/host'

/** What the runner gives to the action. */
export interface HostSettings {
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly event?: unknown
  /** What an earlier step of the action saved. */
  readonly states?: Readonly<Record<string, string>>
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title?: string
  readonly position?: Position
}

/** A runner that keeps all it is told. */
export interface RecordingHost extends Host {
  readonly lines: readonly string[]
  readonly groups: readonly string[]
  readonly annotations: readonly Annotation[]
  readonly masks: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summaries: readonly string[]
  readonly states: Readonly<Record<string, string>>
  /** The JSON texts, in order. */
  readonly reports: readonly string[]
}

export function recordingHost({
  inputs = {},
  env = {},
  event = {},
  states: saved = {},
}: HostSettings = {}): RecordingHost {
  const lines: string[] = []
  const groups: string[] = []
  const annotations: Annotation[] = []
  const masks: string[] = []
  const outputs: Record<string, string> = {}
  const summaries: string[] = []
  const states: Record<string, string> = { ...saved }
  const reports: string[] = []
  return {
    lines,
    groups,
    annotations,
    masks,
    outputs,
    summaries,
    states,
    reports,
    input: (name) => inputs[name] ?? '',
    env: (name) => env[name],
    event: () => event,
    log: (line) => void lines.push(line),
    group: (title, work) => {
      groups.push(title)
      return work()
    },
    annotate: (level, message, where) => void annotations.push({ level, message, ...where }),
    mask: (secret) => void masks.push(secret),
    output: (name, value) => {
      outputs[name] = value
    },
    summary: (markdown) => {
      summaries.push(markdown)
      return Promise.resolve()
    },
    saveState: (name, value) => {
      states[name] = value
    },
    state: (name) => states[name] ?? '',
    writeReport: (json) => {
      reports.push(json)
      return Promise.resolve(`/runner/temp/report-${reports.length}.json`)
    },
  }
}
