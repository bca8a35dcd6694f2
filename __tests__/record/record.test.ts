import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { deploymentId, instant, type Digest } from '../../src/domain/units'
import { MAX_NOTE, noteText, readNote } from '../../src/record/deployment-note'
import { isOfRepository, type Origin, originText, readOrigin, readRef, refText } from '../../src/record/origin'
import { fromTags, type Progress, type StageRecord, toTags } from '../../src/record/stage-record'
import { cases } from '../properties/cases'

const TAG_VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u

const from = (letters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from(letters)), minLength, maxLength })
const LETTERS = 'abcXYZ019'
const id = from('abcdefghij0123456789', 6, 10).map(deploymentId)
const time = fc.integer({ min: 0, max: 4e12 }).map(instant)
const step = fc.integer({ min: -1, max: 100 })
// GitHub: an owner has at most 39 characters, a repository 100.
const repository = fc.tuple(from(`${LETTERS}-`, 1, 39), from(`${LETTERS}-_.`, 1, 100)).map((parts) => parts.join('/'))
const run = fc
  .tuple(repository, fc.integer({ min: 1, max: 1e12 }))
  .map(([name, number]) => `${name}/actions/runs/${number}/attempts/99`)
const owner = from('0123456789.abcdef', 1, 30)
const digest = fc.constant(`sha256:${'a1'.repeat(32)}` as Digest)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const progress: fc.Arbitrary<Progress> = fc.oneof(
  fc.constant<Progress>({ state: 'done' }),
  fc.constant<Progress>({ state: 'returned' }),
  fc.constant<Progress>({ state: 'verifying' }),
  fc.record({
    state: fc.constant('paused' as const),
    step,
    began: time,
    resumeBy: time,
    next: maybe(time),
    waitingSince: maybe(time),
    hasSwitch: fc.boolean(),
  }),
  fc.record({
    state: fc.constant('rolling' as const),
    step,
    since: time,
    began: time,
    until: time,
    owner,
    hasSwitch: fc.boolean(),
  }),
)
const origin: fc.Arbitrary<Origin> = fc.oneof(
  fc.record({ kind: fc.constant('pull-request' as const), repository, number: fc.integer({ min: 1, max: 1e9 }) }),
  fc.record({
    kind: fc.constant('branch' as const),
    repository,
    branch: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 250 }),
  }),
)
const ref = fc.record({
  type: fc.constantFrom('branch' as const, 'tag' as const),
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
})
const record: fc.Arbitrary<StageRecord> = fc.record({
  deployment: id,
  content: maybe(digest),
  previous: maybe(id),
  before: maybe(id),
  commit: fc.constantFrom('', 'f'.repeat(40)),
  ref: maybe(ref),
  run,
  progress,
  preview: maybe(fc.record({ madeFor: origin.map(originText), expires: maybe(time) })),
})

const evidence = fc.dictionary(fc.constantFrom('5xx', '4xx', 'slow'), fc.constant('29253180:3:-1.7:-0.3:-12.25:0'), {
  minKeys: 1,
})
const analysed = fc.tuple(record, evidence).map(([one, texts]): StageRecord => {
  const isUnderway = one.progress.state === 'rolling' || one.progress.state === 'paused'
  return isUnderway ? { ...one, progress: { ...one.progress, evidence: texts } } : one
})

describe("a stage's record", () => {
  it('comes back from its tags as it was, within what AWS takes', () => {
    fc.assert(
      fc.property(fc.oneof(record, analysed), (one) => {
        const tags = toTags(one)
        for (const value of Object.values(tags)) expect(value).toMatch(TAG_VALUE)
        expect(fromTags(tags)).toEqual(one)
      }),
      cases(100),
    )
  })

  // The evidence of an earlier rollout stays, and tells by its minute that it is none of this one's.
  it('writes the same tags whatever was there before', () => {
    fc.assert(
      fc.property(record, record, (before, now) => {
        const preview = now.preview ?? before.preview
        expect(fromTags({ ...toTags(before), ...toTags({ ...now, preview }) })).toEqual({ ...now, preview })
      }),
      cases(100),
    )
  })

  it.each([
    ['nothing', {}],
    ["somebody else's tags", { team: 'orders' }],
    ['no state', { 'stages:deployment': 'a1' }],
    [
      'an unknown state',
      {
        'stages:deployment': 'a1',
        'stages:state': 'flying',
        'stages:rollout': 'step=0+began=2026-11-20T12:00:00.000Z',
      },
    ],
    ['half a rollout', { 'stages:deployment': 'a1', 'stages:state': 'rolling', 'stages:rollout': 'step=1' }],
    ['half a pause', { 'stages:deployment': 'a1', 'stages:state': 'paused', 'stages:rollout': 'step=+began=x+by=y' }],
  ])('is none of ours: %s', (_, tags) => {
    expect(fromTags(tags)).toBeUndefined()
  })
})

describe('what a preview was made for', () => {
  it('is told from its tag, and never mistaken for another', () => {
    fc.assert(
      fc.property(origin, origin, (one, other) => {
        const text = originText(one)
        expect(text).toMatch(TAG_VALUE)
        expect(isOfRepository(text, one.repository)).toBe(true)
        if (!text.includes('+cut+')) expect(readOrigin(text)).toEqual(one)
        if (JSON.stringify(one) !== JSON.stringify(other)) expect(originText(other)).not.toBe(text)
      }),
      cases(100),
    )
  })

  it.each(['a\u2028b', ' ', '=20', 'a+cut', 'ü/…'])('is read back, whatever Git allows in a name: %j', (branch) => {
    const one = { kind: 'branch', repository: 'octo/orders', branch } as const
    expect(readOrigin(originText(one))).toEqual(one)
  })

  it('of a repository is not of one whose name begins like it', () => {
    const text = originText({ kind: 'pull-request', repository: 'octo/orders-v2', number: 1 })
    expect([isOfRepository(text, 'octo/orders'), isOfRepository(text, 'octo/orders-v2')]).toEqual([false, true])
  })
})

describe('the branch or tag of a version', () => {
  it('that is too long for a tag is not known', () => {
    const text = refText({ type: 'branch', name: 'ä'.repeat(120) })
    expect(text).toMatch(TAG_VALUE)
    expect(readRef(text)).toBeUndefined()
  })
})

describe("a deployment's note", () => {
  const value = from('abcXYZ019-._~:/?#&=,', 1, 40)
  const note = fc.record({
    commit: fc.constantFrom('f'.repeat(40), 'unknown'),
    runUrl: run.map((path) => `https://github.com/${path}`),
    content: digest,
    variables: fc.dictionary(from('abc_XYZ9', 1, 10), value, { maxKeys: 5, noNullPrototype: true }),
  })
  it('comes back as it was', () => {
    fc.assert(
      fc.property(note, (one) => {
        expect(readNote(noteText(one))).toEqual(one)
      }),
      cases(100),
    )
  })

  it('has room for variables beside the longest names', () => {
    const runUrl = `https://github.com/${'o'.repeat(39)}/${'r'.repeat(100)}/actions/runs/999999999999/attempts/99`
    const length = noteText({
      commit: 'f'.repeat(40),
      runUrl,
      content: `sha256:${'0'.repeat(64)}` as Digest,
      variables: {},
    }).length
    expect(MAX_NOTE - length).toBeGreaterThan(500)
  })

  it.each([undefined, '', 'Created by hand', 'api-gateway-stages', 'api-gateway-stages commit x'])(
    'is none of ours: %s',
    (text) => {
      expect(readNote(text)).toBeUndefined()
    },
  )
})
