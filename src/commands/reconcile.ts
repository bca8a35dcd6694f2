import type { Config } from '../config/config'
import type { StageTarget } from '../config/target'
import { type Problems, refuse, UserError } from '../domain/problem'
import { type Instant, instant } from '../domain/units'
import { type Remedy, remedyOf } from '../plan/remedy'
import { situationOf } from '../plan/situation'
import type { LiveStage } from '../ports/api-gateway'
import { CloudError } from '../ports/cloud-error'
import { fromTags } from '../record/stage-record'
import { throwAwayIn } from '../record/throw-away'
import { adviseCloud } from '../report/advice'
import type { Result, StageView } from '../report/run-report'
import { type Known, reportOf } from './draft-report'
import { type Ending, factsOf, type StageFacts } from './facts'
import { GitHubSide } from './github-side'
import { mend, type Visit } from './mend'
import { isForgotten, isOfThisRepository } from './preview-room'
import type { Session } from './session'
import { stageSession, targetNamed, theOnly } from './stage-session'
import { viewOf } from './status'
import type { Task } from './task'

interface Visited {
  readonly view: StageView
  readonly ending: Ending
}

/**
 * Looks at every stage of ours and finishes what its run could not. Rollouts go on side by side, after everything that
 * takes a moment: a canary that waits for another one's hold would be watched by nobody.
 */
export async function reconcile(session: Session, { inputs, learn }: Pick<Task, 'inputs' | 'learn'>): Promise<Ending> {
  const { cloud, api, config } = session
  const stages = await cloud.gateway.stages(api.id)
  const visits = stages.flatMap((stage) => visitOf(session, stage, stages.length > 1)).filter(isMeant(inputs.stage))
  learn(
    theOnly(
      session,
      visits.map(({ stage }) => stage),
    ),
  )
  for (const visit of visits) visit.session.journal.event('found', visit.remedy.found)
  guardStage(visits, inputs.stage, config)
  if (inputs.dryRun) return plannedEnding(visits)
  const [slow, quick] = [visits.filter(isRollout), visits.filter((visit) => !isRollout(visit))]
  const visited: Visited[] = []
  for (const visit of quick) visited.push(await visitSafely(visit))
  visited.push(...(await together(slow.map(visitSafely))))
  return endingOf(visited)
}

const isRollout = ({ remedy: { kind } }: Visit): boolean => kind === 'adopt' || kind === 'hold-on'

const isMeant =
  (only: string | undefined) =>
  ({ stage, target }: Visit): boolean =>
    only === undefined || stage.name === only || target?.rule.key === only

/** None when the stage is neither in `stages.yml` nor recorded as made by this repository, or a run tests a version there. */
function visitOf(session: Session, stage: LiveStage, isOneOfSeveral: boolean): readonly Visit[] {
  const { outside, journal, run } = session
  const record = fromTags(stage.tags)
  const now = outside.clock.now()
  const throwAway = throwAwayIn(stage.tags)
  if (throwAway !== undefined && now < throwAway.until) return []
  const target = throwAway === undefined ? targetNamed(session, stage.name) : undefined
  if (target === undefined && !isOfThisRepository(record, run)) return []
  const remedy = allowed(remedyOf(situationOf(stage, record, now), record, now), stage, target, session)
  const about = isOneOfSeveral ? journal.about(stage.name) : journal
  return [{ session: { ...session, journal: about }, stage, record, target, remedy, onStart: () => Promise.resolve() }]
}

function allowed(remedy: Remedy, stage: LiveStage, target: StageTarget | undefined, session: Session): Remedy {
  const { trigger } = session.run
  if (trigger.kind === 'pull-request' && target?.rule.protected !== false) {
    return { kind: 'leave', found: `${remedy.found}; a pull request never touches a protected stage` }
  }
  return remedy.kind === 'delete' && !isForgotten(stage, session)
    ? { kind: 'leave', found: `${remedy.found}, made for somebody else` }
    : remedy
}

/** What one stage cannot have keeps nothing from the others. */
async function visitSafely(visit: Visit): Promise<Visited> {
  const { session, stage, target, record } = visit
  const about = target && stageSession(session, target)
  const gitHubSide = about && new GitHubSide(about)
  const onStart = async (commit: string) => gitHubSide?.begin(commit)
  const ending = await mendSafely({ ...visit, onStart })
  if (!session.journal.changed) return { view: { ...unchanged(visit), result: ending.result }, ending }
  if (SHOWN.has(visit.remedy.kind)) {
    await onStart(record?.commit ?? '')
    await gitHubSide?.end(reportOf({ ...known(session), stage: about }, session.journal, ending))
  }
  const now = await seen(visit)
  const view = viewOf(now ?? stage, session.outside.clock.now())
  return { view: { ...view, ...(now === undefined && { state: 'gone' }), result: ending.result }, ending }
}

/** What becomes of a version is GitHub's business; tidying up behind one is not. */
const SHOWN: ReadonlySet<Remedy['kind']> = new Set(['adopt', 'hold-on', 'watch', 'roll-back', 'delete'])

