import type { Instant } from '../../domain/units'

/** Why API Gateway failed or refused to carry out an integration; in AWS it stands in the stage's execution log. */
export interface ExecutionLine {
  readonly at: Instant
  readonly api: string
  readonly stage: string
  readonly requestId: string
  readonly text: string
}

const MOST_LINES = 1000

/** The last lines, oldest first. */
export class ExecutionLog {
  private readonly kept: ExecutionLine[] = []
  private readonly readers = new Set<(line: ExecutionLine) => void>()

  get lines(): readonly ExecutionLine[] {
    return this.kept
  }

  /** Answers how to stop it. */
  onLine(reader: (line: ExecutionLine) => void): () => void {
    this.readers.add(reader)
    return () => this.readers.delete(reader)
  }

  write(line: ExecutionLine): void {
    this.kept.push(line)
    if (this.kept.length > MOST_LINES) this.kept.shift()
    for (const reader of this.readers) reader(line)
  }
}
