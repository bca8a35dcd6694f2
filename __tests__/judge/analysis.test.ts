import { describe, expect, it } from '@jest/globals'
import type { AnalysisSpec } from '../../src/config/config'
import { after, type Instant, instant, minutes, seconds } from '../../src/domain/units'
import {
  analyse,
  type Analysis,
  beginAnalysis,
  courseOf,
  keptTexts,
  type Moment,
  resumeAnalysis,
} from '../../src/judge/analysis'
import { analysisVerdicts, type Hold } from '../../src/judge/analysis-verdicts'
import { logOddsOf, NO_EVIDENCE } from '../../src/judge/evidence'
import { courseText } from '../../src/judge/odds-text'
import type { Observed, Side } from '../../src/judge/minutes'

const NOON = instant(Date.UTC(2026, 10, 21, 12))
const at = (minute: number): Instant => after(NOON, minutes(minute))
const SPEC: AnalysisSpec = {
  at: { file: 'stages.yml', line: 1, column: 1 },
  errors: ['5xx'],
  falseAlarm: 0.01,
  tolerance: { ratio: 1.25, extra: 0.001 },
  minRequests: 100,
  latency: undefined,
  dimension: undefined,
}

interface Said {
  readonly requests: number
  readonly errors?: number
  readonly slow?: number
}

/** The same in every minute from one to another. */
const side = (said: Said | ((minute: number) => Said | undefined), [from, to] = [0, 30]): Side => {
  const of = (what: keyof Said) =>
    new Map(
      Array.from({ length: to - from }, (_, index) => from + index).flatMap((minute) => {
        const value = (typeof said === 'function' ? said(minute) : said)?.[what]
        return value === undefined ? [] : [[at(minute), value] as const]
      }),
    )
  const slow = of('slow')
  return {
    requests: of('requests'),
    errors: { '5xx': of('errors'), '4xx': new Map() },
    slow: slow.size > 0 ? slow : undefined,
  }
}
const moment = (minute: number, more: Partial<Moment> = {}): Moment => ({
  now: at(minute),
  began: NOON,
  aloneSince: undefined,
  raised: [NOON],
  earlier: undefined,
  ...more,
})
const HOLD: Hold = { since: NOON, end: at(5), kind: 'later', isAlone: false }
const run = (seen: Observed, when: Moment, spec = SPEC, from: Analysis = beginAnalysis(spec)) =>
  analyse(spec, from, seen, { ...when, earlier: { at: when.now, seen } })
const kinds = (analysis: Analysis, hold: Partial<Hold> = {}, spec = SPEC) =>
  analysisVerdicts(spec, analysis, NOON, { ...HOLD, ...hold }).map(({ kind }) => kind)

const judgedBy = (analysis: Analysis) => courseOf(SPEC, analysis).minutes

const BASE = side({ requests: 900, errors: 1 })
const GOOD: Observed = { canary: side({ requests: 100, errors: 0 }), base: BASE }
const BAD: Observed = { canary: side({ requests: 100, errors: 20 }), base: BASE }
const SILENT: Observed = { canary: side(() => undefined), base: BASE }

/** The same value, and how often something in it has been read since. */
function watched<T extends object>(value: T) {
  let count = 0
  const wrap = (it: unknown): unknown => {
    if (typeof it !== 'object' || it === null) return it
    return new Proxy(it, { get: (of, name) => (count++, wrap(Reflect.get(of, name))) })
  }
  return { value: wrap(value) as T, reads: () => count }
}

