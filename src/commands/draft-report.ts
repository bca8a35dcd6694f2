import { NO_TRAFFIC, type StageName } from '../domain/units'
import type { Run } from '../event'
import type { Journal } from '../execute/journal'
import type { Inputs } from '../inputs'
import type { RunReport } from '../report/run-report'
import type { Ending } from './facts'
import type { GitHubSide } from './github-side'
import type { Session, StageSession } from './session'

/** What is known of a run so far; every member may still be missing when it ends early. */
export interface Known {
  readonly inputs?: Inputs
  readonly run?: Run
  readonly verb?: string
  /** Where AWS is asked, as soon as that is known. */
  readonly place?: { readonly region: string; readonly api: string | undefined }
  readonly session?: Session
  readonly stage?: StageSession | undefined
  readonly gitHubSide?: GitHubSide
  /** `rehearse`: whose canary, and nothing else of it is looked at. */
  readonly rehearsed?: StageName | undefined
  readonly cancelled: boolean
}

/** Everything that is known, as the report that all renderers read. */
export function reportOf(known: Known, journal: Journal, ending: Ending): RunReport {
  return { ...asked(known), ...place(known), ...happened(journal), ...ended({ ...NOTHING, ...ending }) }
}

function asked({ inputs, verb, run, cancelled }: Known) {
  const { command, dryRun, force } = inputs ?? NO_INPUTS
  const { commit, url: runUrl } = run ?? NO_RUN
  return { command: verb ?? command, dryRun, force, cancelled, commit: commit === '' ? undefined : commit, runUrl }
}

/** They could not be read. */
const NO_INPUTS = { command: 'auto', dryRun: false, force: undefined } as const
const NO_RUN = { commit: '', url: '' }

const place = ({ session, stage, rehearsed }: Known) => ({
  stage: stage?.target.name ?? rehearsed,
  api: session && { id: session.api.id, name: session.api.name, region: session.cloud.region },
  invokeUrl: stage?.invokeUrl,
})

const happened = ({ changed, courses, smokeResults: smoke, timeline, warnings, notices }: Journal) => ({
  changed,
  courses,
  smoke,
  timeline,
  warnings,
  notices,
})

/** What an ending says nothing of. */
const NOTHING = {
  rollbackAsked: false,
  next: [],
  plan: [],
  problems: [],
  canarySteps: [],
  stages: [],
  rehearsals: [],
  traffic: NO_TRAFFIC,
} as const satisfies Partial<Ending>

const ended = (ending: Ending & Required<Pick<Ending, keyof typeof NOTHING>>) => ({
  result: ending.result,
  rollbackAsked: ending.rollbackAsked,
  deployment: ending.deployment,
  previousDeployment: ending.previous,
  canaryTraffic: ending.traffic,
  planDigest: ending.planDigest,
  reason: ending.reason,
  next: ending.next,
  plan: ending.plan,
  problems: ending.problems,
  resumeBy: ending.resumeBy,
  goesOnAt: ending.goesOnAt,
  canarySteps: ending.canarySteps,
  changes: ending.changes,
  stages: ending.stages,
  rehearsals: ending.rehearsals,
})
