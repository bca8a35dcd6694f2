import { describe, expect, it } from '@jest/globals'
import { DEATHS, LOSSES } from './blows'
import { type Calm, dieAndRecover, loseAndGoOn, undisturbed } from './crash-points'
import { RECOVERIES } from './recoveries'
import type { Scenario } from './scenario'

/** Every blow at every write of every scenario. The writes are counted in a run that nothing disturbs. */
export async function crashPoints(scenarios: readonly Scenario[]): Promise<void> {
  const calms: (readonly [Scenario, Calm])[] = []
  for (const scenario of scenarios) calms.push([scenario, await undisturbed(scenario)])
  const writes = calms.reduce((sum, [, calm]) => sum + calm.writes.length, 0)
  describe(`${pointsOf(writes)} crash points, at ${writes} writes of ${calms.length} scenarios`, () => {
    for (const [scenario, calm] of calms)
      describe(`${scenario.name}, ${calm.writes.length} writes`, () => {
        everyBlow(scenario, calm)
      })
  })
}

const pointsOf = (writes: number): number => writes * (DEATHS.length + LOSSES.length)

function everyBlow(scenario: Scenario, calm: Calm): void {
  it(`undisturbed: ${calm.result}`, () => {
    expect(calm.writes.length).toBeGreaterThan(0)
    if (calm.state === scenario.ends) expect(calm.back).toBe(scenario.back)
  })

  it.each(LOSSES)('%s', async (loss) => {
    expect(await loseAndGoOn(scenario, calm, loss)).toEqual([])
  })

  for (const recovery of RECOVERIES.filter(({ isFor }) => isFor(scenario)))
    it.each(recovery.times.flatMap((time) => DEATHS.map((death) => [death, time] as const)))(
      `%s; then, %s, ${recovery.name}`,
      async (death, time) => {
        expect(await dieAndRecover(scenario, calm, death, recovery, time)).toEqual([])
      },
    )
}
