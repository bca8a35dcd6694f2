import type { SmokeTest } from '../config/config'
import { after, type Instant, type Millis, seconds } from '../domain/units'
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

/** One result for each test, in order. `changedAt` is when the change took place that they test. */
export async function runSmoke(
  tests: readonly SmokeTest[],
  place: string,
  changedAt: Instant,
  ground: SmokeGround,
  report: (result: SmokeResult) => void,
): Promise<boolean> {
  let allPassed = true
  for (const test of tests) {
    const result = await runTest(test, place, after(changedAt, PATIENCE), ground)
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
