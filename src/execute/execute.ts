import { unreachable } from '../domain/never'
import { type DeploymentId, NO_TRAFFIC } from '../domain/units'
import type { Excused } from '../judge/alarms'
import type { DeploymentRef, Plan, RecordDraft, SmokeRun, StageChange, Step, TryOut } from '../plan/plan'
import { describe, moveTo, removeCanary } from '../plan/patches'
import type { LiveStage } from '../ports/api-gateway'
import type { Cloud } from '../ports/cloud'
import { CloudError } from '../ports/cloud-error'
import type { DeploymentNote } from '../record/deployment-note'
import { toTags } from '../record/stage-record'
import type { SmokeResult } from '../smoke/check'
import { AT_ONCE, runSmoke, SETTLE } from '../smoke/run'
import { updateForCertain } from './certain-update'
import { disarmDeadMan, isArmed } from './dead-man'
import type { Ground, Outcome } from './ground'
import { prune } from './prune'
import { moveBack, settle } from './roll-back'
import { runRollout } from './rollout'
import { whatCameSince } from './since-planned'
import { importAndSnapshot, snapshot } from './snapshot'
import { tryOut } from './try-out'

export interface Executed {
  readonly outcome: Outcome
  /** The deployment that the plan made, if it came that far. */
  readonly made: DeploymentId | undefined
}

/** Does the steps in order; the first that does not end well ends the plan. `found`: the stage that it was planned for. */
export async function execute(
  plan: Plan,
  found: LiveStage | undefined,
  excused: Excused,
  ground: Ground,
): Promise<Executed> {
  const execution = new Execution(found, excused, ground)
  let outcome: Outcome = { kind: 'complete' }
  for (const step of plan.steps) {
    outcome = worse(outcome, await execution.perform(step))
    if (outcome.kind !== 'complete' && outcome.kind !== 'promoted') break
  }
  return { outcome, made: execution.made }
}

/** A promotion stays one, whatever tidying follows. */
const worse = (soFar: Outcome, next: Outcome): Outcome => (next.kind === 'complete' ? soFar : next)

const problemsOf = (failed: readonly SmokeResult[]): string =>
  failed.map(({ request, problem }) => `${request}: ${problem ?? 'failed'}.`).join(' ')

const DONE: Outcome = { kind: 'complete' }
const CANCELLED = 'the job was cancelled'
/** What changes the stage; after a fault of these nobody knows what it serves. */
const MOVING: ReadonlySet<Step['kind']> = new Set(['update-stage', 'create-stage', 'delete-stage'])

const NOT_GONE_ON: Outcome = {
  kind: 'failed',
  reason: `${CANCELLED} before it went on with the canary`,
  hint: 'The canary is as it was. `reconcile`, or this job run again, goes on with it; `command: rollback` takes it off.',
}

class Execution {
  readonly #found: LiveStage | undefined
  readonly #excused: Excused
  readonly #ground: Ground
  #imported: (Step & { kind: 'import' }) | undefined
  #made: DeploymentId | undefined
  #isNew = false
  #isTouched = false
  /** A rollout that is over left its dead man's switch armed. */
  #hasSwitch: boolean
  /** The step before took a canary off: the record that says so belongs to it. */
  #isUnsettled = false

  constructor(found: LiveStage | undefined, excused: Excused, ground: Ground) {
    this.#found = found
    this.#excused = excused
    this.#ground = ground
    this.#hasSwitch = isArmed(found)
  }

  get made(): DeploymentId | undefined {
    return this.#made
  }

  perform(step: Step): Promise<Outcome> {
    return this.#ground.signal.aborted ? this.#giveUp(step) : this.#try(step)
  }

