import { approach, decide, enter, holdOn } from '../canary/machine'
import type { CanaryState, Command, Decision, Ended, Holding, Paused } from '../canary/state'
import { unreachable } from '../domain/never'
import { type DeploymentId, type Instant, millis, NO_TRAFFIC, type Percent } from '../domain/units'
import { describeCause } from '../domain/problem'
import type { Excused } from '../judge/alarms'
import { type Verdict, worst } from '../judge/verdict'
import type { Rollout } from '../plan/plan'
import { promoteCanary, removeCanary, shiftCanary, startCanary } from '../plan/patches'
import { CloudError } from '../ports/cloud-error'
import { adviseCloud } from '../report/advice'
import { updateForCertain } from './certain-update'
import { claim, outOfTime } from './claim'
import type { Ground, Outcome } from './ground'
import { Health } from './health'
import { InFlight } from './in-flight'
import { RolloutRecorder } from './rollout-recorder'
import { StageWatch } from './stage-watch'
import { rollBackCanary } from './roll-back'
import { unlessAborted, within } from './unless-aborted'
import { verifyCanary } from './verify'

/**
 * Drives one canary from a step to its end. The machine decides; this loop reads, does and records.
 * Throws only what it cannot answer for: every trouble with the canary ends in an outcome.
 */
export async function runRollout(
  rollout: Rollout,
  deployment: DeploymentId,
  excused: Excused,
  ground: Ground,
): Promise<Outcome> {
  const driver = new RolloutDriver(rollout, deployment, excused, ground)
  ground.onRollout('begins')
  // What failed, or has a write on its way still, may leave a canary with traffic: the post step looks again.
  let isOver = false
  try {
    const outcome = await driver.drive()
    isOver = outcome.kind !== 'failed' && !driver.isHanging
    return outcome
  } finally {
    ground.onRollout(isOver ? 'over' : 'failed')
  }
}

class RolloutDriver {
  readonly #rollout: Rollout
  readonly #deployment: DeploymentId
  readonly #ground: Ground
  readonly #recorder: RolloutRecorder
  readonly #inFlight: InFlight
  readonly #health: Health
  readonly #stageWatch: StageWatch
  #isLive: boolean
  #isSent = false
  #traffic: Percent
  #lastWhy = ''

  constructor(rollout: Rollout, deployment: DeploymentId, excused: Excused, ground: Ground) {
    this.#rollout = rollout
    this.#deployment = deployment
    this.#health = new Health(rollout, excused, ground)
    this.#ground = ground
    this.#inFlight = new InFlight(ground.signal, ground.clock)
    this.#recorder = new RolloutRecorder(rollout, deployment, ground, this.#inFlight, () => this.#health.evidence)
    this.#stageWatch = new StageWatch(rollout, ground, this.#recorder)
    this.#isLive = rollout.begin.kind !== 'new'
    this.#traffic = rollout.begin.kind === 'new' ? NO_TRAFFIC : rollout.begin.traffic
  }

  get isHanging(): boolean {
    return this.#inFlight.isHanging
  }

  async drive(): Promise<Outcome> {
    try {
      return await this.#climb()
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      return await this.#afterFault(error)
    } finally {
      this.#health.end()
    }
  }

