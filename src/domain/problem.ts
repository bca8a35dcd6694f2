/** Something the user can mend. Anything else that is thrown is our bug. */
export interface Problem {
  /** Where: `stages.yml:LINE:COL`, an input's name, a stage, an AWS operation. */
  readonly at: string
  /** What is wrong, with the value. No full stop at the end. */
  readonly message: string
  /** What to do instead, as a full sentence. */
  readonly hint: string
  /** Set when the place is in a file of the repository: the annotation goes there. */
  readonly position?: Position
}

/** Line and column count from 1. */
export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** `stages.yml:7:9` */
export const describePosition = ({ file, line, column }: Position): string => `${file}:${line}:${column}`

export type Problems = readonly [Problem, ...Problem[]]

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problems }

export class UserError extends Error {
  override readonly name = 'UserError'
  readonly problems: Problems
  constructor(problems: Problems, options?: ErrorOptions) {
    super(problems.map(describeProblem).join('\n'), options)
    this.problems = problems
  }
}

export const problemAt = (position: Position, message: string, hint: string): Problem => ({
  at: describePosition(position),
  message,
  hint,
  position,
})

/** Throws the one mistake that `at`, `message` and `hint` describe. */
export const refuse = (at: string | Position, message: string, hint: string, options?: ErrorOptions): never => {
  const problem = typeof at === 'string' ? { at, message, hint } : problemAt(at, message, hint)
  throw new UserError([problem], options)
}

export const describeProblem = (p: Problem): string => `${p.at}: ${p.message}. ${p.hint}`

/** The message of an error and of those below it, on one line. */
export function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause, message } = error
  return cause instanceof Error && !message.includes(cause.message) ? `${message}: ${cause.message}` : message
}
