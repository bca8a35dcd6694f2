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
  /** The HTML texts, in order. */
  readonly pages: readonly string[]
}

export function recordingHost({
  inputs = {},
  env = {},
  event = {},
  states: saved = {},
}: HostSettings = {}): RecordingHost {
  const kept = {
    lines: [] as string[],
    groups: [] as string[],
    annotations: [] as Annotation[],
    masks: [] as string[],
    outputs: {} as Record<string, string>,
    summaries: [] as string[],
    states: { ...saved } as Record<string, string>,
    reports: [] as string[],
    pages: [] as string[],
  }
  return {
    ...kept,
    input: (name) => inputs[name] ?? '',
    env: (name) => env[name],
    event: () => event,
    log: (line) => void kept.lines.push(line),
    group: (title, work) => {
      kept.groups.push(title)
      return work()
    },
    annotate: (level, message, where) => void kept.annotations.push({ level, message, ...where }),
    mask: (secret) => void kept.masks.push(secret),
    output: (name, value) => {
      kept.outputs[name] = value
    },
    summary: (markdown) => {
      kept.summaries.push(markdown)
      return Promise.resolve()
    },
    saveState: (name, value) => {
      kept.states[name] = value
    },
    state: (name) => kept.states[name] ?? '',
    writeReport: (content, form) => {
      const written = form === 'json' ? kept.reports : kept.pages
      written.push(content)
      return Promise.resolve(`/runner/temp/report-${written.length}.${form}`)
    },
  }
}
