import { describe, expect, it } from '@jest/globals'
import { nextVersion, SECOND } from '../scenarios/rollout'
import { type Act, dispatched, push, type StagePlay } from '../scenarios/stage-play'
import { slowFaults } from './in-virtual-time'
import { readRows, type Row } from './table'

describe('in virtual time', () => {
  it.each(readRows().filter(({ fault }) => fault in slowFaults))('$fault', async (row) => {
    const { play, base } = await nextVersion(slowFaults[row.fault]?.canary)
    const ended = slowFaults[row.fault]?.strike(play)
    const act = await play.run(push('main', SECOND))
    expect({ status: act.status, result: act.outputs['result'] }).toEqual({ status: row.status, result: row.result })
    for (const text of row.seen) expect(printed(act)).toMatch(text)
    expectServed(play, base, row)
    ended?.()
    expect((await runNext(play, row)).outputs['result']).toBe(row.next.result)
  })
})

const printed = ({ log, annotations }: Act): string =>
  [...log, ...annotations.map(({ level, message }) => `::${level}::${message}`)].join('\n')

function expectServed(play: StagePlay, base: string, { serves, canary }: Row): void {
  const { deploymentId, canarySettings } = play.stage()
  expect(deploymentId === base ? 'old' : 'new').toBe(serves)
  expect(canarySettings?.percentTraffic).toBe(canary)
}

const runNext = (play: StagePlay, { next: { command } }: Row): Promise<Act> =>
  command === 'deploy' ? play.run(push('main', SECOND)) : play.run({ ...dispatched(), sha: SECOND }, { command })
