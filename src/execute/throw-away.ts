import { describeCause } from '../domain/problem'
import { after, type DeploymentId, type Instant, millis, minutes, seconds } from '../domain/units'
import { moveTo } from '../plan/patches'
import type { TryOut } from '../plan/plan'
import { variableChanges } from '../plan/variables'
import { CloudError, type CloudErrorKind } from '../ports/cloud-error'
import { isOver, isSameRepository, signOfLife, throwAwayIn, throwAwayTags } from '../record/throw-away'
import { adviseCloud } from '../report/advice'
import { AT_ONCE, SETTLE, type TestedChange } from '../smoke/run'
import { updateForCertain } from './certain-update'
import type { Ground } from './ground'
import { unlessAborted, within } from './unless-aborted'

/** Why there is no throw-away stage, and what can be done about it. */
export interface Hindrance {
  /** A clause. */
  readonly why: string
  /** A sentence. */
  readonly hint: string
}

/** What the stage serves, and since when. */
export type Shown = Omit<TestedChange, 'place'>

/**
 * A stage that one run makes, tests a version on, and deletes. Its tags name the run, which gives a sign of life while it
 * tests: what a dead run left is deleted by the next one.
 */
export class ThrowAwayStage {
  readonly #plan: TryOut
  readonly #deployment: DeploymentId
  readonly #ground: Ground
  /** `asked`: whether AWS made it nobody knows. */
  #state: 'none' | 'asked' | 'made' = 'none'
  #until: Instant

  constructor(plan: TryOut, deployment: DeploymentId, ground: Ground) {
    this.#plan = plan
    this.#deployment = deployment
    this.#ground = ground
    this.#until = ground.clock.now()
  }

  /** Waits for a run that tests there now, but not for long. Throws `CloudError` when AWS is in trouble. */
  async make(): Promise<Shown | Hindrance> {
    const { clock, signal, journal } = this.#ground
    const patience = after(clock.now(), PATIENCE)
    let settles = AT_ONCE
    let told = ''
    for (;;) {
      const refused = await this.#create()
      if (refused === undefined) return { at: clock.now(), settles }
      const hindrance = await this.#makeRoom(refused)
      if (hindrance === 'gone') {
        settles = SETTLE
        continue
      }
      if (clock.now() >= patience || signal.aborted || !hindrance.passes) return hindrance
      if (hindrance.why !== told) journal.event('stage', `waits: ${hindrance.why}`)
      told = hindrance.why
      await clock.sleepUntil(after(clock.now(), PAUSE), signal)
    }
  }

  /** Gives signs of life while `work` takes its time. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const over = new AbortController()
    const living = this.#live(AbortSignal.any([over.signal, this.#ground.signal]))
    try {
      return await work()
    } finally {
      over.abort()
      await within(living, LONGEST, this.#ground.clock)
    }
  }

  /** Its signs of life did not come through in time, and another run made the stage anew. Throws `CloudError`. */
  async isLost(): Promise<boolean> {
    return this.#isExpired() && !(await this.#isOurs())
  }

