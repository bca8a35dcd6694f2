import { type Act, awsWrites, dispatched } from '../scenarios/stage-play'
import { type Death, describeWrite, isWrite, type Loss, strike } from './blows'
import type { Left, Recovery, Time } from './recoveries'
import { isTorn, Releases, type Start } from './releases'
import { reconciled, type Scenario } from './scenario'

/** How a scenario goes when nothing goes wrong. */
export interface Calm {
  /** Each of them is a crash point for each blow. */
  readonly writes: readonly string[]
  readonly result: string
  readonly state: string
  /** What `rollback` made of that. */
  readonly back: string
}

export async function undisturbed(scenario: Scenario): Promise<Calm> {
  const { releases, start } = await arranged(scenario)
  const act = await releases.run(start)
  const state = releases.state()
  const writes = act.calls.filter(isWrite).map(describeWrite)
  return { writes, result: resultOf(act), state, back: await backOf(releases, scenario) }
}

/** Kills the run at each write, then recovers. Answers what is not as it should be. */
export const dieAndRecover = (scenario: Scenario, calm: Calm, death: Death, recovery: Recovery, time: Time) =>
  atEach(calm, death, (index) => dieOnce(scenario, index, death, recovery, time))

/** Takes the connection away at each write: the run ends as if nothing had happened. Answers what does not. */
export const loseAndGoOn = (scenario: Scenario, calm: Calm, loss: Loss) =>
  atEach(calm, loss, (index) => loseOnce(scenario, index, loss, calm))

async function atEach(
  { writes }: Calm,
  blow: string,
  faultsAt: (index: number) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [index, write] of writes.entries()) {
    for (const fault of await faultsAt(index)) faults.push(`${blow} write ${index + 1}, ${write}: ${fault}`)
  }
  return faults
}

async function arranged(scenario: Scenario) {
  const releases = new Releases(scenario.repository)
  await scenario.arrange(releases)
  return { releases, start: scenario.act(releases) }
}

const nth = (index: number) => (_: unknown, at: number) => at === index

/** Longer than any lease and lock here. */
const LEASE_IS_OVER = 20

async function dieOnce(
  scenario: Scenario,
  index: number,
  death: Death,
  recovery: Recovery,
  time: Time,
): Promise<readonly string[]> {
  const { releases, start } = await arranged(scenario)
  const { run, saved } = await strike(releases, start, death, nth(index))
  const left = leftBy(scenario, releases, start, run, saved)
  const found = new Findings(releases)
  const [ends, back] = [recovery.ends(left), recovery.back(left)]
  const act = await recovered(left, recovery, time, found)
  found.same('after the recovery the stage is', releases.state(), ends, act)
  if (!recovery.isRepeated(scenario)) found.same('a second recovery writes', writesOf(await recovery.run(left)), '')
  return found.end(scenario, back)
}

function leftBy(scenario: Scenario, releases: Releases, start: Start, run: string, saved: Left['saved']): Left {
  const { base, canary, isPaused, isOpen, isWithoutItsCanary } = releases
  const state = releases.state()
  return { scenario, releases, start, run, saved, state, base, canary, isPaused, isOpen, isWithoutItsCanary }
}

async function recovered(left: Left, recovery: Recovery, time: Time, found: Findings): Promise<Act> {
  const { releases, scenario } = left
  if (time === 'at once') {
    const act = await recovery.run(left)
    found.claims(act, recovery.version(scenario))
    if (!recovery.isTooEarly(act)) return act
    found.same('who comes too early writes', writesOf(act), '')
  }
  releases.pass(LEASE_IS_OVER)
  const act = await recovery.run(left)
  found.claims(act, recovery.version(scenario))
  return act
}

async function loseOnce(scenario: Scenario, index: number, loss: Loss, calm: Calm): Promise<readonly string[]> {
  const { releases, start } = await arranged(scenario)
  const { act } = await strike(releases, start, loss, nth(index))
  if (act === undefined) return ['the process has died of it']
  const found = new Findings(releases)
  found.claims(act, scenario.version)
  found.same('the result is', resultOf(act), calm.result)
  found.same('the stage is', releases.state(), calm.state, act)
  if (scenario.repeats === undefined && calm.state === scenario.ends) {
    const { event, inputs = {} } = start
    found.same('a second run writes', writesOf(await releases.run({ event, inputs })), '')
  }
  found.same('`reconcile` writes', writesOf(await releases.run(reconciled(scenario.version))), '')
  return found.end(scenario, calm.back)
}

/** What is not as it should be. */
class Findings {
  readonly #releases: Releases
  readonly #faults: string[] = []

  constructor(releases: Releases) {
    this.#releases = releases
  }

  same(what: string, seen: string, expected: string, act?: Act): void {
    if (seen === expected) return
    const told = act === undefined ? '' : ` (${resultOf(act)}: ${act.report.reason ?? ''})`
    this.#faults.push(`${what} ${seen || 'nothing'}, not ${expected || 'nothing'}${told}`)
  }

  /** What a run says of itself is true. */
  claims(act: Act, version: number): void {
    const [state, result] = [this.#releases.state(), resultOf(act)]
    if (isTorn(state)) this.#faults.push(`${result} leaves ${state}`)
    if (CARRYING.has(result)) this.same(`${result} leaves`, state, `v${version}`)
    if (result === 'paused' && !state.includes('canary')) this.#faults.push(`paused leaves ${state}`)
    if (act.report.reason?.includes('bug of the action') === true) this.#faults.push(act.report.reason)
  }

  async end(scenario: Scenario, back: string): Promise<readonly string[]> {
    if (this.#releases.isLocked) this.#faults.push('the lock of the API is held by nobody who lives')
    this.same('`rollback` goes to', await backOf(this.#releases, scenario), back)
    await this.#tidied(scenario)
    return [...this.#faults, ...this.#releases.torn]
  }

  /** Recoveries that test no version leave what a dead run had made for that to `reconcile`. */
  async #tidied({ version }: Scenario): Promise<void> {
    if (!this.#releases.hasThrowAway()) return
    this.#releases.pass(LEASE_IS_OVER)
    await this.#releases.run(reconciled(version))
    if (this.#releases.hasThrowAway()) this.#faults.push('a throw-away stage is left')
  }
}

/** The new version has all traffic. */
const CARRYING = new Set(['deployed', 'promoted'])

const resultOf = ({ outputs }: Act): string => outputs['result'] ?? ''
const writesOf = (act: Act): string => awsWrites(act).join(', ')

/** `nowhere`: it is refused. */
async function backOf(releases: Releases, { repository }: Scenario): Promise<string> {
  const { stage = 'prod' } = repository
  const act = await releases.run({ event: dispatched(), inputs: { command: 'rollback', stage } })
  return resultOf(act) === 'rolled-back' ? releases.state() : 'nowhere'
}