describe('what the analysis says', () => {
  it.each<[string, Observed, number, Partial<Hold>, readonly string[]]>([
    ['nothing before the first minute is settled, but that it is early', GOOD, 1, {}, ['unsettled']],
    ['nothing of a good version', GOOD, 8, {}, []],
    ['that a bad one has to go', BAD, 2, {}, ['breached']],
    ['nothing when enough came before traffic first rises', GOOD, 2, { kind: 'first', end: at(1) }, []],
    ['that too few came, while no minute is settled', GOOD, 1, { kind: 'first', end: at(1) }, ['few', 'unsettled']],
    ['that nobody came in this hold', SILENT, 9, {}, ['quiet']],
    ['that nobody came, and no more, before traffic first rises', SILENT, 9, { kind: 'first' }, ['quiet']],
    ['nothing of a silence that no minute tells of yet', SILENT, 3, { end: at(0) }, []],
    ['that the last minutes are still to come', GOOD, 5, { end: at(5) }, ['unsettled']],
    ['nothing of a minute that the hold ends in', GOOD, 6, { end: after(at(5), seconds(20)) }, []],
  ])('%s', (_, seen, minute, hold, said) => {
    expect(kinds(run(seen, moment(minute)), hold)).toEqual(said)
  })

  it('is doubt from odds of 2 to 1 on', () => {
    const little: Observed = { canary: side((minute) => ({ requests: 100, errors: minute === 0 ? 2 : 0 })), base: BASE }
    const analysis = run(little, moment(2))
    expect(judgedBy(analysis)[0]?.logOdds).toBeGreaterThan(Math.LN2)
    expect(kinds(analysis, { end: at(1) })).toEqual(['doubt'])
  })

  it('has the numbers and both odds in its reason', () => {
    const [verdict] = analysisVerdicts(SPEC, run(BAD, moment(2)), NOON, HOLD)
    expect(verdict).toMatchObject({
      reason:
        'canary 20 of 100 failed (20 %), base 1 of 900 (0.11 %): more than a million to 1 against a good version; 100 to 1 rolls back',
    })
  })

  it('lets fewer requests pass when the file asks for fewer', () => {
    const spec = { ...SPEC, minRequests: 1000 }
    expect(kinds(run(GOOD, moment(7), spec), { kind: 'first' }, spec)).toEqual(['few'])
    expect(kinds(run(GOOD, moment(12), spec), { kind: 'first' }, spec)).toEqual([])
  })
})

describe('silence', () => {
  const only = (requests: number): Observed => ({ canary: side({ requests, errors: 0 }), base: side({ requests: 0 }) })
  const until = (minute: number): Observed => ({
    canary: side({ requests: 100, errors: 0 }, [0, minute]),
    base: side({ requests: 900, errors: 1 }, [0, minute]),
  })

  it.each<[string, Observed, number, Partial<Hold>, readonly string[]]>([
    ['of the old version is nothing to compare with', only(100), 9, {}, ['quiet']],
    ['of the old version is usual in a bake', only(100), 9, { kind: 'bake' }, []],
    ['of everybody after a busy time is noticed', until(4), 11, {}, ['quiet']],
    ['of everybody for two minutes may be chance', until(4), 9, {}, []],
  ])('%s', (_, seen, minute, hold, said) => {
    expect(kinds(run(seen, moment(minute)), hold)).toEqual(said)
  })
})

describe('a look', () => {
  const base = side({ requests: 900, errors: 1 }, [0, 2000])
  const silent = { canary: side({ requests: 0 }, [0, 2000]), base }
  const doubtful = {
    canary: side((minute) => (minute === 0 ? { requests: 100, errors: 4 } : { requests: 0 }), [0, 2000]),
    base,
  }
  const strict = { ...SPEC, falseAlarm: 1e-9 }
  /** What one more minute reads of what is known of those before. */
  const readsOf = (seen: Observed, minutesBefore: number) => {
    const { value, reads } = watched(run(seen, moment(minutesBefore), strict))
    const next = run(seen, moment(minutesBefore + 1), strict, value)
    analysisVerdicts(strict, next, NOON, { ...HOLD, end: at(2000) })
    return reads()
  }

  it.each([
    ['silence', silent],
    ['doubt', doubtful],
  ])('reads no more after many minutes of %s than after a few', (_, seen) => {
    expect(readsOf(seen, 1902)).toBeLessThanOrEqual(readsOf(seen, 52))
  })

  it('tells of the minutes of its hold alone', () => {
    const late = run(silent, moment(12))
    const [quiet] = analysisVerdicts(SPEC, late, NOON, { ...HOLD, since: after(at(4), seconds(1)), end: at(10) })
    expect(quiet).toMatchObject({ why: 'no request has reached the canary in 6 minutes' })
  })

  it('says the same of the sums as of all minutes', () => {
    const analysis = run(doubtful, moment(50, { aloneSince: at(40) }))
    const [doubt] = analysisVerdicts(strict, analysis, NOON, { ...HOLD, since: at(0), end: at(2) }).slice(-1)
    expect(doubt).toMatchObject({ kind: 'doubt', why: `in doubt: ${courseText(courseOf(strict, analysis))}` })
    expect(doubt).toMatchObject({ why: expect.stringContaining('canary 4 of 100 failed') })
  })
})

