import { metricsName } from '../aws/metrics-name'
import type { CanarySpec } from '../config/config'
import type { StageTarget } from '../config/target'
import { describeCause } from '../domain/problem'
import { ALL_TRAFFIC } from '../domain/units'
import { analystOf } from '../execute/analyst'
import { ignored, judgeAlarms } from '../judge/alarms'
import type { Hold } from '../judge/analysis-verdicts'
import { type Verdict, worst } from '../judge/verdict'
import { risesIn } from '../plan/situation'
import { CloudError } from '../ports/cloud-error'
import type { Paused } from '../record/stage-record'
import type { Session } from './session'

/** Why a canary that nobody drives has to go; `undefined`: nothing says so. What cannot be read changes nothing. */
export async function breachOf(
  { name, rule }: StageTarget,
  session: Session,
  progress: Paused,
): Promise<string | undefined> {
  const spec = rule.canary
  if (spec === undefined) return undefined
  const { journal } = session
  const verdicts = [await byAlarms(spec, session, progress), await byMetrics(spec, name, session, progress)]
  for (const verdict of verdicts)
    if (verdict.kind === 'unknown') journal.warn(`${verdict.why}: nothing tells how the waiting canary does`)
  const breach = verdicts.find((verdict) => verdict.kind === 'breached')
  return breach?.reason
}

const NOTHING: Verdict = { kind: 'healthy' }

async function byAlarms(spec: CanarySpec, { cloud }: Session, { began }: Paused): Promise<Verdict> {
  if (spec.alarms.length === 0) return NOTHING
  try {
    const seen = await cloud.alarms.read(spec.alarms)
    return judgeAlarms(spec.alarms, seen, ignored(spec, seen, began), began).verdict
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return { kind: 'unknown', why: `the alarms of the canary could not be read: ${describeCause(error)}` }
  }
}

/** What this look weighs is weighed again by the run that goes on: nobody but a rollout's owner writes its record. */
async function byMetrics(
  spec: CanarySpec,
  stage: StageTarget['name'],
  { cloud, api, outside: { clock }, journal }: Session,
  progress: Paused,
): Promise<Verdict> {
  const ground = { cloud, clock, journal, stage, metricsName: metricsName(api) }
  const { began, evidence = {}, step } = progress
  const raised = risesIn(progress, spec)
  const hold: Hold = {
    since: raised.at(-1) ?? began,
    end: clock.now(),
    kind: step < spec.steps.length ? 'later' : 'bake',
    isAlone: (spec.steps[step]?.traffic ?? ALL_TRAFFIC) === ALL_TRAFFIC,
  }
  const verdicts = await analystOf(spec, { evidence, raised }, ground)?.look(hold)
  return worst(verdicts ?? [], spec.onNoData)
}
