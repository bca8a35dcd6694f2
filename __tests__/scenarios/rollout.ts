import { awsWrites, push, StagePlay } from './stage-play'
import type { WorldOptions } from '../../src/world/world'

export const SECOND = '2'.repeat(40)
export const THIRD = '3'.repeat(40)

/** A stage `prod` with smoke test, canary of 5 and 50 %, and one alarm; `more` goes under `canary:`. */
export const canaryStages = (more: readonly string[] = [], smoke = true): string =>
  [
    'stages:',
    '  prod:',
    '    branches: [main]',
    ...(smoke ? ['    smoke: [GET /health]'] : []),
    '    canary:',
    '      steps: [{ traffic: 5, hold: 5m }, { traffic: 50, hold: 10m }]',
    '      bake: 10m',
    '      alarms: [orders-5xx]',
    ...more.map((line) => `      ${line}`),
    '',
  ].join('\n')

/** The first version is live, and the next one is ready to be deployed. */
export async function nextVersion(more: readonly string[] = [], options: WorldOptions = {}) {
  const play = new StagePlay(canaryStages(more), options)
  play.world.alarms.set('orders-5xx', 'OK')
  const first = await play.run(push())
  play.edit('2')
  return { play, base: first.outputs['deployment-id'] ?? '' }
}

/** The second version's canary waits for a person at 5 %. */
export async function paused(more: readonly string[] = []) {
  const { play, base } = await nextVersion(more)
  play.rewrite('hold: 5m }', 'hold: 5m, approve: true }')
  const act = await play.run(push('main', SECOND))
  if (act.outputs['result'] !== 'paused') throw new Error(`expected a pause, got ${JSON.stringify(act.report)}`)
  return { play, base, canary: act.outputs['deployment-id'] ?? '' }
}

export const wroteNothing = (act: Parameters<typeof awsWrites>[0]): boolean => awsWrites(act).length === 0
