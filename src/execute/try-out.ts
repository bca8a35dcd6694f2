import type { SmokeTest } from '../config/config'
import { describeCause } from '../domain/problem'
import type { DeploymentId } from '../domain/units'
import type { TryOut } from '../plan/plan'
import { CloudError } from '../ports/cloud-error'
import type { SmokeResult } from '../smoke/check'
import { runSmoke } from '../smoke/run'
import { isSameFailure } from '../smoke/same-failure'
import type { Ground, Outcome } from './ground'
import { QUEUE, type Shown, ThrowAwayStage } from './throw-away'
import { unlessAborted } from './unless-aborted'

/**
 * Tests the deployment on the throw-away stage. `complete`: nothing speaks against it, also when nothing could be told;
 * what could not be tested is a warning. A cancelled job ends `rolled-back`. The real stage is never touched.
 */
export async function tryOut(plan: TryOut, deployment: DeploymentId, ground: Ground): Promise<Outcome> {
  const stage = new ThrowAwayStage(plan, deployment, ground)
  try {
    const made = await unlessAborted(stage.make(), ground.signal)
    if (made === undefined || ground.signal.aborted) return CANCELLED
    if ('at' in made) return await stage.during(() => new Trial(plan, stage, ground).judge(made))
    doubt(plan.tests.map(nameOf), made.why, made.hint, ground)
    return DONE
  } finally {
    await stage.remove()
  }
}

const DONE: Outcome = { kind: 'complete' }
const CANCELLED: Outcome = { kind: 'rolled-back', reason: 'the job was cancelled' }
const PLACE = 'before traffic'

/** A test that the new version failed. */
interface Failure {
  readonly test: SmokeTest
  readonly result: SmokeResult
}

/** What the version that serves makes of the same test, at the same place. */
type Control = { readonly kind: 'passes' | 'fails-too' } | { readonly kind: 'unknown'; readonly why: string }

class Trial {
  readonly #plan: TryOut
  readonly #stage: ThrowAwayStage
  readonly #ground: Ground

  constructor(plan: TryOut, stage: ThrowAwayStage, ground: Ground) {
    this.#plan = plan
    this.#stage = stage
    this.#ground = ground
  }

  async judge(made: Shown): Promise<Outcome> {
    const { signal, journal } = this.#ground
    const ran = await this.#run(this.#plan.tests, made)
    if (signal.aborted) return CANCELLED
    if (await this.#stage.isLost()) {
      const names = ran.map(([, { request }]) => request)
      doubt(names, `another run took stage ${this.#plan.stage} over meanwhile`, QUEUE, this.#ground)
      return DONE
    }
    for (const [, result] of ran) if (result.passed) journal.smoke(result)
    const failures = ran.flatMap(([test, result]): readonly Failure[] => (result.passed ? [] : [{ test, result }]))
    const forbidden = failures.filter(({ result }) => result.status === FORBIDDEN)
    for (const { result } of forbidden) this.#doubt(result, `stage ${this.#plan.stage} answers 403`)
    const open = failures.filter((failure) => !forbidden.includes(failure))
    return open.length === 0 ? DONE : this.#compare(open)
  }

  /** The version that serves takes the new one's place. */
  async #compare(failures: readonly Failure[]): Promise<Outcome> {
    const controls = await unlessAborted(this.#control(failures), this.#ground.signal)
    if (controls === undefined || this.#ground.signal.aborted) return CANCELLED
    const judged = failures.map((failure, index) => ({ ...failure, control: controls[index] ?? UNKNOWN }))
    const alike = judged.filter(({ control }) => control.kind === 'fails-too')
    for (const { result } of alike)
      this.#doubt(result, `stage ${this.#plan.stage} fails it with the current deployment too`)
    const bad = judged.filter(({ control }) => control.kind !== 'fails-too')
    for (const { result } of bad) this.#ground.journal.smoke(result)
    return bad.length === 0 ? DONE : stopped(bad, this.#plan)
  }

  async #control(failures: readonly Failure[]): Promise<readonly Control[]> {
    const { journal } = this.#ground
    try {
      const ran = await this.#run(
        failures.map(({ test }) => test),
        await this.#stage.showControl(),
      )
      return ran.map(([, now], index) => {
        const control = controlOf(now, failures[index]?.result)
        journal.event(
          'smoke',
          `the current deployment ${control.kind === 'passes' ? 'passes' : 'fails'} ${now.request}`,
        )
        return control
      })
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      return failures.map(() => ({ kind: 'unknown', why: `could not be put there (${describeCause(error)})` }))
    }
  }

  async #run(tests: readonly SmokeTest[], shown: Shown): Promise<readonly (readonly [SmokeTest, SmokeResult])[]> {
    const { throwAwayUrl, cloud } = this.#ground
    const ground = { ...this.#ground, baseUrl: throwAwayUrl, region: cloud.region }
    const results: SmokeResult[] = []
    await runSmoke(tests, { ...shown, place: PLACE }, ground, (result) => {
      results.push(result)
    })
    return results.flatMap((result, index) => tests.slice(index, index + 1).map((test) => [test, result] as const))
  }

  #doubt({ request, problem }: SmokeResult, why: string): void {
    const hint =
      'A throw-away stage lacks what belongs to the real one: permissions, resource policy, usage plans, domain. ' +
      '`before-traffic: false` on the test leaves it out there.'
    doubt([request], `${why} (${problem ?? ''})`, hint, this.#ground)
  }
}

const FORBIDDEN = 403
const UNKNOWN: Control = { kind: 'unknown', why: 'was not asked' }

function controlOf(now: SmokeResult, failed: SmokeResult | undefined): Control {
  if (now.passed) return { kind: 'passes' }
  if (failed !== undefined && isSameFailure(now, failed)) return { kind: 'fails-too' }
  return { kind: 'unknown', why: `fails it in another manner (${now.problem ?? ''})` }
}

const nameOf = ({ method, path }: SmokeTest): string => `${method} ${path}`

/** What tells nothing of the version is no result of a test. */
function doubt(requests: readonly string[], why: string, hint: string, { journal }: Ground): void {
  const text = `${requests.join(', ')} could not be tested before traffic: ${why}`
  journal.event('smoke', text)
  journal.warn(`${text}. ${requests.length === 1 ? 'It counts' : 'They count'} afterwards only. ${hint}`)
}

/** What cannot be told either way stops it too: nothing is lost by that. */
function stopped(bad: readonly (Failure & { readonly control: Control })[], { control }: TryOut): Outcome {
  const told = bad.map(({ result, control: now }) => {
    const compared = now.kind === 'unknown' ? ` The current deployment ${now.why}.` : ''
    return `${result.request}: ${result.problem ?? 'failed'}.${compared}`
  })
  const passing = bad.filter(({ control: now }) => now.kind === 'passes').map(({ result }) => result.request)
  const hint = [
    ...told,
    ...(passing.length === 0 ? [] : [`At the same place the current deployment passes ${passing.join(', ')}.`]),
    `Nothing was moved: the stage serves deployment ${control.deployment}, as before.`,
    'Mend the version and deploy again; `before-traffic: false` leaves out a test that only the real stage can pass.',
  ].join(' ')
  const names = bad.map(({ result }) => result.request).join(', ')
  return { kind: 'failed', reason: `smoke test ${names} failed before traffic`, hint }
}
