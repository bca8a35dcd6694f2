import { after, type Instant, instant, minutes, NO_TRAFFIC, type Percent } from '../domain/units'
import type { Count } from '../judge/evidence'
import { floorMinute, MINUTE, type Observed } from '../judge/minutes'
import { binomial } from './binomial'
import { diceOf, swing } from './dice'
import type { Phase, Rates } from './phases'
import type { Trace } from './scenario'

type Side = 'canary' | 'base'

/** The first of the three dice of a side; the one that splits requests is 0, the two that swing are beyond. */
const DICE: Readonly<Record<Side, number>> = { canary: 1, base: 4 }

/**
 * The requests of one rollout, as whole requests: as many as the trace says, split by chance as API Gateway splits them,
 * each failing by chance. Only what is asked for is drawn, whole minutes where nothing changes within them; the same
 * seed gives the same minutes as long as the canary has the same share.
 */
export class Traffic {
  readonly #trace: Trace
  readonly #seed: number
  readonly #canary = noMinutes()
  readonly #base = noMinutes()
  #drawn: Instant
  /** The place of the phase that holds then. */
  #phase = 0
  #share: Percent = NO_TRAFFIC
  #onCanary: Count = { requests: 0, errors: 0 }

  /** `from`: before it nothing is known. */
  constructor(trace: Trace, seed: number, from: Instant) {
    this.#trace = trace
    this.#seed = seed
    this.#drawn = floorMinute(from)
  }

  /** From `at` on the canary has another share; not before what has been asked for. */
  shift(share: Percent, at: Instant): void {
    this.#draw(at)
    this.#share = share
  }

  /** As CloudWatch has it: the minutes that are over. */
  seen(now: Instant): Observed {
    this.#draw(floorMinute(now))
    return { canary: this.#canary, base: this.#base }
  }

  /** All that the canary has served. */
  onCanary(until: Instant): Count {
    this.#draw(until)
    return this.#onCanary
  }

  #draw(until: Instant): void {
    const { phases } = this.#trace
    while (this.#drawn < until) {
      while ((phases[this.#phase + 1]?.from ?? until) <= this.#drawn) this.#phase++
      const end = Math.min(until, after(floorMinute(this.#drawn), MINUTE), phases[this.#phase + 1]?.from ?? until)
      this.#serve(phases[this.#phase] ?? phases[0], this.#drawn, instant(end))
      this.#drawn = instant(end)
    }
  }

  /** Within one minute. */
  #serve(phase: Phase, from: Instant, to: Instant): void {
    const requests = requestsBetween(phase.requestsPerMinute, from, to)
    const canary = this.#some(requests, this.#share / 100, from, 0)
    const served = this.#counts('canary', canary, phase.canary, from)
    this.#onCanary = {
      requests: this.#onCanary.requests + canary,
      errors: this.#onCanary.errors + served.errors,
    }
    if (canary > 0) note(this.#canary, floorMinute(from), served)
    // The stage's series has both, and what is left without the canary may be none.
    if (requests > 0) note(this.#base, floorMinute(from), this.#counts('base', requests - canary, phase.base, from))
  }

  #counts(side: Side, requests: number, { errors, slow }: Rates, from: Instant): Served {
    const first = DICE[side]
    const rate = errors * this.#swing(from, first + 2)
    return {
      requests,
      errors: this.#some(requests, rate, from, first),
      slow: this.#some(requests, slow, from, first + 1),
    }
  }

  #some(requests: number, chance: number, from: Instant, which: number): number {
    return requests === 0 || chance === 0 ? 0 : binomial(requests, chance, this.#dice(from, which))
  }

  /** The same for the whole minute. */
  #swing(from: Instant, which: number): number {
    const { variation } = this.#trace
    return variation === 0 ? 1 : swing(variation, this.#dice(floorMinute(from), which))
  }

  /** Times beyond 32 bits get other dice, not those of 49 days before. */
  #dice(at: Instant, which: number) {
    return diceOf(this.#seed, at, which + 16 * Math.floor(at / 2 ** 32))
  }
}

interface Served {
  readonly requests: number
  readonly errors: number
  readonly slow: number
}

/** Series that grow; a minute without requests has no data. An error is one of the class that is judged, whichever that is. */
function noMinutes() {
  const errors = new Map<Instant, number>()
  return {
    requests: new Map<Instant, number>(),
    errors: { '5xx': errors, '4xx': errors },
    slow: new Map<Instant, number>(),
  }
}

function note({ requests, errors, slow }: ReturnType<typeof noMinutes>, minute: Instant, served: Served): void {
  const add = (series: Map<Instant, number>, count: number) => series.set(minute, (series.get(minute) ?? 0) + count)
  add(requests, served.requests)
  add(errors['5xx'], served.errors)
  add(slow, served.slow)
}

/** So that each minute has exactly as many, however it is cut; a fraction of one comes when it is whole. */
const requestsBetween = (perMinute: number, from: Instant, to: Instant): number =>
  requestsUntil(perMinute, to) - requestsUntil(perMinute, from)

const requestsUntil = (perMinute: number, at: Instant): number => Math.floor((perMinute * at) / minutes(1))
