import type { Problem } from '../domain/problem'
import type { ApiId, DeploymentId, Digest, Instant, Percent, StageName } from '../domain/units'
import type { Course } from '../judge/course'
import type { SmokeResult } from '../smoke/check'

export const RESULTS = [
  'deployed',
  'unchanged',
  'promoted',
  'rolled-back',
  'paused',
  'cleaned',
  'planned',
  'reported',
  'skipped',
  'failed',
] as const
export type Result = (typeof RESULTS)[number]

/** What happened, as data. Every text in it may be hostile; the renderers escape it. */
export interface RunReport {
  readonly result: Result
  readonly command: string
  /** A person or `stages.yml` asked for the roll back, so it is no failure. */
  readonly rollbackAsked: boolean
  /** The job was cancelled: then `paused` and `rolled-back` are failures. */
  readonly cancelled: boolean
  readonly dryRun: boolean
  readonly stage: StageName | undefined
  readonly api: { readonly id: ApiId; readonly name: string; readonly region: string } | undefined
  readonly invokeUrl: string | undefined
  readonly deployment: DeploymentId | undefined
  readonly previousDeployment: DeploymentId | undefined
  /** On a live canary; 0 when there is none. */
  readonly canaryTraffic: Percent
  readonly changed: boolean
  readonly planDigest: Digest | undefined
  /** One sentence without a full stop: names the alarm, test or guard. */
  readonly reason: string | undefined
  /** What the reader should do now, full sentences. */
  readonly next: readonly string[]
  readonly plan: readonly PlanLine[]
  readonly smoke: readonly SmokeResult[]
  readonly timeline: readonly TimelineEvent[]
  /** Mistakes and refusals that ended the run. */
  readonly problems: readonly Problem[]
  /** Said along the way; never a reason to fail. */
  readonly warnings: readonly string[]
  readonly notices: readonly string[]
  /** The `force` input's reason. */
  readonly force: string | undefined
  /** While paused: until when somebody has to resume. */
  readonly resumeBy: Instant | undefined
  /** While paused: when a later run takes the next step; `undefined`: a person does. */
  readonly goesOnAt: Instant | undefined
  /** The canary's traffic, step by step, as configured; empty without a canary. */
  readonly canarySteps: readonly Percent[]
  readonly changes: Changes | undefined
  readonly commit: string | undefined
  readonly runUrl: string
  /** `status`: one row for each stage of the API that `stages.yml` or a record of ours names; `reconcile`: each stage looked at. */
  readonly stages: readonly StageView[]
  /** Of each canary that was analysed. */
  readonly courses: readonly StageCourse[]
  readonly rehearsals: readonly Rehearsal[]
}

export interface StageCourse extends Course {
  /** When the run is about several. */
  readonly stage?: string
}

/** One trace of `rehearse`. Times count from the first rise of traffic. */
export interface Rehearsal {
  readonly name: string
  readonly result: 'promoted' | 'rolled-back' | 'paused'
  readonly atSeconds: number
  readonly requestsOnCanary: number
  /** Failed requests that the canary served. */
  readonly badRequestsOnCanary: number
  readonly reason: string
  /** Each change of the canary's traffic. */
  readonly traffic: readonly { readonly atSeconds: number; readonly traffic: Percent }[]
  /** Its instants count from 0, the first rise; `undefined` without `analysis`. */
  readonly course: Course | undefined
}

/** One step of the plan: its pinned kind, one line for people, and its data for the JSON report. */
export interface PlanLine {
  readonly kind: string
  readonly text: string
  readonly details: Readonly<Record<string, unknown>>
}

export interface TimelineEvent {
  readonly at: Instant
  /** When the run is about several. */
  readonly stage?: string
  /** `traffic`, `alarm`, `smoke`, `deployment`, `stage`, `promote`, `roll-back`, `wait`, `pause`, `lock`, `retry`, … */
  readonly event: string
  /** With `event: traffic`; with `go-on`, what the canary has already. */
  readonly traffic?: Percent
  readonly detail?: string
}

export interface Changes {
  /** `GET /orders/{id}`; `undefined`: could not be told. */
  readonly routes:
    | { readonly added: readonly string[]; readonly removed: readonly string[]; readonly changed: readonly string[] }
    | undefined
  /** Names only: values may be what nobody wants in a comment. */
  readonly variables: {
    readonly added: readonly string[]
    readonly removed: readonly string[]
    readonly changed: readonly string[]
  }
}

export interface StageView {
  readonly stage: string
  /** `reconcile`: what became of it. */
  readonly result?: Result
  readonly deployment: DeploymentId
  readonly previous: DeploymentId | undefined
  readonly canaryTraffic: Percent
  readonly commit: string | undefined
  /** `live`, `canary at 25 %`, `paused at 50 % until …`, `not ours` … */
  readonly state: string
  readonly expires: Instant | undefined
}
