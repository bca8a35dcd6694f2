import { describeCause } from '../domain/problem'
import { unreachable } from '../domain/never'
import type { Verdict } from '../judge/verdict'
import type { Variables } from '../config/config'
import type { Percent } from '../domain/units'
import type { Rollout } from '../plan/plan'
import { custodyOf } from '../plan/situation'
import { sameVariables } from '../plan/variables'
import type { LiveCanary, LiveStage } from '../ports/api-gateway'
import { CloudError } from '../ports/cloud-error'
import { fromTags } from '../record/stage-record'
import type { Ground } from './ground'
import type { RolloutRecorder } from './rollout-recorder'

/**
 * Is it still our canary on our stage, as we left it? Asked before every change: on a stage without a canary the next
 * shift would make an empty one.
 */
export class StageWatch {
  readonly #ground: Ground
  readonly #base: string
  readonly #overrides: Variables
  readonly #lease: RolloutRecorder
  #isDoubted = false

  constructor({ fallback, overrides }: Rollout, ground: Ground, lease: RolloutRecorder) {
    this.#ground = ground
    this.#base = fallback.deployment
    this.#overrides = overrides
    this.#lease = lease
  }

  /** `traffic`: what we gave it last. */
  async look(traffic: Percent): Promise<Verdict> {
    const { lastWord, clock, api, stage } = this.#ground
    try {
      const live = await lastWord.gateway.stage(api, stage)
      const verdict = this.#judge(live, traffic)
      return verdict.kind === 'healthy' && this.#lease.isExpired(clock.now()) ? EXPIRED : verdict
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      if (this.#lease.isExpired(clock.now())) return EXPIRED
      return { kind: 'unknown', why: `the stage could not be read: ${describeCause(error)}` }
    }
  }

  #judge(live: LiveStage | undefined, traffic: Percent): Verdict {
    if (live === undefined) return lost('the stage was deleted by somebody else')
    const taken = whoTook(live, this.#ground.owner, this.#base)
    if (taken !== undefined) return lost(taken)
    if (live.deployment !== this.#base) return breached(`somebody moved the stage to ${live.deployment}`)
    const change = live.canary && whatChanged(live.canary, traffic, this.#overrides)
    if (change === undefined) {
      this.#isDoubted = false
      return { kind: 'healthy' }
    }
    // Whether GetStage always tells of our own last write AWS does not say: twice the same is believed.
    const isCertain = this.#isDoubted
    this.#isDoubted = true
    return isCertain ? breached(change) : { kind: 'unknown', why: change }
  }
}

/** By somebody's hand: what we judge is no longer what we would promote. */
function whatChanged(canary: LiveCanary, traffic: Percent, overrides: Variables): string | undefined {
  if (canary.traffic !== traffic) return `somebody set the canary to ${canary.traffic} % by hand, from ${traffic} %`
  return sameVariables(canary.overrides, overrides) ? undefined : "somebody changed the canary's variables by hand"
}

/** `undefined`: it is our canary still. */
function whoTook(live: LiveStage, owner: string, base: string): string | undefined {
  const custody = custodyOf(live, owner)
  switch (custody) {
    case 'live':
      return undefined
    case 'empty':
      // Promoted by somebody else: then it is the stage that has moved.
      return live.deployment === base ? replacedBy(live) : undefined
    case 'replaced':
      return replacedBy(live)
    case 'bare':
      return 'the canary was removed by somebody else'
    case 'taken':
      return tookOver(fromTags(live.tags)?.run)
    default:
      return unreachable(custody)
  }
}

const replacedBy = ({ canary }: LiveStage): string => `the canary was replaced by deployment ${canary?.deployment}`

export const tookOver = (run: string | undefined): string =>
  run === undefined
    ? "the rollout's record is gone: somebody deleted or changed the stage's tags"
    : `another run took over the rollout: ${run}`

const lost = (why: string): Verdict => ({ kind: 'lost', why })
const breached = (reason: string): Verdict => ({ kind: 'breached', reason })
const EXPIRED = breached('the lease ran out')