const known = (session: Session): Known => ({
  inputs: session.inputs,
  run: session.run,
  verb: 'reconcile',
  session,
  cancelled: session.outside.signal.aborted,
})

async function mendSafely(visit: Visit): Promise<Ending> {
  const { session, stage } = visit
  try {
    return await mend(visit)
  } catch (error) {
    const problems = problemsOf(error, session, stage)
    return { result: 'failed', reason: problems[0].message, problems }
  }
}

function problemsOf(error: unknown, { cloud, api }: Session, { name }: LiveStage): Problems {
  if (error instanceof UserError) return error.problems
  if (error instanceof CloudError) return [adviseCloud(error, { region: cloud.region, api: api.id, stage: name })]
  throw error
}

async function seen({ session: { lastWord, api }, stage }: Visit): Promise<LiveStage | undefined> {
  try {
    return await lastWord.gateway.stage(api.id, stage.name)
  } catch (error) {
    if (error instanceof CloudError) return stage
    throw error
  }
}

/** A bug in one rollout is told after the others have come to their end. */
async function together<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(work)
  return Promise.all(work)
}

function plannedEnding(visits: readonly Visit[]): Ending {
  const [only, ...others] = visits
  const facts = only !== undefined && others.length === 0 ? factsOf(only.stage) : {}
  return { ...facts, result: 'planned', plan: visits.flatMap(planned), stages: visits.map(unchanged) }
}

/** A name that means nothing is a mistake, and no stage that is fine. */
function guardStage(visits: readonly Visit[], stage: string | undefined, config: Config): void {
  if (stage === undefined || visits.length > 0 || config.stages.some(({ key }) => key === stage)) return
  const keys = config.stages.map(({ key }) => key).join(', ')
  refuse(
    'input stage',
    `there is no stage ${stage} of ours`,
    `Name one of ${keys}, or one that \`command: status\` lists.`,
  )
}

const unchanged = ({ session, stage }: Visit): StageView => ({
  ...viewOf(stage, session.outside.clock.now()),
  result: 'unchanged',
})

const planned = ({ stage, remedy }: Visit): NonNullable<Ending['plan']> => {
  const kind = PLAN_KINDS[remedy.kind]
  return kind === undefined
    ? []
    : [
        {
          kind,
          text: `${stage.name}: ${remedy.found}: ${INTENTS[remedy.kind]}`,
          details: { stage: stage.name, remedy: remedy.kind },
        },
      ]
}

const PLAN_KINDS: Readonly<Record<Remedy['kind'], string | undefined>> = {
  leave: undefined,
  watch: undefined,
  adopt: 'canary',
  'hold-on': 'canary',
  'roll-back': 'update-stage',
  tidy: 'update-stage',
  settle: 'tag',
  delete: 'delete-stage',
}

const INTENTS: Readonly<Record<Remedy['kind'], string>> = {
  leave: 'nothing',
  watch: 'look at its alarms',
  adopt: 'go on with it while its version is wanted, else take it off',
  'hold-on': 'go on with the next step',
  'roll-back': 'take it off',
  tidy: 'take it off',
  settle: 'write down what the stage stands on',
  delete: 'delete the stage',
}

/** The contract's order. */
const WORST: readonly Result[] = ['failed', 'rolled-back', 'paused', 'promoted', 'cleaned', 'unchanged']

function endingOf(visited: readonly Visited[]): Ending {
  const results = visited.map(({ ending }) => ending.result)
  const result = WORST.find((one) => results.includes(one)) ?? 'unchanged'
  const worst = visited.find(({ ending }) => ending.result === result)
  const stages = visited.map(({ view }) => view).sort((a, b) => (a.stage < b.stage ? -1 : 1))
  const reason = reasonOf(worst, visited.length)
  return {
    ...(visited.length === 1 && worst !== undefined && { ...factsIn(worst.view) }),
    ...soonest(visited),
    result,
    stages,
    ...(reason !== undefined && { reason }),
    next: visited.flatMap(({ ending }) => ending.next ?? []),
    problems: visited.flatMap(({ ending }) => ending.problems ?? []),
  }
}

const factsIn = ({ deployment, previous, canaryTraffic: traffic }: StageView): StageFacts => ({
  deployment,
  previous,
  traffic,
})

/** Of several that wait, when the first one's time comes. */
function soonest(visited: readonly Visited[]): Pick<Ending, 'resumeBy' | 'goesOnAt'> {
  const resumeBy = earliest(visited.map(({ ending }) => ending.resumeBy))
  const goesOnAt = earliest(visited.map(({ ending }) => ending.goesOnAt))
  return { ...(resumeBy !== undefined && { resumeBy }), ...(goesOnAt !== undefined && { goesOnAt }) }
}

function earliest(times: readonly (Instant | undefined)[]): Instant | undefined {
  const known = times.filter((time) => time !== undefined)
  return known.length === 0 ? undefined : instant(Math.min(...known))
}

function reasonOf(worst: Visited | undefined, count: number): string | undefined {
  if (worst === undefined) return 'no stage of ours was found'
  const { reason } = worst.ending
  return reason === undefined || count === 1 ? reason : `${worst.view.stage}: ${reason}`
}
