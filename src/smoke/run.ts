import type { SmokeTest } from '../config/config'
import { after, type Instant, millis, type Millis, seconds } from '../domain/units'
import type { Clock } from '../ports/clock'
import type { Http, HttpAnswer, HttpRequest } from '../ports/http'
import { checkAnswer, type SmokeResult } from './check'

export interface SmokeGround {
  readonly http: Http
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly baseUrl: string
  readonly region: string
}

/** New stages and changes answer oddly for some seconds (recorded on AWS), so a failure is asked again for this long. */
const PATIENCE: Millis = seconds(10)
const PAUSE: Millis = seconds(1)
/** So long a changed stage may still answer with what it was: an early pass would be the old version's. */
export const SETTLE: Millis = seconds(3)
export const AT_ONCE: Millis = millis(0)

/** The change that is tested. */
export interface TestedChange {
  /** `stage`, `canary at 100 %`. */
  readonly place: string
  readonly at: Instant
  /** What passes before this has gone by proves nothing. */
  readonly settles: Millis
}

/** One result for each test, in order. */
export async function runSmoke(
  tests: readonly SmokeTest[],
  { place, at, settles }: TestedChange,
  ground: SmokeGround,
  report: (result: SmokeResult) => void,
): Promise<boolean> {
  let allPassed = true
  if (tests.length > 0) await ground.clock.sleepUntil(after(at, settles), ground.signal)
  for (const test of tests) {
    const result = await runTest(test, place, after(at, PATIENCE), ground)
    report(result)
    allPassed &&= result.passed
  }
  return allPassed
}

async function runTest(test: SmokeTest, place: string, patience: Instant, ground: SmokeGround): Promise<SmokeResult> {
  let passes = 0
  for (;;) {
    const answer = await ground.http.send(requestOf(test, ground), ground.signal)
    const check = checkAnswer(test, answer)
    passes = check.passed ? passes + 1 : 0
    if (passes >= test.times) return resultOf(test, place, answer, undefined)
    const next = after(ground.clock.now(), PAUSE)
    const isOver = ground.signal.aborted || (!check.passed && next > patience)
    if (isOver) return resultOf(test, place, answer, check.passed ? 'the job was cancelled' : check.problem)
    if (!check.passed) await ground.clock.sleepUntil(next, ground.signal)
  }
}

const requestOf = (test: SmokeTest, ground: SmokeGround): HttpRequest => ({
  method: test.method,
  url: `${ground.baseUrl}${test.path}`,
  headers: test.headers,
  body: test.body,
  timeout: test.expect.within,
  sigv4: test.auth === 'sigv4' ? { region: ground.region } : undefined,
})

const resultOf = (test: SmokeTest, place: string, answer: HttpAnswer, problem: string | undefined): SmokeResult => ({
  request: `${test.method} ${test.path}`,
  passed: problem === undefined,
  status: answer.kind === 'answer' ? answer.status : undefined,
  milliseconds: Math.round(answer.elapsed),
  problem,
  place,
})
