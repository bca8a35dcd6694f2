import type { Position } from '../domain/problem'
import type { ApiId, Millis, Percent } from '../domain/units'

/** `stages.yml` as the rest of the program sees it: valid, defaults filled in, `defaults:` merged into each stage. */
export interface Config {
  /** Path in the workspace, as the `config` input gave it. */
  readonly file: string
  /** Empty: any account. */
  readonly allowedAccounts: readonly string[]
  readonly allowPullRequestTarget: boolean
  readonly api: ApiSpec
  /** Absent: nothing is pruned. */
  readonly keepDeployments: number | undefined
  /** In the order of the file. */
  readonly stages: readonly [StageRule, ...StageRule[]]
  /** Top-level keys whose effect is still to come, e.g. `functions`. They concern every stage. */
  readonly unsupported: readonly UnsupportedKey[]
}

export interface ApiSpec {
  readonly target: { readonly by: 'id'; readonly id: ApiId } | { readonly by: 'name'; readonly name: string }
  readonly region: string | undefined
  readonly definition:
    { readonly path: string; readonly mode: 'overwrite' | 'merge'; readonly at: Position } | undefined
  /** With placeholders `{id}` `{region}` `{stage}` and those of every value; without a trailing slash. */
  readonly url: string | undefined
}

/** A key that is valid but has no effect yet; refused when a stage that has it is acted on. */
export interface UnsupportedKey {
  /** Dotted, as a user would name it: `functions`, `settings`, `canary.analysis`. */
  readonly key: string
  readonly at: Position
}

/** One entry under `stages:`. Placeholders are still in the texts. */
export interface StageRule {
  readonly key: string
  readonly at: Position
  /** Globs in order, `!` takes away. Empty: not selected by branch. */
  readonly branches: readonly string[]
  readonly tags: readonly string[]
  readonly pullRequests: boolean
  /** A GitHub Environment; `undefined`: the stage's name; `false`: no GitHub Deployment. */
  readonly environment: string | false | undefined
  readonly comment: boolean
  readonly protected: boolean
  readonly description: string | undefined
  readonly variables: Variables
  readonly smoke: readonly SmokeTest[]
  readonly canary: CanarySpec | undefined
  readonly ttl: Millis | undefined
  readonly max: number | undefined
  readonly unsupported: readonly UnsupportedKey[]
}

export type Variables = Readonly<Record<string, string>>

export interface SmokeTest {
  readonly at: Position
  /** Upper case. */
  readonly method: string
  /** Absolute, may carry a query. */
  readonly path: string
  /** Names in lower case. Values and the body may hold `${NAME}`. */
  readonly headers: Readonly<Record<string, string>>
  /** Text as sent: a YAML map or list becomes JSON. */
  readonly body: string | undefined
  /** What was filled in for `${NAME}`: nothing that is said of the test shows it. Empty until then. */
  readonly secrets: readonly string[]
  readonly auth: 'none' | 'sigv4'
  readonly expect: Expectation
  /** Consecutive passes asked for, 1 to 100. */
  readonly times: number
  /** Also on the throw-away stage, where a new version is tested before it has traffic. */
  readonly beforeTraffic: boolean
}

export interface Expectation {
  readonly status: { readonly kind: 'success' } | { readonly kind: 'exactly'; readonly codes: readonly number[] }
  readonly within: Millis
  readonly headers: Readonly<Record<string, Match>>
  /** JSON path (`$.id`, `$.items[0].sku`) to what must stand there. */
  readonly body: Readonly<Record<string, Match>>
}

/** `/^o-/` in the file is a pattern, anything else is compared as text. */
export type Match =
  | { readonly kind: 'equals'; readonly text: string }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string }

export interface CanaryStep {
  readonly traffic: Percent
  readonly hold: Millis
  /** After the hold a person decides. */
  readonly approve: boolean
}

export interface CanarySpec {
  readonly at: Position
  readonly useStageCache: boolean
  /** Traffic strictly rises; growth (`linear`, `exponential`) is already spelled out. */
  readonly steps: readonly [CanaryStep, ...CanaryStep[]]
  readonly bake: Millis
  readonly poll: Millis
  readonly alarms: readonly string[]
  /** Where each alarm's name stands, same order as `alarms`. */
  readonly alarmsAt: readonly Position[]
  readonly onFiring: 'refuse' | 'ignore'
  readonly onNoData: 'wait' | 'rollback' | 'continue'
  readonly maxWait: Millis
  readonly maxPause: Millis
  readonly onCancel: 'rollback' | 'hold'
  readonly lease: Millis
  readonly analysis: AnalysisSpec | undefined
  /** ARN of the role as which AWS itself removes the canary when the lease, or a pause, runs out. */
  readonly deadManSwitch: { readonly role: string } | undefined
}

/** The canary against the stage's other traffic. Shares are fractions: 1 % is 0.01. */
export interface AnalysisSpec {
  readonly at: Position
  /** At least one. */
  readonly errors: readonly ErrorClass[]
  /** Bound on rolling a good version back, over the whole rollout. */
  readonly falseAlarm: number
  /** A version is good while its error rate is at most `ratio` times the base's, and `extra` on top. */
  readonly tolerance: { readonly ratio: number; readonly extra: number }
  /** On the canary since the rollout began, before traffic first rises. */
  readonly minRequests: number
  readonly latency: LatencySpec | undefined
  /** CloudWatch's Stage value of the canary's series; `undefined`: `{stage}/Canary`. */
  readonly dimension: string | undefined
}

export type ErrorClass = '5xx' | '4xx'

export interface LatencySpec {
  /** Above 0 and below 100. */
  readonly percentile: number
  /** Times the base's percentile: what is slower is slow. */
  readonly atMost: number
}
