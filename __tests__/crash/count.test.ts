import { expect, it } from '@jest/globals'
import { DEATHS, LOSSES } from './blows'
import { undisturbed } from './crash-points'
import { CANARIES, COMMANDS, DEPLOYS } from './scenarios'

it('every write of every scenario is a crash point for every blow; none has no write', async () => {
  const counts: [string, number][] = []
  for (const scenario of [...DEPLOYS, ...CANARIES, ...COMMANDS])
    counts.push([scenario.name, (await undisturbed(scenario)).writes.length])
  expect(counts.filter(([, writes]) => writes === 0)).toEqual([])
  const writes = counts.reduce((sum, [, count]) => sum + count, 0)
  const lines = counts.map(([name, count]) => `${String(count).padStart(4)}  ${name}`)
  const blows = [...DEATHS, ...LOSSES]
  const total = `${writes * blows.length} crash points: ${writes} writes of ${counts.length} scenarios, each ${blows.join(', ')}`
  console.log([total, ...lines].join('\n'))
})