describe('while it bakes', () => {
  const hour = side({ requests: 1000, errors: 1 }, [-60, 11])
  const alone = (errors: number): Observed => ({ canary: side({ requests: 1000, errors }), base: { ...hour } })

  it('each minute is compared with one of the hour before, the newest first, each once', () => {
    const base = side((minute) => ({ requests: minute < 0 ? 1000 + minute : 0, errors: 0 }), [-60, 30])
    const judged = judgedBy(run({ ...alone(0), base }, moment(14, { aloneSince: at(10) })))
    const told = judged.map(({ against, streams }) => [against, streams[0]?.base.requests])
    expect(told.slice(9)).toEqual([
      ['beside', 0],
      ['before', 999],
      ['before', 998],
      ['before', 997],
    ])
  })

  it('more minutes than the hour has are compared with nothing', () => {
    const long = { canary: side({ requests: 1000, errors: 500 }, [60, 70]), base: side({ requests: 0 }, [60, 70]) }
    const late: Analysis = { ...beginAnalysis(SPEC), last: at(59), used: 60 }
    expect(kinds(run(long, moment(70, { aloneSince: at(0) }), SPEC, late), { end: at(60), kind: 'bake' })).toEqual([])
  })

  it('a version that turns bad then is rolled back', () => {
    expect(kinds(run(alone(50), moment(13, { aloneSince: at(10) })))).toEqual(['breached'])
  })

  it('goes on with the hour where an earlier run left it', () => {
    const first = run(alone(0), moment(14, { aloneSince: at(10) }))
    expect(resumeAnalysis(SPEC, keptTexts(first), NOON, at(60))).toMatchObject({ used: first.used, last: first.last })
  })
})

describe('several streams', () => {
  const spec: AnalysisSpec = { ...SPEC, errors: ['5xx', '4xx'], latency: { percentile: 99, atMost: 1.5 } }

  it('have the mean of their odds, so that one bound holds for all', () => {
    const analysis = run(GOOD, moment(9), spec)
    const each = Object.values(analysis.evidence).map((of) => Math.exp(logOddsOf(of)))
    const last = judgedBy(analysis).at(-1)
    expect(Math.exp(last?.logOdds ?? 0)).toBeCloseTo(each.reduce((sum, odds) => sum + odds, 0) / 3, 9)
  })

  it('are all in each minute with their odds, those too of which it tells nothing: the mean can be checked', () => {
    const slow: Observed = {
      canary: side({ requests: 100, errors: 0, slow: 3 }),
      base: side({ requests: 900, errors: 1, slow: 9 }),
    }
    const judged = judgedBy(run(slow, moment(6, { raised: [NOON, at(2)] }), spec))
    expect(
      judged.map(({ streams, unweighed }) => [streams, unweighed].map((all) => all.map(({ name }) => name))),
    ).toEqual(
      [true, false, true, false, false].map((isCold) =>
        isCold ? [['5xx', '4xx'], ['slow']] : [['5xx', '4xx', 'slow'], []],
      ),
    )
    for (const { streams, unweighed, logOdds } of judged) {
      const odds = [...streams, ...unweighed].map((stream) => Math.exp(stream.logOdds))
      expect(Math.exp(logOdds)).toBeCloseTo(odds.reduce((sum, one) => sum + one, 0) / 3, 9)
    }
  })

  it('leave out the latency of minutes in which traffic rose: functions start cold', () => {
    const slow: Observed = {
      canary: side({ requests: 100, errors: 0, slow: 60 }),
      base: side({ requests: 900, errors: 1, slow: 9 }),
    }
    const of = (raised: readonly Instant[]) => run(slow, moment(3, { raised }), spec).evidence.slow
    expect(of([NOON])).not.toEqual(NO_EVIDENCE)
    expect(of([NOON, after(NOON, seconds(40))])).toEqual(NO_EVIDENCE)
    expect(of([NOON, at(1)])).toEqual(NO_EVIDENCE)
  })

  it('take the percentile for a sign where slow requests cannot be counted, if enough came', () => {
    const signs = (requests: number): Observed => ({
      canary: side({ requests }),
      base: BASE,
      above: new Map(Array.from({ length: 20 }, (_, minute) => [at(minute), 1])),
    })
    expect(kinds(run(signs(100), moment(16), spec), {}, spec)).toContain('doubt')
    expect(kinds(run(signs(100), moment(18), spec), {}, spec)).toEqual(['breached'])
    expect(run(signs(99), moment(18), spec).evidence.slow).toEqual(NO_EVIDENCE)
  })

  it('say nothing of latency where nobody knows what is slow', () => {
    const analysis = run(GOOD, moment(9), spec)
    expect(judgedBy(analysis)[0]?.streams.map(({ name }) => name)).toEqual(['5xx', '4xx'])
    expect(analysis.evidence.slow).toEqual(NO_EVIDENCE)
  })
})

