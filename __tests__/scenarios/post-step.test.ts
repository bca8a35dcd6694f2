import { describe, expect, it } from '@jest/globals'
import { afterwards } from '../../src/afterwards'
import { hours, minutes } from '../../src/domain/units'
import { WorldFault } from '../../src/world/fault'
import { portsOf } from '../../src/world/ports/ports'
import { nextVersion, SECOND } from './rollout'
import { type Act, dispatched, ending, push, type StagePlay, trafficStory } from './stage-play'
import { hasSwitch } from './switch'

const ROLE = 'arn:aws:iam::111122223333:role/stages-dead-man'
const SWITCH = [`dead-man-switch: { role: "${ROLE}" }`]
const STEPS = ['steps: [{ traffic: 5, hold: 5m }, { traffic: 50, hold: 10m }]', 'STEPS'] as const

/** The process ends at the call, as if it were killed; what it left for the post step is as it was then. */
async function killedAt(
  play: StagePlay,
  run: () => Promise<Act>,
  isMeant: (operation: string, input: string) => boolean,
) {
  const revive = play.world.onCall((moment, { operation, input }) => {
    if (moment === 'before' && isMeant(operation, JSON.stringify(input))) throw new TypeError('killed')
    return 'ok'
  })
  const { states } = await run()
  revive()
  return JSON.parse(states['rollouts'] ?? '[]') as Left[]
}

type Left = Record<string, unknown>

/** At 5 %, with the alarms read for the first time. */
async function killed(more: readonly string[] = []) {
  const { play, base } = await nextVersion(more)
  const [left = {}] = await killedAt(
    play,
    () => play.run(push('main', SECOND)),
    (operation) => operation === 'DescribeAlarms' && play.stage().canarySettings !== undefined,
  )
  return { play, base, left }
}

/** The post step, and what it says. */
async function post({ world }: StagePlay, lefts: readonly Left[]) {
  const { host, files, clock, http, github, cloud } = portsOf(world, {
    inputs: {},
    files: {},
    event: {},
    env: { GITHUB_EVENT_NAME: 'push' },
  })
  host.saveState('rollouts', JSON.stringify(lefts))
  const signal = new AbortController().signal
  const openCloud = () => Promise.resolve(cloud)
  const status = await afterwards({
    host,
    files,
    clock,
    http,
    signal,
    openCloud,
    random: () => 0.5,
    openGitHub: () => github,
  })
  return { status, said: host.annotations.map(({ level, message }) => `${level}: ${message}`).join('\n') }
}

const change = (play: StagePlay, ...patchOperations: object[]) =>
  play.world.console.updateStage({ restApiId: play.api, stageName: 'prod', patchOperations })

