import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { asked, canary, deployed, pushOf, rollingOut, sha, SMOKE, SMOKE_AFTER } from '../crash/scenario'
import { wroteNothing } from '../scenarios/rollout'
import { type Act, awsWrites, push } from '../scenarios/stage-play'
import { cases, Tally } from './cases'
import { type Disturbance, DISTURBANCES, type How, type Part, type When } from './disturbances'
import { faultsIn, leftFaults, type Rules } from './laws'
import { type Order, Troubled } from './troubled'

interface Setup {
  readonly approve: boolean
  readonly smoke: keyof typeof TESTS
  readonly lease: string
  readonly onCancel: 'rollback' | 'hold'
  readonly onNoData: Rules['onNoData']
  readonly disturbances: readonly Disturbance[]
}

/** Late: not before traffic. */
const TESTS = {
  none: [],
  passes: [SMOKE],
  'passes late': [SMOKE_AFTER],
  fails: [SMOKE],
  'fails late': [SMOKE_AFTER],
} as const

const SETUP: fc.Arbitrary<Setup> = fc.record({
  approve: fc.constantFrom(false, false, true),
  smoke: fc.constantFrom('none', 'passes', 'passes', 'passes late', 'fails', 'fails late'),
  lease: fc.constantFrom('15m', '1m', '5s'),
  onCancel: fc.constantFrom('rollback', 'rollback', 'hold'),
  onNoData: fc.constantFrom('wait', 'rollback', 'continue'),
  disturbances: DISTURBANCES,
})

const HOLDS: Rules['holds'] = new Map([
  [5, 60],
  [50, 120],
])

function stageOf({ approve, smoke, lease, onCancel, onNoData }: Setup): Troubled {
  const steps = [`{ traffic: 5, hold: 1m${approve ? ', approve: true' : ''} }`, '{ traffic: 50, hold: 2m }']
  const more = [`lease: ${lease}`, `on-cancel: ${onCancel}`, `on-no-data: ${onNoData}`, 'max-wait: 2m', 'max-pause: 1d']
  const repository = rollingOut([...TESTS[smoke], ...canary(steps, more)])
  return new Troubled({ ...repository, sick: smoke.startsWith('fails') ? [3] : [] })
}

/** A run of v3 to which all that happens, and then everybody else rests. */
async function troubled(setup: Setup): Promise<Troubled> {
  const scene = stageOf(setup)
  await deployed(1, 2)(scene.releases)
  await scene.disturbed(pushOf(scene.releases, 3), setup.disturbances)
  return scene
}

/** Longer than any lease and lock here. */
const LEASE_IS_OVER = 20
const MAX_PAUSE = 24 * 60 + 1

/** Nobody does anything by hand: `reconcile` comes by, now and after the longest pause. */
async function reconciled(scene: Troubled): Promise<void> {
  const { releases, history } = scene
  const newest = history.isDeployed(4) ? 4 : 3
  const start = { event: { ...push('main', sha(newest)), name: 'schedule' }, inputs: { command: 'reconcile' } }
  const order = { command: 'reconcile', version: newest, start }
  history.setAlarm('OK')
  for (const minutes of [LEASE_IS_OVER, MAX_PAUSE]) {
    releases.pass(minutes)
    await scene.calm(order)
  }
  const again = await scene.calm(order)
  if (releases.hasThrowAway()) scene.found('a throw-away stage is left')
  if (!wroteNothing(again)) scene.found(`one more \`reconcile\` writes ${awsWrites(again).join(', ')}`)
}

/** The next version comes, past a person who has to approve it, and past what somebody else left on the stage. */
async function nextVersion(scene: Troubled): Promise<string> {
  const { releases } = scene
  const first = await scene.calm({ command: 'the next version', version: 5, start: pushOf(releases, 5) })
  if (resultOf(first) === 'paused') return resultOf(await scene.calm(byHand('promote', 5)))
  return resultOf(first)
}

const byHand = (command: string, version: number): Order => ({
  command,
  version,
  start: asked(command, { stage: 'prod' }),
})

const resultOf = ({ outputs }: Act): string => outputs['result'] ?? ''

const calm: Setup = {
  approve: false,
  smoke: 'none',
  lease: '15m',
  onCancel: 'rollback',
  onNoData: 'wait',
  disturbances: [],
}

const outage = (of: Part, how: How, when: When, lasts: number): Setup => ({
  ...calm,
  disturbances: [{ when, what: { kind: 'outage', of, how, seconds: lasts } }],
})

/** Were found once, and are tried first ever since. */
const FOUND: readonly (readonly [string, Setup])[] = [
  ['a roll back that needs no look', outage('looks', 'unavailable', { after: 'seconds', count: 33 }, 400)],
  ['a hold that begins late', outage('writes', 'throttled', { after: 'calls', count: 8, moment: 'after' }, 10)],
  ['a start never sent', outage('looks', 'throttled', { after: 'calls', count: 8, moment: 'before' }, 50)],
]

const tally = new Tally()

describe('a rollout that anything may happen to', () => {
  afterAll(() => {
    tally.print('rollouts')
  })

  it('keeps the laws, and what it leaves is put right without a person', async () => {
    const property = fc.asyncProperty(SETUP, async (setup) => {
      const scene = await troubled(setup)
      for (const { command, act } of scene.runs) tally.count(`${command}: ${act?.outputs['result'] ?? 'killed'}`)
      expect(await everyFault(scene, setup)).toEqual([])
    })
    await fc.assert(property, { ...cases(300), examples: FOUND.map(([, setup]): [Setup] => [setup]) })
    const ends = ['failed', 'killed', 'paused', 'promoted', 'rolled-back'].map((end) => `deploy: ${end}`)
    expect(tally.seen).toEqual(expect.arrayContaining(ends))
  }, 600_000)
})

async function everyFault(scene: Troubled, setup: Setup): Promise<readonly string[]> {
  await reconciled(scene)
  const left = leftFaults(scene)
  if (scene.history.view()?.canary !== undefined) await scene.calm(byHand('rollback', 5))
  const result = await nextVersion(scene)
  const stuck = ['promoted', 'deployed'].includes(result) ? [] : [`the next version is ${result}`]
  const rules = { onNoData: setup.onNoData, holds: setup.disturbances.some(movesOn) ? new Map() : HOLDS }
  return [...faultsIn(scene, rules), ...left, ...stuck]
}

/** A person may go on sooner, or turn the canary up by hand. */
const movesOn = ({ what }: Disturbance): boolean =>
  (what.kind === 'run' && what.command !== 'reconcile') || (what.kind === 'hand' && what.edit === 'turns the canary up')
