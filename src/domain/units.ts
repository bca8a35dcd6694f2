declare const unit: unique symbol
type Unit<T, Name extends string> = T & { readonly [unit]: Name }

/** Share of live traffic, 0 to 100, at most two decimals. */
export type Percent = Unit<number, 'Percent'>
/** A point in time, in milliseconds since the epoch. */
export type Instant = Unit<number, 'Instant'>
/** A length of time, in milliseconds. */
export type Millis = Unit<number, 'Millis'>
/** The real name of a stage: `[A-Za-z0-9_-]{1,128}`. */
export type StageName = Unit<string, 'StageName'>
/** Id of a REST API's deployment, e.g. `a1b2c3`. */
export type DeploymentId = Unit<string, 'DeploymentId'>
/** Id of a REST API, e.g. `a1b2c3d4e5`. */
export type ApiId = Unit<string, 'ApiId'>
/** SHA-256 of something canonical, as `sha256:` and 64 hex digits. */
export type Digest = Unit<string, 'Digest'>

export const percent = (n: number): Percent => {
  if (!(n >= 0 && n <= 100)) throw new RangeError(`a percent goes from 0 to 100, got ${n}`)
  return n as Percent
}
export const NO_TRAFFIC = percent(0)
export const ALL_TRAFFIC = percent(100)

export const instant = (n: number): Instant => n as Instant
export const millis = (n: number): Millis => n as Millis
export const seconds = (n: number): Millis => (n * 1000) as Millis
export const minutes = (n: number): Millis => (n * 60_000) as Millis
export const hours = (n: number): Millis => (n * 3_600_000) as Millis
export const since = (then: Instant, now: Instant): Millis => (now - then) as Millis
export const after = (t: Instant, d: Millis): Instant => (t + d) as Instant

export const deploymentId = (id: string): DeploymentId => id as DeploymentId
export const apiId = (id: string): ApiId => id as ApiId

const STAGE_NAME = /^[A-Za-z0-9_-]{1,128}$/
export const isStageName = (name: string): name is StageName => STAGE_NAME.test(name)
export const stageName = (name: string): StageName => {
  if (!isStageName(name)) throw new RangeError(`not a stage name: ${JSON.stringify(name)}`)
  return name
}
