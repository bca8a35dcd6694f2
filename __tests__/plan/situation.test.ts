import { describe, expect, it } from '@jest/globals'
import { deploymentId, instant, percent, stageName } from '../../src/domain/units'
import { situationOf, standingOf } from '../../src/plan/situation'
import type { LiveCanary, LiveStage } from '../../src/ports/api-gateway'
import type { Progress, StageRecord } from '../../src/record/stage-record'

const [OLD, BASE, NEW] = ['d0', 'd1', 'd2'].map(deploymentId) as [
  LiveStage['deployment'],
  LiveStage['deployment'],
  LiveStage['deployment'],
]
const NOW = instant(1_000_000)

const stage = (canary?: LiveCanary): LiveStage => ({
  name: stageName('prod'),
  deployment: BASE,
  description: undefined,
  variables: {},
  canary,
  tags: {},
})
const canary = (deployment: LiveStage['deployment'], traffic: number): LiveCanary => ({
  deployment,
  traffic: percent(traffic),
  overrides: {},
})
const record = (deployment: LiveStage['deployment'], progress: Progress): StageRecord => ({
  deployment,
  content: undefined,
  previous: BASE,
  before: OLD,
  commit: '',
  ref: undefined,
  run: 'octo/orders/actions/runs/1/attempts/1',
  progress,
  preview: undefined,
})
const done: Progress = { state: 'done' }
const pause: Progress = {
  state: 'paused',
  step: 0,
  began: NOW,
  resumeBy: NOW,
  next: undefined,
  waitingSince: undefined,
  hasSwitch: false,
}
const rolling = (until: number): Progress => ({
  state: 'rolling',
  hasSwitch: false,
  step: 0,
  since: NOW,
  began: NOW,
  until: instant(until),
  owner: '1.1.a',
})
const [alive, dead] = [rolling(NOW + 1), rolling(NOW)]

describe('situationOf', () => {
  it.each<[string, LiveStage | undefined, StageRecord | undefined, string]>([
    ['no stage', undefined, undefined, 'absent'],
    ['no record', stage(), undefined, 'plain'],
    ['its own record', stage(), record(BASE, done), 'plain'],
    ['moved by somebody else', stage(), record(NEW, done), 'plain'],
    ['a rollout that is about to begin', stage(), record(NEW, alive), 'starting'],
    ['a rollout that died before it began', stage(), record(NEW, dead), 'plain'],
    ['our canary, driven', stage(canary(NEW, 5)), record(NEW, alive), 'rollout'],
    ['our canary, its run dead', stage(canary(NEW, 5)), record(NEW, dead), 'rollout'],
    ['our canary, paused', stage(canary(NEW, 5)), record(NEW, pause), 'rollout'],
    ['a canary after our record was closed', stage(canary(NEW, 5)), record(NEW, done), 'foreign-canary'],
    ['a canary of another deployment', stage(canary(OLD, 5)), record(NEW, alive), 'foreign-canary'],
    ['a canary without a record', stage(canary(NEW, 0)), undefined, 'foreign-canary'],
    ['an empty canary on the own deployment', stage(canary(BASE, 0)), undefined, 'left-over'],
    ["somebody's canary with traffic on the own deployment", stage(canary(BASE, 10)), undefined, 'foreign-canary'],
    ['a promotion without its last call', stage(canary(BASE, 100)), record(BASE, dead), 'left-over'],
    ['a promotion about to make its last call', stage(canary(BASE, 100)), record(BASE, alive), 'starting'],
  ])('%s', (_, live, known, kind) => {
    expect(situationOf(live, known, NOW).kind).toBe(kind)
  })
})

describe('standingOf', () => {
  it.each<[string, StageRecord | undefined, object]>([
    ['complete', record(BASE, done), { previous: BASE, isVerified: true }],
    ['not tested yet', record(BASE, { state: 'verifying' }), { isVerified: false }],
    ['given up for the one before', record(NEW, done), { previous: OLD, content: undefined, isVerified: true }],
    ['without a record', undefined, { previous: undefined, content: undefined, isVerified: true }],
  ])('%s', (_, known, standing) => {
    expect(standingOf(stage(), known)).toMatchObject(standing)
  })
})
