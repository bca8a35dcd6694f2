import type { ApiGateway } from '../../src/ports/api-gateway'
import { minutes } from '../../src/domain/units'
import type { StagePlay } from './stage-play'
import { push } from './stage-play'
import { nextVersion, SECOND } from './rollout'

export const schedule = (sha = SECOND, branch = 'main') => ({
  name: 'schedule',
  ref: `refs/heads/${branch}`,
  sha,
  payload: { schedule: '*/15 * * * *' },
})

/** The run that this event starts dies at its first look at the alarms with a canary live. */
export async function killed(play: StagePlay, event = push('main', SECOND)) {
  const revive = play.world.onCall((_, { operation }) => {
    if (operation === 'DescribeAlarms' && play.stage().canarySettings !== undefined) throw new TypeError('killed')
    return 'ok'
  })
  const { states } = await play.run(event)
  revive()
  return states
}

/** The second version's canary has 5 % when its run dies; the lease is over. */
export async function orphaned(more: readonly string[] = []) {
  const { play, base } = await nextVersion(more)
  const states = await killed(play)
  play.world.clock.advance(minutes(20))
  return { play, base, states }
}

export const found = (act: Awaited<ReturnType<StagePlay['run']>>): readonly (string | undefined)[] =>
  act.report.timeline.filter(({ event }) => event === 'found').map(({ detail }) => detail)

/** Happens in full after the first answer that the next run gets to this call. */
export function meanwhile(play: StagePlay, call: keyof ApiGateway, happening: () => Promise<unknown>): void {
  let isOver = false
  play.between = (outside) => ({
    ...outside,
    openCloud: async (region) => {
      const cloud = await outside.openCloud(region)
      const watched = async (...args: never[]) => {
        const answer = await (cloud.gateway[call] as (...all: never[]) => Promise<unknown>)(...args)
        if (!isOver) {
          isOver = true
          const { between } = play
          play.between = (one) => one
          await happening()
          play.between = between
        }
        return answer
      }
      return { ...cloud, gateway: { ...cloud.gateway, [call]: watched } }
    },
  })
}
