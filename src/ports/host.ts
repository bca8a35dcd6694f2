import type { Position } from '../domain/problem'

/** The Actions runner around us. */
export interface Host {
  /** Empty when not given. */
  input(name: string): string
  env(name: string): string | undefined
  /** The event's payload, parsed; an empty object when there is none. */
  event(): unknown
  /** One line of the log; what comes in is text, never a workflow command. */
  log(line: string): void
  /** Groups everything logged until `work` settles. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  annotate(
    level: 'error' | 'warning' | 'notice',
    message: string,
    where?: { readonly title?: string; readonly position?: Position },
  ): void
  mask(secret: string): void
  output(name: string, value: string): void
  summary(markdown: string): Promise<void>
  /** For the `post` step. */
  saveState(name: string, value: string): void
  state(name: string): string
  /** Writes a report under RUNNER_TEMP and answers its absolute path. */
  writeReport(content: string, form: 'json' | 'html'): Promise<string>
}