  /** From the new version to the one that the real stage serves. Throws `CloudError`. */
  async showControl(): Promise<Shown> {
    const { cloud, clock, api } = this.#ground
    const { stage, variables, control } = this.#plan
    if (!(await this.#isOurs()))
      throw new CloudError('conflict', 'apigateway:GetStage', 'another run has the stage now')
    const changes = variableChanges(variables, control.variables, variables)
    const patch = moveTo(control.deployment, changes, undefined)
    await updateForCertain(cloud.gateway, { api, stage }, patch, (now) => now?.deployment === control.deployment)
    return { at: clock.now(), settles: SETTLE }
  }

  /** Best effort: the next run, or `reconcile`, does it too. The runner waits for nobody whose job is cancelled. */
  async remove(): Promise<void> {
    if (this.#state === 'none') return
    const { signal, clock, journal } = this.#ground
    const { stage } = this.#plan
    const removal = this.#delete().then(
      () => ({ fault: undefined }),
      (fault: unknown) => ({ fault }),
    )
    const end = (await unlessAborted(removal, signal)) ?? (await within(removal, LONGEST, clock))
    if (end !== undefined && end.fault === undefined) return
    if (end !== undefined && !(end.fault instanceof CloudError)) throw end.fault
    const why = end === undefined ? 'the job was cancelled' : describeCause(end.fault)
    journal.warn(`the throw-away stage ${stage} could not be deleted (${why}); the next run does it`)
  }

  async #create(): Promise<CloudError | undefined> {
    const { cloud, api, clock, owner, journal } = this.#ground
    const { stage: name, variables, run } = this.#plan
    const until = after(clock.now(), LIFE)
    const tags = throwAwayTags({ deployment: this.#deployment, commit: this.#plan.commit }, { owner, until, run })
    const isKnown = this.#state
    this.#state = 'asked'
    try {
      await cloud.gateway.createStage(api, { name, deployment: this.#deployment, variables, description: ABOUT, tags })
    } catch (error) {
      if (!(error instanceof CloudError) || !REFUSALS.has(error.kind)) throw error
      this.#state = isKnown
      return error
    }
    this.#state = 'made'
    this.#until = until
    journal.event('stage', `created ${name} to test deployment ${this.#deployment} before traffic`)
    return undefined
  }

  /** `gone`: it was a dead run's. */
  async #makeRoom(refused: CloudError): Promise<'gone' | (Hindrance & { readonly passes: boolean })> {
    const { cloud, api, clock, journal } = this.#ground
    const { stage } = this.#plan
    const found = IN_USE.has(refused.kind) ? await cloud.gateway.stage(api, stage) : undefined
    if (found === undefined) return { ...this.#advice(refused), passes: refused.kind === 'conflict' }
    const left = throwAwayIn(found.tags)
    if (left === undefined || !isSameRepository(left.run, this.#plan.run))
      return { why: `there is a stage ${stage} that is not ours to change`, hint: RENAME, passes: false }
    if (!isOver(left, this.#plan.run, clock.now()))
      return { why: `another run tests a version on stage ${stage}: ${left.run}`, hint: QUEUE, passes: true }
    try {
      await cloud.gateway.deleteStage(api, stage)
    } catch (error) {
      if (!(error instanceof CloudError) || !REFUSALS.has(error.kind)) throw error
      return { ...this.#advice(error), passes: false }
    }
    journal.event('stage', `deleted ${stage}, which ${left.run} had left`)
    return 'gone'
  }

  #advice(refused: CloudError): Hindrance {
    const { cloud, api } = this.#ground
    const { at, message, hint } = adviseCloud(refused, { region: cloud.region, api, stage: this.#plan.stage })
    return { why: `stage ${this.#plan.stage} could not be made (${at}: ${message})`, hint }
  }

  /** One after the other: one that comes late must not take back what a later one said. */
  async #live(over: AbortSignal): Promise<void> {
    const { cloud, clock, api } = this.#ground
    for (;;) {
      // The first one counts from before AWS was asked for the stage, which may have taken its time.
      await clock.sleepUntil(after(this.#until, millis(BEAT - LIFE)), over)
      if (over.aborted || this.#isExpired()) return
      const until = after(clock.now(), LIFE)
      try {
        await cloud.gateway.tag({ api, stage: this.#plan.stage }, signOfLife(until))
        this.#until = until
      } catch (error) {
        // One more or less decides nothing; whoever lost the stage deletes nothing.
        if (!(error instanceof CloudError)) throw error
        await clock.sleepUntil(after(clock.now(), PAUSE), over)
      }
    }
  }

  #isExpired(): boolean {
    return this.#ground.clock.now() >= this.#until
  }

  /** Another run may have made it anew, once this one seemed to be dead. */
  async #delete(): Promise<void> {
    const { lastWord, api } = this.#ground
    const isDoubtful = this.#state === 'asked' || this.#isExpired()
    if (isDoubtful && !(await this.#isOurs())) return
    await lastWord.gateway.deleteStage(api, this.#plan.stage)
  }

  async #isOurs(): Promise<boolean> {
    const { lastWord, api, owner } = this.#ground
    const found = await lastWord.gateway.stage(api, this.#plan.stage)
    return found !== undefined && throwAwayIn(found.tags)?.owner === owner
  }
}

const ABOUT = 'A new version is tested here before it has traffic; it goes by itself'

/** What keeps a stage from being made, and nothing else from being done. */
const REFUSALS: ReadonlySet<CloudErrorKind> = new Set(['conflict', 'limit', 'denied', 'bad-request'])
/** The name may be taken; which of the two AWS says first nobody has written down. */
const IN_USE: ReadonlySet<CloudErrorKind> = new Set(['conflict', 'limit'])

const RENAME = 'Rename it, or delete it if nobody needs it.'
export const QUEUE = 'A `concurrency:` group makes runs queue.'

/** A run that says nothing for this long is dead. */
const LIFE = seconds(30)
/** A call that is given up after 20 s costs nobody the stage. */
const BEAT = seconds(5)
/** Longer than a dead run seems to live. */
const PATIENCE = minutes(1)
const PAUSE = seconds(2)
/** The runner gives 7.5 s, then it kills. */
const LONGEST = seconds(2)
