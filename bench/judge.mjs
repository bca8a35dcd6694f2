import { brokenClaims } from './judge/claims.mjs'
import { badFamilies, burstyFamilies, healthyFamilies } from './judge/families.mjs'
import { PEERS } from './judge/peers.mjs'
import { loadJudge, peerRollout } from './judge/rollout.mjs'
import { printBursty, printFalseAlarms, printHarm } from './judge/tables.mjs'

/*
 * `npm run bench:judge`: our judge beside the rules of others, all in the same rollout and the same seeded traffic.
 * A promise that is not kept is exit 1. `-- --quick`: fewer rollouts, for CI.
 */

const STAGES = `version: 1
api: { id: a1b2c3d4e5 }
stages:
  prod:
    canary:
      steps: [{ traffic: 5, hold: 5m }, { traffic: 25, hold: 10m }, { traffic: 50, hold: 10m }]
      analysis: {}
`
/** Of each family; what is not quick takes a minute or two. */
const ROLLOUTS = process.argv.includes('--quick')
  ? { healthy: 600, bad: 360, bursty: 200 }
  : { healthy: 2400, bad: 1440, bursty: 1000 }
const FIRST_SEED = 1000

const { rehearse, Traffic, diceOf, parseConfig } = await loadJudge()
const { canary } = parseConfig('stages.yml', STAGES).value.stages[0]
const rules = [
  { name: '**this action**, `analysis: {}`', isDefault: true, play: ourRollout },
  ...PEERS.map((peer) => ({
    ...peer,
    play: (trace, seed) => peerRollout(peer, canary.steps, trace, seed, Traffic),
  })),
]

const start = performance.now()
const results = measured()
printFalseAlarms(results)
printHarm(results)
printBursty(burstyFamilies().map((family) => played(rules[0], family, ROLLOUTS.bursty)))
const broken = brokenClaims(results)
console.log(`\n${Math.round((performance.now() - start) / 1000)} s`)
for (const claim of broken) console.error(`NOT KEPT: ${claim}`)
process.exitCode = broken.length === 0 ? 0 : 1

function measured() {
  const chance = diceOf(1, 2, 3)
  const [healthy, bad] = [healthyFamilies(chance), badFamilies(chance)]
  return rules.map((rule) => ({
    ...rule,
    healthy: healthy.map((family) => played(rule, family, ROLLOUTS.healthy)),
    bad: bad.map((family) => played(rule, family, ROLLOUTS.bad)),
  }))
}

/** The traces of a family in turns, each time with another seed. */
function played({ play }, { name, traces }, times) {
  const outcomes = Array.from({ length: times }, (_, index) => {
    const trace = traces[index % traces.length]
    return { ...play(trace, FIRST_SEED + index), perMinute: trace.perMinute }
  })
  return { name, outcomes }
}

function ourRollout(trace, seed) {
  const { result, atSeconds, badRequestsOnCanary } = rehearse(canary, { ...trace, seed }, 0, 1_000_000).rehearsal
  return { result, atSeconds, badRequestsOnCanary }
}
