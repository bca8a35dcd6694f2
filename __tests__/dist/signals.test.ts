import { describe, expect, it, jest } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { dispatched, pushed } from '../runner/events'
import { HOLDING, MOMENTS, type Moment, takesOff } from './moments'
import { openStand, type Stand, type Underway } from './stand'

jest.setTimeout(60_000)

const canary = (hold: string, bake: string, onCancel: string) => `stages:
  prod:
    branches: [main]
    variables: { alias: v1 }
    canary:
      steps: [{ traffic: 10, hold: ${hold} }, { traffic: 50, hold: 0s }]
      bake: ${bake}
      poll: 100ms
      alarms: [orders-5xx]
      on-cancel: ${onCancel}
`
const SECOND = pushed('main', '2'.repeat(40))
const THIRD = pushed('main', '3'.repeat(40))

interface Rollout extends AsyncDisposable {
  readonly stand: Stand
  readonly underway: Underway
  /** Deployment and variables of the first version, and of the one that is under way. */
  readonly old: object
  readonly next: () => object
  /** Once the signal was sent. */
  readonly goesOn: () => void
}

/** The first version is live, the second one's rollout at this moment. */
async function rolloutAt(moment: Moment, onCancel = 'rollback'): Promise<Rollout> {
  const { hold = '20s', bake = '0s', comes } = moment
  const stand = await openStand(canary(hold, bake, onCancel))
  stand.world.alarms.set('orders-5xx', 'OK')
  await stand.run()
  const { deploymentId } = stand.stage()
  nextVersion(stand, 2)
  const underway = await stand.start(SECOND)
  return {
    stand,
    underway,
    old: { deploymentId, variables: { alias: 'v1' } },
    next: () => ({ deploymentId: stand.deployments()[1], variables: { alias: 'v2' } }),
    goesOn: await comes(stand, underway),
    [Symbol.asyncDispose]: () => stand[Symbol.asyncDispose](),
  }
}

function nextVersion({ edit, files }: Stand, version: number): void {
  edit(version)
  files['stages.yml'] = (files['stages.yml'] ?? '').replace(/alias: v\d/, `alias: v${version}`)
}

/** Quickly: nothing happens to it. */
async function releaseThird(stand: Stand): Promise<void> {
  stand.world.alarms.set('orders-5xx', 'OK')
  nextVersion(stand, 3)
  stand.files['stages.yml'] = (stand.files['stages.yml'] ?? '').replaceAll(/(hold|bake): \d+s/g, '$1: 0s')
  const { outputs } = await stand.run(THIRD)
  expect(outputs['result']).toBe('promoted')
  expect(stand.stage()).toMatchObject({ deploymentId: outputs['deployment-id'], variables: { alias: 'v3' } })
  expect(stand.stage().canarySettings).toBeUndefined()
}

/** The runner waits 7.5 s after SIGINT, and 2.5 s more after SIGTERM. */
const MOST_UNTIL_END = 5_000
/** Under 1 s on a machine of its own, as `npm run bench` measures; tests share theirs. */
const MOST_UNTIL_WRITE = 2_500

const HEARD = [
  ...MOMENTS.map((moment) => ({ ...moment, moment, signal: 'SIGINT' as const })),
  { ...HOLDING, moment: HOLDING, signal: 'SIGTERM' as const },
]

describe('a run that is cancelled', () => {
  it.concurrent.each(HEARD)(
    'by $signal $name ends $result in time and leaves at most a lease to the post step',
    async ({ moment, signal, result }) => {
      await using rollout = await rolloutAt(moment)
      const { stand, underway, old, next, goesOn } = rollout
      const from = stand.outside.requests.length
      const sent = performance.now()
      underway.step.kill(signal)
      void sleep(200).then(goesOn)
      const { status, outputs } = await underway.act(underway.step.done)
      const took = performance.now() - sent
      const promoted = result === 'promoted'
      expect([status, outputs['result']]).toEqual([promoted ? 0 : 1, result])
      expect(stand.stage()).toMatchObject(promoted ? next() : old)
      expect(stand.stage().canarySettings).toBeUndefined()
      expect(took).toBeLessThan(MOST_UNTIL_END)
      const removal = stand.outside.requests.slice(from).find(takesOff)
      expect((removal?.at ?? sent) - sent).toBeLessThan(MOST_UNTIL_WRITE)
      const post = await stand.post(underway.job)
      const [told, written] =
        moment.hangs === true
          ? [expect.stringMatching(/^TIME {2}lease +prod {2}given back: .*$/), [expect.stringMatching(/^PUT tags .*, state done$/)]]
          : ['', []]
      expect([post.status, post.transcript.log, post.transcript.writes]).toEqual([0, told, written])
      await releaseThird(stand)
    },
  )
})