  /** Somebody else's canary is left alone; ours goes; before there was one, the fault speaks for itself. */
  async #afterFault(error: CloudError): Promise<Outcome> {
    const { signal, cloud, api, stage } = this.#ground
    const { at, message, hint } = adviseCloud(error, { region: cloud.region, api, stage })
    const reason = signal.aborted ? CANCELLED : `${at}: ${message}`
    const watched = this.#isLive ? await this.#lastLook() : undefined
    if (watched?.kind === 'lost') return this.#letGo(watched.why)
    const outcome = this.#isLive ? await this.#rollBack(reason) : await this.#giveBack(reason)
    if (signal.aborted) return outcome ?? { kind: 'rolled-back', reason }
    if (outcome === undefined) throw error
    return outcome.kind === 'rolled-back' ? { ...outcome, hint } : outcome
  }

  /** Whose the canary is; a cancelled job asks that only if it takes no time, as the runner waits for nobody. */
  #lastLook(): Promise<Verdict | undefined> {
    const { signal, clock } = this.#ground
    return signal.aborted ? within(this.#watch(), LAST_LOOK, clock) : this.#watch()
  }

  async #climb(): Promise<Outcome> {
    const begun = await this.#begin()
    if ('kind' in begun) return begun
    let [state, command] = begun
    for (;;) {
      const told = await this.#perform(command, state)
      if (state.phase !== 'holding') return this.#outcome(state)
      if (command.do === 'shift') state = { ...state, since: this.#now() } // However long the write took.
      const verdict = worst([told, await this.#observe(state)], this.#rollout.spec.onNoData)
      ;[state, command] = decide(this.#rollout.spec, state, verdict, this.#now(), this.#ground.leaveBy)
    }
  }

  async #begin(): Promise<Decision | Outcome> {
    const { begin, spec } = this.#rollout
    const { leaveBy, signal, journal } = this.#ground
    if (this.#now() >= leaveBy) return outOfTime(leaveBy)
    const taken = await claim(this.#rollout, this.#deployment, this.#recorder, this.#ground)
    if (taken !== undefined) return this.#letGo(taken)
    if (begin.kind !== 'new')
      journal.goesOn(`with the canary of ${this.#deployment}, at ${begin.traffic} %`, begin.traffic)
    if (begin.kind === 'go-on') return approach(begin.held, begin.step, this.#now())
    if (begin.kind === 'hold-on') return holdOn(spec, begin, this.#now())
    if (!signal.aborted) return enter(spec, 0, this.#now())
    return (await this.#giveBack(CANCELLED)) ?? { kind: 'rolled-back', reason: CANCELLED }
  }

  #now(): Instant {
    return this.#ground.clock.now()
  }

  /** What the command itself tells of the canary; the smoke tests are the only one with an answer. */
  async #perform(command: Command, state: CanaryState): Promise<Verdict> {
    switch (command.do) {
      case 'shift':
        return this.#shift(command.to, state)
      case 'wait':
        this.#say(command.why)
        await this.#recorder.sleepUntil(command.until)
        return HEALTHY
      case 'verify':
        return this.#recorder.during(() => verifyCanary(this.#rollout, this.#ground))
      case 'promote':
      case 'roll-back':
      case 'pause':
      case 'let-go':
        // The state says it all; `#outcome` acts on it.
        return HEALTHY
      default:
        return unreachable(command)
    }
  }

  async #shift(to: Percent, state: CanaryState): Promise<Verdict> {
    const { cloud, lastWord, api, stage, journal } = this.#ground
    const { overrides, spec } = this.#rollout
    const patch = this.#isLive ? [shiftCanary(to)] : startCanary(this.#deployment, overrides, spec.useStageCache, to)
    this.#isSent = true
    const written = await this.#inFlight.unlessAborted(cloud.gateway.updateStage(api, stage, patch))
    if (written === undefined) return { kind: 'cancelled' }
    const { canary, deployment } = written
    if (canary?.deployment !== this.#deployment) {
      // On a stage without a canary AWS makes an empty one of the stage's own deployment (recorded): ours to take away.
      if (canary?.deployment === deployment) await lastWord.gateway.updateStage(api, stage, removeCanary)
      return { kind: 'lost', why: 'the canary was removed or replaced by somebody else' }
    }
    if (to !== this.#traffic) {
      this.#health.raised()
      journal.traffic(to)
    }
    this.#traffic = to
    if (this.#isLive && state.phase === 'holding') await this.#recorder.reached(state.step)
    this.#isLive = true
    return HEALTHY
  }

  async #observe(state: Holding): Promise<Verdict> {
    const { signal } = this.#ground
    if (signal.aborted) return this.#cancelled()
    const health = await unlessAborted(this.#health.read(state), signal)
    // The stage last: only then is the lease known to be ours still, however long the alarms took.
    const watched = health && (await unlessAborted(this.#watch(), signal))
    return health && watched ? worst([watched, health], this.#rollout.spec.onNoData) : this.#cancelled()
  }

  async #cancelled(): Promise<Verdict> {
    // A canary that was sent, and of which nobody has heard yet, nobody else can have taken off.
    const watched = this.#isLive ? await this.#lastLook() : undefined
    return worst([{ kind: 'cancelled' }, ...(watched === undefined ? [] : [watched])], this.#rollout.spec.onNoData)
  }

  #watch(): Promise<Verdict> {
    return this.#stageWatch.look(this.#traffic)
  }

  /** Each sort of reason to wait once, not at every poll and with every number. */
  #say(why: string | undefined): void {
    const sort = why?.replace(/[\d.,]+/g, '#') ?? ''
    if (why !== undefined && sort !== this.#lastWhy) this.#ground.journal.event('wait', why)
    this.#lastWhy = sort
  }

  #outcome(state: Ended): Promise<Outcome> {
    switch (state.phase) {
      case 'promoted':
        return this.#promote()
      case 'rolled-back':
        return this.#rollBack(state.reason)
      case 'paused':
        return this.#pause(state)
      case 'lost':
        return this.#letGo(state.reason)
      default:
        return unreachable(state)
    }
  }

  async #pause(paused: Paused): Promise<Outcome> {
    const { resumeBy, next, reason } = paused
    await this.#recorder.paused(paused)
    this.#ground.journal.event('pause', `at ${this.#traffic} %: ${reason}`)
    return { kind: 'paused', reason, resumeBy, next }
  }

  /** Somebody else has the canary now. While the record still names us, its lease is given back; nothing else is touched. */
  async #letGo(reason: string): Promise<Outcome> {
    const hint =
      'See who changed the stage: `command: status` shows what it serves. A canary that is left there keeps its traffic; `command: rollback` takes it off.'
    return (await this.#giveBack(this.#ground.signal.aborted ? CANCELLED : reason)) ?? { kind: 'failed', reason, hint }
  }

  /** What was seen may be older than our own last write: a canary that turns out to be ours, or may be, goes. */
  async #giveBack(reason: string): Promise<Outcome | undefined> {
    const custody = await this.#recorder.givenUp(this.#rollout.fallback)
    const mayBeLive = custody === 'live' || (custody === undefined && this.#isSent)
    return mayBeLive ? this.#rollBack(reason) : undefined
  }

  async #promote(): Promise<Outcome> {
    const { lastWord, journal } = this.#ground
    const { promotion, description } = this.#rollout
    const patch = promoteCanary(promotion, description)
    const now = await updateForCertain(
      lastWord.gateway,
      this.#ground,
      patch,
      (live) => live?.deployment === this.#deployment,
    )
    // It copies whatever the canary is by then.
    if (now?.deployment !== this.#deployment) {
      return this.#letGo(`somebody replaced the canary: the stage serves deployment ${now?.deployment ?? 'none'} now`)
    }
    journal.event('promote', `deployment ${this.#deployment} is the stage's now`)
    try {
      await updateForCertain(lastWord.gateway, this.#ground, removeCanary, (now) => now?.canary === undefined)
      await this.#recorder.finished()
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      journal.warn(`the promoted canary could not be tidied up (${describeCause(error)}); the next deploy does it`)
      await this.#recorder.released()
    }
    return { kind: 'promoted' }
  }

  async #rollBack(reason: string): Promise<Outcome> {
    const { fallback } = this.#rollout
    if (this.#ground.signal.aborted) this.#ground.journal.event('cancel', 'the job was cancelled: the canary goes')
    const outcome = await rollBackCanary(reason, fallback, this.#ground, this.#deployment, this.#inFlight)
    await (outcome.kind === 'failed' ? this.#recorder.released() : this.#recorder.disarmed())
    return outcome
  }
}

const CANCELLED = 'the job was cancelled'
/** Whose the canary is may be asked before it goes, but not for long. */
const LAST_LOOK = millis(500)
const HEALTHY: Verdict = { kind: 'healthy' }
