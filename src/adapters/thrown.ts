/** An error as Node, the SDKs and octokit throw it; `code` is Node's own, e.g. `ECONNREFUSED`. */
export type Thrown = Error & { readonly code?: unknown }

/** Told by its members, for an error made in another realm (a worker's, a test runner's) is no instance of our Error. */
export const isThrown = (value: unknown): value is Thrown =>
  typeof value === 'object' && value !== null && 'name' in value && 'message' in value

export const thrownOf = (value: unknown): Thrown => (isThrown(value) ? value : new Error(String(value)))

/** Empty when there is none. */
export const codeOf = ({ code }: Thrown): string => (typeof code === 'string' ? code : '')