describe('a run that is killed', () => {
  it.concurrent.each(MOMENTS)(
    '$name leaves the $afterKill version as a whole once the post step has run',
    async (moment) => {
      await using rollout = await rolloutAt(moment)
      const { stand, underway, old, next, goesOn } = rollout
      underway.step.kill('SIGKILL')
      const { status } = await underway.act(underway.step.done)
      goesOn()
      // What was on its way to AWS arrives.
      await sleep(100)
      const post = await stand.post(underway.job)
      expect([status, post.status]).toEqual([undefined, 0])
      expect(stand.stage()).toMatchObject(moment.afterKill === 'new' ? next() : old)
      expect(stand.stage().canarySettings).toBeUndefined()
      await releaseThird(stand)
    },
  )
})

describe('with `on-cancel: hold`', () => {
  it.concurrent('a cancelled run leaves its canary as it is, and `resume` goes on with the next step', async () => {
    await using rollout = await rolloutAt(HOLDING, 'hold')
    const { stand, underway, old, next } = rollout
    underway.step.kill('SIGINT')
    const { status, outputs, transcript } = await underway.act(underway.step.done)
    expect([status, outputs['result'], outputs['canary-traffic']]).toEqual([1, 'paused', '10'])
    expect(stand.stage()).toMatchObject({ ...old, canarySettings: { percentTraffic: 10 } })
    expect(transcript.log).toMatchInlineSnapshot(`
      "::add-mask::ghs_token-of-the-job
      ::group::deploy prod
      TIME  deployment  made d2
      TIME  traffic   10 %
      TIME  pause     at 10 %: the job was cancelled
      ::endgroup::
      The report as a page: PAGE
      ::error::paused (prod, deployment d2, canary at 10 %25, http://world/_aws/execute-api/a1b2c3d4e5/prod): the job was cancelled. Go on with \`command: resume\` or \`command: promote\` before TIME, or give up with \`command: rollback\`; between runs nobody watches its alarms."
    `)
    const post = await stand.post(underway.job)
    expect([post.status, post.transcript.log, post.transcript.writes]).toEqual([0, '', []])
    const resumed = await stand.run(dispatched('main', SECOND.sha), { command: 'resume' })
    expect(resumed.outputs['result']).toBe('promoted')
    expect(stand.stage()).toMatchObject(next())
  })

  it.concurrent('a killed run has its canary paused by the post step', async () => {
    await using rollout = await rolloutAt(HOLDING, 'hold')
    const { stand, underway, old, next } = rollout
    underway.step.kill('SIGKILL')
    await underway.step.done
    const { status, transcript } = await stand.post(underway.job)
    expect(status).toBe(0)
    expect(stand.stage()).toMatchObject({ ...old, canarySettings: { percentTraffic: 10 } })
    expect(transcript.log).toMatchInlineSnapshot(
      `"TIME  pause     prod  at 10 %: the job ended in the middle of its rollout; resume by TIME"`,
    )
    const resumed = await stand.run(dispatched('main', SECOND.sha), { command: 'resume' })
    expect(resumed.outputs['result']).toBe('promoted')
    expect(stand.stage()).toMatchObject(next())
  })
})

it.concurrent('more signals change nothing about a roll back that is under way', async () => {
  await using rollout = await rolloutAt(HOLDING)
  const { stand, underway, old } = rollout
  const removal = stand.outside.hold(takesOff)
  underway.step.kill('SIGINT')
  await removal.came
  underway.step.kill('SIGTERM')
  underway.step.kill('SIGINT')
  await sleep(100)
  removal.release()
  const { status, outputs } = await underway.act(underway.step.done)
  expect([status, outputs['result']]).toEqual([1, 'rolled-back'])
  expect(stand.stage()).toMatchObject(old)
  expect(stand.stage().canarySettings).toBeUndefined()
})

it.concurrent('a runner that is gone with its post step: the next deploy clears when the lease is over', async () => {
  await using rollout = await rolloutAt(HOLDING, 'rollback\n      lease: 2s')
  const { stand, underway } = rollout
  underway.step.kill('SIGKILL')
  await underway.step.done
  await sleep(2_000)
  await releaseThird(stand)
})