describe('the post step', () => {
  it('leaves a canary that somebody put in the place of ours, and gives the lease back', async () => {
    const { play, base, left } = await killed(SWITCH)
    const { id } = play.world.console.createDeployment({ restApiId: play.api })
    change(play, { op: 'replace', path: '/canarySettings/deploymentId', value: id })
    expect((await post(play, [left])).status).toBe(0)
    expect(play.stage().canarySettings).toMatchObject({ deploymentId: id, percentTraffic: 5 })
    expect(play.stage().tags).toMatchObject({ 'stages:state': 'done', 'stages:deployment': base })
    expect(hasSwitch(play)).toBe(false)
  })

  it('needs nothing but to change the stage', async () => {
    const { play, base, left } = await killed()
    play.world.deny('apigateway:GetDeployment')
    expect(await post(play, [left])).toEqual({ status: 0, said: '' })
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('knows afterwards what the stage stands on', async () => {
    const { play, left } = await killed()
    await post(play, [left])
    expect(play.stage().tags?.['stages:content']).toMatch(/^sha256:/)
  })

  it('ends each rollout, whatever keeps it from another: that is an error, with the command that takes the canary off', async () => {
    const { play, base, left } = await killed()
    play.world.onCall((_, { operation, input }) =>
      operation === 'GetStage' && JSON.stringify(input).includes('"dev"')
        ? new WorldFault('AccessDeniedException', 403, 'not yours')
        : 'ok',
    )
    const { status, said } = await post(play, [{ ...left, stage: 'dev' }, left])
    expect(status).toBe(1)
    expect(said).toMatch(/^error: STAGE dev IS NOT LOOKED AFTER: .*not yours.*--stage-name dev .*canarySettings/)
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it("says that the dead man's switch could not be taken off, and how to", async () => {
    const { play, left } = await killed(SWITCH)
    play.world.deny('scheduler:DeleteSchedule')
    const { status, said } = await post(play, [left])
    expect([status, play.stage().canarySettings]).toEqual([0, undefined])
    expect(said).toMatch(
      /^warning: stage prod: the dead man's switch could not be taken off .*aws scheduler delete-schedule/,
    )
  })

  it('takes off the switch that was armed before the stage was claimed', async () => {
    const { play } = await nextVersion(SWITCH)
    const lefts = await killedAt(
      play,
      () => play.run(push('main', SECOND)),
      (operation, input) => operation === 'TagResource' && input.includes('rolling'),
    )
    expect(hasSwitch(play)).toBe(true)
    await post(play, lefts)
    expect(hasSwitch(play)).toBe(false)
  })
})

describe('with `on-cancel: hold` the post step pauses', () => {
  const holding = (left: Left): Left => ({ ...left, hold: hours(24) })

  it('at the step that has traffic: `resume` takes the next one, not the one after', async () => {
    const { play } = await nextVersion(['on-cancel: hold'])
    play.rewrite(
      STEPS[0],
      'steps: [{ traffic: 5, hold: 5m, approve: true }, { traffic: 25, hold: 5m }, { traffic: 50, hold: 5m }]',
    )
    await play.run(push('main', SECOND))
    const [left = {}] = await killedAt(
      play,
      () => play.run(dispatched(), { command: 'resume' }),
      (operation, input) => operation === 'UpdateStage' && input.includes('"25"'),
    )
    expect((await post(play, [holding(left)])).status).toBe(0)
    expect(play.stage().tags?.['stages:rollout']).toMatch(/^step=0\+/)
    const resumed = await play.run(dispatched(), { command: 'resume' })
    expect(trafficStory(resumed.report)).toEqual(['0m 25', '5m 50', '10m 100'])
    expect(ending(resumed)[0]).toBe('promoted')
  })

  it.each<[number, string, number]>([
    [7, 'step 1 at 50 %', 1],
    [18, 'the bake at 100 %', 2],
  ])('after %i minutes at %s', async (minute, _, step) => {
    const { play } = await nextVersion(['on-cancel: hold'])
    const start = play.world.clock.now()
    const [left = {}] = await killedAt(
      play,
      () => play.run(push('main', SECOND)),
      (operation) => operation === 'DescribeAlarms' && play.world.clock.now() - start > minutes(minute),
    )
    await post(play, [holding(left)])
    expect(play.stage().tags?.['stages:rollout']).toMatch(new RegExp(`^step=${step}\\+`))
  })

  it('before the first step, when traffic is at none of them any more', async () => {
    const { play, left } = await killed(['on-cancel: hold'])
    change(play, { op: 'replace', path: '/canarySettings/percentTraffic', value: '7' })
    await post(play, [holding(left)])
    expect(play.stage().tags?.['stages:rollout']).toMatch(/^step=-1\+/)
  })

  it('and says when AWS ends the pause early', async () => {
    const { play, left } = await killed([...SWITCH, 'on-cancel: hold'])
    play.world.deny('scheduler:UpdateSchedule')
    const { status, said } = await post(play, [holding(left)])
    expect(status).toBe(0)
    expect(said).toMatch(/^warning: stage prod: the dead man's switch could not be put off/)
    expect(play.stage().tags?.['stages:state']).toBe('paused')
  })
})
