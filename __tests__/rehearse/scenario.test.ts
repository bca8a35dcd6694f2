import { describe, expect, it } from '@jest/globals'
import { describeProblem } from '../../src/domain/problem'
import { parseScenario } from '../../src/rehearse/scenario'
import { traceOf, tracesOf } from './scenarios'

const mistakes = (text: string, alarms: readonly string[] = ['orders-prod-5xx']) => {
  const parsed = parseScenario('rehearsals.yml', text, alarms)
  return parsed.ok ? [] : parsed.problems.map(({ at, message, hint }) => `${at}: ${message}. ${hint}`)
}

describe('a scenario', () => {
  it('in full', () => {
    const text = `traces:
  - name: bad-from-minute-7
    seed: 1
    requests-per-minute: 600
    base: { error-rate: 0.002 }
    canary: { error-rate: 0.2% }
    changes:
      - { at: 7m, canary: { error-rate: 0.2 }, alarms: { orders-prod-5xx: ALARM } }
`
    expect(tracesOf(text, ['orders-prod-5xx'])).toEqual([
      {
        name: 'bad-from-minute-7',
        seed: 1,
        repeat: 1,
        variation: 0,
        phases: [
          {
            from: -Infinity,
            requestsPerMinute: 600,
            base: { errors: 0.002, slow: 0 },
            canary: { errors: 0.002, slow: 0 },
            alarms: new Map(),
          },
          {
            from: 420_000,
            requestsPerMinute: 600,
            base: { errors: 0.002, slow: 0 },
            canary: { errors: 0.2, slow: 0 },
            alarms: new Map([['orders-prod-5xx', { state: 'ALARM', since: 420_000 }]]),
          },
        ],
      },
    ])
  })

  it('changes stay until changed again, key by key, in order of time', () => {
    const { phases } = traceOf(
      'requests-per-minute: 60, changes: [{ at: 9m, base: { error-rate: 2% } }, { at: 5m, requests-per-minute: 10, canary: { slow-rate: 0.1 } }, { at: 9m, canary: { error-rate: 1 } }]',
    )
    expect(phases.slice(1)).toMatchObject([
      { from: 300_000, requestsPerMinute: 10, base: { errors: 0 }, canary: { errors: 0, slow: 0.1 } },
      { from: 540_000, requestsPerMinute: 10, base: { errors: 0.02 }, canary: { errors: 0.02, slow: 0.1 } },
      { from: 540_000, requestsPerMinute: 10, base: { errors: 0.02 }, canary: { errors: 1, slow: 0.1 } },
    ])
  })

  it('a canary of which nothing is said does as the base does, whatever that does', () => {
    const { phases } = traceOf(
      'requests-per-minute: 60, base: { error-rate: 1% }, changes: [{ at: 1m, base: { error-rate: 30% } }]',
    )
    expect(phases.map(({ canary }) => canary.errors)).toEqual([0.01, 0.3])
  })

  it('an alarm that stays as it is keeps the time of its change', () => {
    const { phases } = traceOf(
      'requests-per-minute: 0, changes: [{ at: 1m, alarms: { a: ALARM, b: OK } }, { at: 2m, alarms: { a: ALARM } }]',
      ['a', 'b'],
    )
    expect(phases.at(-1)?.alarms).toEqual(new Map([['a', { state: 'ALARM', since: 60_000 }]]))
  })

  it('traces without a seed have one of their own each', () => {
    const traces = tracesOf('traces: [{ name: a, requests-per-minute: 1 }, { name: b, requests-per-minute: 1 }]')
    expect(traces.map(({ seed }) => seed)).toEqual([1, 2])
  })

  it.each([Number.MIN_SAFE_INTEGER, -1, 0, 2 ** 32, Number.MAX_SAFE_INTEGER])(
    'has any whole number as seed: %d',
    (seed) => {
      expect(traceOf(`seed: ${seed}, requests-per-minute: 1`).seed).toBe(seed)
    },
  )

  it.each([
    ['a family', '👨‍👩‍👧'],
    ['a hundred characters', '😀'.repeat(100)],
    ['marks that turn the direction of writing', 'a\u202eb'],
    ['markup', '<b>|`@a'],
  ])('has any text as a name: %s', (_, name) => {
    const traces = tracesOf(`traces: [{ name: ${JSON.stringify(name)}, requests-per-minute: 1 }]`)
    expect(traces.map((trace) => trace.name)).toEqual([name])
  })

  it.each([
    ['none', ''],
    ['a hundred and one characters', 'a'.repeat(101)],
    ['a line break', 'a\nb'],
    ['half of a pair', '\ud83d'],
  ])('has no name of %s', (_, name) => {
    expect(mistakes(`traces: [{ name: ${JSON.stringify(name)}, requests-per-minute: 1 }]`)).toHaveLength(1)
  })

  it('may have two traces of one name', () => {
    const traces = tracesOf('traces: [{ name: a, requests-per-minute: 1 }, { name: a, requests-per-minute: 2 }]')
    expect(traces.map(({ name }) => name)).toEqual(['a', 'a'])
  })

  it('of a thousand traces is read', () => {
    const one = (index: number) =>
      `  - name: trace-${index}\n    requests-per-minute: 600\n    base: { error-rate: 0.002 }\n    changes:\n      - { at: 7m, canary: { error-rate: 0.2 } }\n`
    expect(tracesOf(`traces:\n${Array.from({ length: 1000 }, (_, index) => one(index)).join('')}`)).toHaveLength(1000)
  })

  it.each([
    [
      'traces:\n  - { name: a, request-per-minute: 6, requests-per-minute: 6 }',
      'rehearsals.yml:2:16: unknown key `request-per-minute`. Did you mean `requests-per-minute`?',
    ],
    [
      'traces:\n  - { name: a, requests-per-minute: 6, base: { error-rate: 20 } }',
      'rehearsals.yml:2:60: `error-rate` must be a fraction from 0 to 1, or a percent with its sign, got 20. A bare number is a fraction here: for 20 percent write `0.2` or `20%`.',
    ],
    [
      'traces:\n  - { name: a, requests-per-minute: 6, changes: [{ at: 5, requests-per-minute: 7 }] }',
      'rehearsals.yml:2:56: `at` must be a duration from 0s to 365d, got 5. Write a whole number and a unit (ms, s, m, h, d), such as `5m`.',
    ],
    [
      'traces:\n  - { name: a, requests-per-minute: 6, changes: [{ at: 5m, alarms: { orders-prod-5xx: FIRING } }] }',
      'rehearsals.yml:2:87: `orders-prod-5xx` must be one of `OK`, `ALARM`, `INSUFFICIENT_DATA`, got "FIRING". Write one of `OK`, `ALARM`, `INSUFFICIENT_DATA`.',
    ],
    [
      'traces:\n  - { name: "a\\tb", requests-per-minute: 6 }',
      'rehearsals.yml:2:13: `name` must be a name of 1 to 100 characters, without control characters, got "a\\tb". Write for example `name: bad-from-minute-7`, in quotes when it is a number.',
    ],
    [
      'traces:\n  - { name: a, seed: 9007199254740992, requests-per-minute: 6 }',
      'rehearsals.yml:2:22: `seed` must be a whole number from -9007199254740991 to 9007199254740991, got 9007199254740992. Write a whole number, such as `5`.',
    ],
    [
      'traces:\n  - { name: a, requests-per-minute: 6, repeat: 9000 }\n  - { name: b, requests-per-minute: 6, repeat: 1001 }',
      'rehearsals.yml:1:1: the traces are repeated 10001 times in all, and 10000 are as many as there can be. Repeat them less often, or write a second file.',
    ],
    [
      'traces: [{ name: a }]',
      'rehearsals.yml:1:10: key `requests-per-minute` is missing in `traces[0]`. Write the requests to the whole stage, such as `600`.',
    ],
    [
      'traces: []',
      'rehearsals.yml:1:9: `traces` must be a list of 1 to 1000 traces, got an empty list. Write for example `- { name: good, requests-per-minute: 600 }`.',
    ],
    ['', 'rehearsals.yml:1:1: the file is empty. Write at least `traces: [{ name: good, requests-per-minute: 600 }]`.'],
  ])('%j is told where it is wrong and what to write', (text, told) => {
    expect(mistakes(text)).toEqual([told])
  })

  it.each<[string, readonly string[], string]>([
    ['b', [], 'Its stage has no `canary.alarms`: add the alarm there, or leave it out here.'],
    ['order-prod-5xx', ['orders-prod-5xx'], 'Did you mean `orders-prod-5xx`?'],
    ['b', ['orders-prod-5xx'], 'Its alarms are `orders-prod-5xx`.'],
  ])(
    'an alarm %s that the canary does not have is a warning: the traces may be meant for another, too',
    (name, alarms, hint) => {
      const text = `traces: [{ name: a, requests-per-minute: 6, changes: [{ at: 5m, alarms: { ${name}: ALARM } }] }]`
      const parsed = parseScenario('rehearsals.yml', text, alarms)
      expect(parsed.ok ? parsed.value.warnings.map(describeProblem) : parsed.problems).toEqual([
        `rehearsals.yml:1:75: the canary has no alarm \`${name}\`. ${hint}`,
      ])
    },
  )

  it('tells all mistakes at once, in the order of the file', () => {
    const text = 'traces:\n  - { name: a, seed: 0.5, requests-per-minute: -1, canary: { error-rate: 120% } }\n  - 7\n'
    expect(mistakes(text).map((line) => line.split(' ')[0])).toEqual([
      'rehearsals.yml:2:22:',
      'rehearsals.yml:2:48:',
      'rehearsals.yml:2:74:',
      'rehearsals.yml:3:5:',
    ])
  })
})