  /** A cancelled job begins nothing more; a stage that has moved already goes back, and tidying waits. */
  async #giveUp(step: Step): Promise<Outcome> {
    if (step.kind === 'smoke' && step.on === 'stage') return this.#smoke(step)
    if (step.kind === 'prune') return DONE
    if (step.kind === 'canary' && step.rollout.begin.kind !== 'new') return NOT_GONE_ON
    if (step.kind === 'tag' && this.#isUnsettled)
      await settle(step.record, this.#resolve(step.record.deployment), this.#ground)
    return this.#cancelled()
  }

  #cancelled(reason = CANCELLED): Outcome {
    return { kind: 'rolled-back', reason, ...(!this.#isTouched && { isUntouched: true }) }
  }

  /** Waiting for AWS ends with the job: what was waited for is then no failure of its own. */
  async #try(step: Step): Promise<Outcome> {
    try {
      const outcome = await this.#perform(step)
      this.#isTouched ||= MOVING.has(step.kind) && outcome.kind === 'complete'
      this.#isUnsettled = step.kind === 'update-stage' && step.change.kind === 'remove-canary'
      return outcome
    } catch (error) {
      if (error instanceof CloudError && this.#ground.signal.aborted && !MOVING.has(step.kind))
        return this.#giveUp(step)
      throw error
    }
  }

  async #perform(step: Step): Promise<Outcome> {
    const { cloud, api, journal } = this.#ground
    switch (step.kind) {
      case 'import':
        // Import and deployment are one critical section: the next step does both.
        this.#imported = step
        return DONE
      case 'create-deployment':
        return this.#deploy(step.note)
      case 'create-stage':
        return this.#create(step)
      case 'tag':
        await this.#disarm()
        await this.#record(step.record)
        return DONE
      case 'update-stage':
        return this.#update(step)
      case 'smoke':
        return this.#test(step)
      case 'canary':
        return runRollout(step.rollout, this.#resolve(step.rollout.deployment), this.#excused, this.#ground)
      case 'prune':
        await prune(step.keep, this.#ground)
        return DONE
      case 'delete-stage':
        await cloud.gateway.deleteStage(api, step.stage)
        journal.event('stage', `deleted ${step.stage}`)
        return DONE
      default:
        return unreachable(step)
    }
  }

  async #deploy(note: DeploymentNote): Promise<Outcome> {
    const made =
      this.#imported === undefined
        ? await snapshot(note, this.#ground)
        : await importAndSnapshot(this.#imported.definition, note, this.#ground)
    if (made.kind === 'rolled-back') return this.#cancelled(made.reason)
    if (made.kind === 'failed') return made
    this.#made = made.deployment.id
    return DONE
  }

  async #create(step: Step & { kind: 'create-stage' }): Promise<Outcome> {
    const { cloud, api, journal } = this.#ground
    const deployment = this.#resolve(step.record.deployment)
    const { stage: name, variables, description } = step
    await cloud.gateway.createStage(api, {
      name,
      deployment,
      variables,
      description,
      tags: toTags({ ...step.record, deployment }),
    })
    this.#isNew = true
    journal.event('stage', `created ${name} with deployment ${deployment}`)
    return DONE
  }

  async #update({ change }: Step & { kind: 'update-stage' }): Promise<Outcome> {
    const { cloud, api, stage, journal } = this.#ground
    switch (change.kind) {
      case 'move': {
        const to = this.#resolve(change.to)
        const patch = moveTo(to, change.variables, change.description)
        await updateForCertain(cloud.gateway, this.#ground, patch, (now) => now?.deployment === to)
        journal.event('stage', `${stage} serves deployment ${to}`)
        return DONE
      }
      case 'describe':
        await cloud.gateway.updateStage(api, stage, describe(change.description))
        journal.event('stage', `${stage} has a new description`)
        return DONE
      case 'remove-canary':
        return this.#removeCanary(change)
      default:
        return unreachable(change)
    }
  }

  /** Much has been read and asked since it was planned: somebody may have come to drive it, or started another. */
  async #removeCanary({ why, takesTraffic }: StageChange & { kind: 'remove-canary' }): Promise<Outcome> {
    const { cloud, api, stage, clock, journal } = this.#ground
    const now = await cloud.gateway.stage(api, stage)
    const taken = whatCameSince(this.#found, now, clock.now())
    if (taken !== undefined) return { ...taken, kind: 'failed' }
    if (now?.canary !== undefined) {
      await updateForCertain(cloud.gateway, this.#ground, removeCanary, (live) => live?.canary === undefined)
      if (takesTraffic) journal.traffic(NO_TRAFFIC)
      journal.event('stage', `removed the canary of ${stage}: ${why}`)
    }
    await this.#disarm()
    return DONE
  }

  /** While the record still speaks of the switch: should this run die now, the next one takes it off. */
  async #disarm(): Promise<void> {
    if (this.#hasSwitch) await disarmDeadMan(this.#ground)
    this.#hasSwitch = false
  }

  #test(step: Step & { kind: 'smoke' }): Promise<Outcome> {
    return step.on === 'stage' ? this.#smoke(step) : this.#tryOut(step)
  }

  async #smoke(step: SmokeRun): Promise<Outcome> {
    const { clock, journal, signal, cloud } = this.#ground
    const ground = { ...this.#ground, region: cloud.region }
    const change = { place: 'stage', at: clock.now(), settles: this.#isNew ? AT_ONCE : SETTLE }
    const passed = await runSmoke(step.tests, change, ground, (result) => {
      journal.smoke(result)
    })
    if (passed && !signal.aborted) return this.#complete(step.record)
    const failed = journal.smokeResults.filter((result) => !result.passed)
    const reason = `smoke test ${failed.map((result) => result.request).join(', ')} failed`
    const outcome = await this.#give(step, signal.aborted ? CANCELLED : reason)
    return outcome.kind === 'rolled-back' && !signal.aborted ? { ...outcome, hint: problemsOf(failed) } : outcome
  }

  /** The version serves and is tested: that this cannot be written down makes it no worse. */
  async #complete(draft: RecordDraft): Promise<Outcome> {
    const { lastWord, journal } = this.#ground
    try {
      await this.#record({ ...draft, progress: { state: 'done' } }, lastWord)
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      journal.warn(`that the smoke tests passed could not be recorded (${error.message}); the next run repeats them`)
    }
    return DONE
  }

  async #tryOut(plan: TryOut): Promise<Outcome> {
    const outcome = await tryOut(plan, this.#resolve('new'), this.#ground)
    return outcome.kind === 'rolled-back' ? this.#cancelled() : outcome
  }

  #give({ onFailure, record }: SmokeRun, reason: string): Promise<Outcome> {
    switch (onFailure.kind) {
      case 'move-back': {
        const from = this.#resolve(record.deployment)
        return moveBack(reason, onFailure.patch, onFailure.record, from, this.#ground)
      }
      case 'fail': {
        const hint =
          'There is no earlier version to go back to: the stage stays as it is, and the next run tests it again.'
        return Promise.resolve({ kind: 'failed', reason, hint })
      }
      default:
        return unreachable(onFailure)
    }
  }

  #record(draft: RecordDraft, cloud: Cloud = this.#ground.cloud): Promise<void> {
    const { api, stage } = this.#ground
    return cloud.gateway.tag({ api, stage }, toTags({ ...draft, deployment: this.#resolve(draft.deployment) }))
  }

  #resolve(ref: DeploymentRef): DeploymentId {
    if (ref !== 'new') return ref
    if (this.#made === undefined) throw new Error('a plan refers to a deployment before it makes one')
    return this.#made
  }
}
