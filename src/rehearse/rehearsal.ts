import { currentHold, decide, enter, FOREVER } from '../canary/machine'
import type { CanaryState, Command, Ended, Holding } from '../canary/state'
import type { CanarySpec } from '../config/config'
import { after, instant, type Instant, millis, NO_TRAFFIC, type Percent, since } from '../domain/units'
import { type Excused, ignored, judgeAlarms } from '../judge/alarms'
import { HOUR_BEFORE } from '../judge/analysis'
import { floorMinute, MINUTE } from '../judge/minutes'
import { courseText } from '../judge/odds-text'
import { type Verdict, worst } from '../judge/verdict'
import type { Alarm } from '../ports/cloud'
import type { Rehearsal } from '../report/run-report'
import { Comparison } from './comparison'
import { seedAfter } from './dice'
import type { Trace } from './scenario'
import { Traffic } from './traffic'

/** A rollout to its end. */
export interface Played {
  readonly rehearsal: Rehearsal
  /** How often it was looked at, or what takes as long. */
  readonly looks: number
}

/**
 * A rollout of this canary in this traffic, `run` being 0 for the first of those that a trace is repeated for. Machine and
 * judge are those of production; the clock jumps from poll to poll, AWS's calls take no time, and smoke tests pass.
 * `undefined`: it does not end within so many looks.
 */
export const rehearse = (spec: CanarySpec, trace: Trace, run: number, maxLooks: number): Played | undefined =>
  new Rollout(spec, trace, run).play(maxLooks)

class Rollout {
  readonly #spec: CanarySpec
  readonly #trace: Trace
  readonly #name: string
  readonly #traffic: Traffic
  readonly #comparison: Comparison | undefined
  readonly #changes: { readonly atSeconds: number; readonly traffic: Percent }[] = []
  #alarms: AlarmsSeen
  #excused: Excused
  #now = START
  /** The look before, in production's row of them: here those that show nothing new are left out. */
  #earlier = START

  constructor(spec: CanarySpec, trace: Trace, run: number) {
    this.#spec = spec
    this.#trace = trace
    this.#name = trace.repeat === 1 ? trace.name : `${trace.name} #${run + 1}`
    this.#traffic = new Traffic(trace, seedAfter(trace.seed, run), instant(START - HOUR_BEFORE))
    this.#comparison = spec.analysis && new Comparison(spec.analysis, this.#traffic)
    this.#alarms = alarmsIn(spec, trace, START)
    this.#excused = ignored(spec, this.#alarms.states, undefined)
  }

  play(maxLooks: number): Played | undefined {
    // The machine's own times, between which it only polls.
    const spec = { ...this.#spec, poll: millis(FOREVER) }
    let [state, command] = enter(spec, 0, this.#now)
    let looks = 0
    for (;;) {
      looks += this.#perform(command)
      if (looks > maxLooks) return undefined
      if (state.phase !== 'holding') return { rehearsal: this.#end(state), looks }
      ;[state, command] = decide(spec, state, this.#judge(state), this.#now)
    }
  }

  /** How many looks it is worth, by the time that it takes us. */
  #perform(command: Command): number {
    if (command.do === 'shift') this.#shift(command.to)
    if (command.do !== 'wait') return 1
    const before = this.#now
    this.#wait(command.until)
    const passed = since(before, this.#now) / MINUTE
    return Math.max(1, Math.ceil(this.#comparison === undefined ? passed / UNCOMPARED : passed))
  }

  /** Until the first poll, or the machine's own time, at which anything can be new: CloudWatch's counts are so by the minute. */
  #wait(due: Instant): void {
    const { poll } = this.#spec
    const news = [this.#alarms.until, this.#comparison === undefined ? FOREVER : after(floorMinute(this.#now), MINUTE)]
    const polls = Math.max(1, Math.ceil((Math.min(due, ...news) - this.#now) / poll))
    this.#earlier = instant(this.#now + (polls - 1) * poll)
    this.#now = instant(Math.min(due, this.#now + polls * poll))
  }

  /** Production says nothing of a step that changes nothing. */
  #shift(to: Percent): void {
    this.#traffic.shift(to, this.#now)
    if (to === (this.#changes.at(-1)?.traffic ?? NO_TRAFFIC)) return
    this.#comparison?.raised(this.#now)
    this.#changes.push({ atSeconds: inSeconds(this.#now), traffic: to })
  }

  #judge(state: Holding): Verdict {
    if (this.#now >= this.#alarms.until) this.#alarms = alarmsIn(this.#spec, this.#trace, this.#now)
    const { verdict, excused } = judgeAlarms(this.#spec.alarms, this.#alarms.states, this.#excused)
    this.#excused = excused
    const compared = this.#comparison?.look(this.#now, this.#earlier, currentHold(this.#spec, state)) ?? []
    // What follows without a wait is looked at in the same moment.
    this.#earlier = this.#now
    return worst([verdict, ...compared], this.#spec.onNoData)
  }

  #end(state: Ended): Rehearsal {
    const served = this.#traffic.onCanary(this.#now)
    const result = resultOf(state)
    if (result === 'rolled-back') this.#changes.push({ atSeconds: inSeconds(this.#now), traffic: NO_TRAFFIC })
    return {
      name: this.#name,
      result,
      atSeconds: inSeconds(this.#now),
      requestsOnCanary: served.requests,
      badRequestsOnCanary: served.errors,
      reason: this.#reason(state),
      traffic: this.#changes,
      course: this.#comparison?.course,
    }
  }

  #reason(state: Ended): string {
    if (state.phase !== 'promoted') return state.reason
    return this.#comparison === undefined ? 'no alarm fired' : courseText(this.#comparison.course)
  }
}

/**
 * The canary's alarms, as they stay until the trace goes on: they tell of a minute when it is over, and of the time before
 * the rollout at once.
 */
interface AlarmsSeen {
  readonly states: readonly Alarm[]
  readonly until: Instant
}

function alarmsIn({ alarms }: CanarySpec, { phases }: Trace, now: Instant): AlarmsSeen {
  const minute = floorMinute(now)
  const index = phases.findLastIndex(({ from }) => from < minute || from <= START)
  const states = alarms.map((name): Alarm => {
    const { state, since } = phases[index]?.alarms.get(name) ?? { state: 'OK', since: undefined }
    return { name, state, since, reason: 'the trace says so', firesAfter: undefined, actionsEnabled: true }
  })
  const next = phases[index + 1]
  return { states, until: next === undefined ? FOREVER : after(floorMinute(next.from), MINUTE) }
}

/** Nobody cancels a rehearsal or takes its stage away. */
function resultOf({ phase }: Exclude<CanaryState, Holding>): Rehearsal['result'] {
  if (phase === 'lost') throw new RangeError('a rehearsal lost its canary')
  return phase
}

/** Minutes that are played in the time that one takes that is compared, too. */
const UNCOMPARED = 10

/** The first rise of traffic, at the beginning of a minute. */
const START = instant(0)

const inSeconds = (at: Instant): number => at / 1000
