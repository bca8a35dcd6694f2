import { adviseCloud } from './report/advice'
import { carry } from './commands/carry'
import { type Known, reportOf } from './commands/draft-report'
import { type Ending, factsOf, type StageFacts } from './commands/facts'
import type { Outside } from './ports/outside'
import { describeCause, type Problem, UserError } from './domain/problem'
import { Journal } from './execute/journal'
import { CloudError, type CloudErrorKind } from './ports/cloud-error'
import { eventLine } from './report/log'
import type { RunReport } from './report/run-report'
import { publish } from './commands/publish'

/** One run of the action. Answers the exit status; every mistake ends in a report, never in a stack. */
export async function main(outside: Outside): Promise<0 | 1> {
  const start = outside.clock.now()
  const journal = new Journal(outside.clock, (event) => {
    outside.host.log(eventLine(event, start))
  })
  const known: { now: Known } = { now: { cancelled: false } }
  const learn = (more: Partial<Known>): void => {
    known.now = { ...known.now, ...more }
  }
  const ending = await endingOf(outside, journal, known, learn)
  learn({ cancelled: outside.signal.aborted })
  const report = await showOnGitHub(known.now, journal, ending)
  return publish(report, outside.host)
}

async function endingOf(
  outside: Outside,
  journal: Journal,
  known: { readonly now: Known },
  learn: (more: Partial<Known>) => void,
): Promise<Ending> {
  try {
    return await carry(outside, journal, learn)
  } catch (error) {
    if (outside.signal.aborted && error instanceof CloudError && !journal.changed) return CANCELLED
    return { ...(await factsOnFailure(error, known.now)), ...failure(error, known.now) }
  }
}

const CANCELLED: Ending = {
  result: 'rolled-back',
  reason: 'the job was cancelled',
  next: ['Nothing was written: the stage is as it was. Run the job again.'],
}

/** What the stage serves after all, where AWS can be asked. */
async function factsOnFailure(error: unknown, { session, stage }: Known): Promise<StageFacts> {
  const isUseless = error instanceof CloudError && UNREACHABLE.has(error.kind)
  if (session === undefined || stage === undefined || isUseless) return {}
  try {
    return factsOf(await session.lastWord.gateway.stage(session.api.id, stage.target.name))
  } catch (second) {
    if (second instanceof CloudError) return {}
    throw second
  }
}

/** One more question would end the same way. */
const UNREACHABLE: ReadonlySet<CloudErrorKind> = new Set([
  'network',
  'unavailable',
  'no-credentials',
  'expired-credentials',
  'bad-credentials',
])

/** The comment tells of the warnings, so what GitHub itself refuses is added to the report afterwards. */
async function showOnGitHub(known: Known, journal: Journal, ending: Ending): Promise<RunReport> {
  try {
    await known.gitHubSide?.end(reportOf(known, journal, ending))
  } catch (error) {
    // The release is over: a bug in showing it must not cost its outputs.
    journal.warn(`GitHub could not be shown this run: ${describeCause(error)}`)
  }
  return reportOf(known, journal, ending)
}

function failure(error: unknown, { place, session, stage }: Known): Ending {
  const context = place && { ...place, api: session?.api.id ?? place.api, stage: stage?.target.name }
  const problems = problemsOf(error, context)
  const [first] = problems
  return { result: 'failed', problems, ...(first !== undefined && { reason: first.message }) }
}

function problemsOf(error: unknown, context: Parameters<typeof adviseCloud>[1] | undefined): readonly Problem[] {
  if (error instanceof UserError) return error.problems
  if (error instanceof CloudError) return [adviseCloud(error, context ?? { region: 'the region' })]
  return [
    {
      at: 'api-gateway-stages',
      message: `this is a bug of the action: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      hint: 'Please report it with this message.',
    },
  ]
}