describe('a later run', () => {
  it('weighs no minute twice, and none is left out', () => {
    const whole = run(BAD, moment(2))
    const texts = keptTexts(run(GOOD, moment(5)))
    const resumed = resumeAnalysis(SPEC, texts, NOON, at(60))
    expect(resumed.last).toEqual(at(3))
    expect(judgedBy(run(GOOD, moment(9), SPEC, resumed)).map((minute) => minute.at)).toEqual([4, 5, 6, 7].map(at))
    expect(whole.last).toEqual(at(0))
  })

  it('looks back no further than CloudWatch keeps its minutes', () => {
    const after20Days = run(GOOD, moment(20 * 24 * 60))
    expect(judgedBy(after20Days)).toHaveLength(15 * 24 * 60 - 3)
  })

  it.each<[string, Readonly<Record<string, string>>]>([
    ['is not there', {}],
    ['is of a rollout before this one', keptTexts(run(GOOD, moment(5)))],
  ])('begins anew when the evidence %s', (_, texts) => {
    expect(resumeAnalysis(SPEC, texts, at(30), at(60))).toEqual(beginAnalysis(SPEC))
  })

  it.each<[string, (fields: string[]) => void]>([
    ['is no such text', (fields) => fields.splice(0, fields.length, 'yes')],
    ['is of a minute that is still to come', (fields) => (fields[0] = String(Number(fields[0]) + 600))],
    ['has less money than any minute takes', (fields) => fields.splice(2, 5, ...Array<string>(5).fill('-99999'))],
    ['has bets that never got their share', (fields) => (fields[4] = '-99999')],
    ['has more unsteadiness than its minutes can have', (fields) => (fields[7] = '999999')],
    ['has more errors than requests', (fields) => (fields[10] = '1000000')],
    ['has fewer requests than none', (fields) => (fields[9] = '-540')],
  ])('begins anew, and says so, when the evidence %s: somebody changed it', (_, change) => {
    const fields = (keptTexts(run(GOOD, moment(9)))['5xx'] ?? '').split(':')
    change(fields)
    const texts = { '5xx': fields.join(':') }
    expect(resumeAnalysis(SPEC, texts, NOON, at(30))).toEqual({ ...beginAnalysis(SPEC), isBroken: true })
  })

  it('rolls back by what an earlier one weighed, and says so', () => {
    const resumed = resumeAnalysis(SPEC, keptTexts(run(BAD, moment(2))), NOON, at(60))
    const [verdict] = analysisVerdicts(SPEC, resumed, NOON, HOLD)
    expect(verdict?.kind === 'breached' ? verdict.reason : verdict).toMatch(
      /^by the minutes that an earlier run weighed it is more than a million to 1 against a good version/,
    )
  })
})
