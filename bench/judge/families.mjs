/*
 * The traffic that every rule is measured with. A family has cells, a cell is a trace; healthy means within the
 * tolerance that `analysis` has by default: 1.25 times the base's error rate, and 0.1 points on top.
 */

const RATES = [0.001, 0.005, 0.02]
const LOW = 60
const TRAFFIC = [600, 6000]
const ALL = [LOW, ...TRAFFIC]
const edgeOf = (base) => 1.25 * base + 0.001
const MINUTE = 60_000
const HOURS = 2

/** Nobody may be rolled back here. */
export function healthyFamilies(chance) {
  const each = (traffic, make) => traffic.flatMap((perMinute) => RATES.map((base) => make(perMinute, base)))
  return [
    { name: 'equal', traces: each(TRAFFIC, (n, base) => trace(n, base, base)) },
    { name: 'at the edge', traces: each(TRAFFIC, (n, base) => trace(n, base, edgeOf(base))) },
    { name: 'at the edge, base drifting', traces: ALL.flatMap((n) => several(20, () => drifting(n, chance))) },
    { name: 'shared bursts', traces: ALL.flatMap((n) => several(20, () => bursts(n, chance))) },
    { name: 'low traffic, equal', traces: each([LOW], (n, base) => trace(n, base, base)) },
    { name: 'low traffic, at the edge', traces: each([LOW], (n, base) => trace(n, base, edgeOf(base))) },
  ]
}

/** Everybody should be. */
export function badFamilies(chance) {
  const pairs = [
    [0.001, [0.01, 0.02, 0.05, 0.2, 1]],
    [0.005, [0.02, 0.05, 0.2, 1]],
    [0.02, [0.05, 0.2, 1]],
  ].flatMap(([base, rates]) => rates.map((canary) => [base, canary]))
  const everywhere = (make) => ALL.flatMap(make)
  return [
    { name: 'from the start', traces: everywhere((n) => pairs.map(([base, canary]) => trace(n, base, canary))) },
    { name: 'after 12 min', traces: everywhere((n) => [0.05, 0.2, 1].map((canary) => later(n, canary))) },
    { name: 'slow burn', traces: everywhere((n) => RATES.map((base) => slowBurn(n, base))) },
    { name: 'after a shared burst', traces: everywhere((n) => several(20, () => afterBurst(n, chance))) },
  ]
}

/** Good versions whose errors do not fail one by one: each side's rate jumps by itself each minute. */
export const burstyFamilies = () =>
  [600, 6000].flatMap((perMinute) =>
    [0.25, 0.5, 1, 2].map((variation) => ({
      name: `each side jumps by ${variation}, ${perMinute} a minute`,
      traces: [{ ...trace(perMinute, 0.01, 0.01), variation }],
    })),
  )

const several = (times, make) => Array.from({ length: times }, make)

const phase = (from, requestsPerMinute, base, canary) => ({
  from,
  requestsPerMinute,
  base: { errors: base, slow: 0 },
  canary: { errors: canary, slow: 0 },
  alarms: new Map(),
})

const trace = (perMinute, base, canary, later = []) => ({
  name: 'trace',
  seed: 1,
  repeat: 1,
  variation: 0,
  perMinute,
  phases: [phase(-Infinity, perMinute, base, canary), ...later],
})

const later = (perMinute, canary) => trace(perMinute, 0.005, 0.005, [phase(12 * MINUTE, perMinute, 0.005, canary)])

/** From the base's rate to 20 % in 20 minutes, by the same factor each minute. */
const slowBurn = (perMinute, base) =>
  trace(
    perMinute,
    base,
    base,
    Array.from({ length: 20 }, (_, minute) =>
      phase((minute + 1) * MINUTE, perMinute, base, base * (0.2 / base) ** ((minute + 1) / 20)),
    ),
  )

/** The base wanders from 0.01 % to 30 %, a factor of 3,000; the canary stays at its edge. */
function drifting(perMinute, chance) {
  let place = Math.log(0.002)
  const next = () => {
    place = Math.min(Math.log(0.3), Math.max(Math.log(0.0001), place + (chance() - 0.5) * 2))
    return Math.exp(place)
  }
  const rates = Array.from({ length: 60 * HOURS }, next)
  const at = (index) => [rates[index], Math.min(1, edgeOf(rates[index]))]
  return trace(
    perMinute,
    ...at(0),
    rates.slice(1).map((_, i) => phase((i + 1) * MINUTE, perMinute, ...at(i + 1))),
  )
}

/** Outages of both sides alike, one in half an hour. */
function bursts(perMinute, chance) {
  const later = []
  for (let minute = chance() * 30; minute < 60 * HOURS; minute += chance() * 60) {
    const burst = burstAt(minute, perMinute, chance)
    later.push(...burst.phases)
    minute += burst.length
  }
  return trace(perMinute, QUIET, QUIET, later)
}

const QUIET = 0.002

/** 3 to 30 % for one to three minutes. */
function burstAt(minute, perMinute, chance) {
  const rate = 0.03 * 10 ** chance()
  const length = 1 + chance() * 2
  const from = minute * MINUTE
  return {
    length,
    phases: [phase(from, perMinute, rate, rate), phase(from + length * MINUTE, perMinute, QUIET, QUIET)],
  }
}

/** An outage of both sides in the first ten minutes; after twelve the canary fails one in twenty, one in five or always. */
function afterBurst(perMinute, chance) {
  const canary = [0.05, 0.2, 1][Math.floor(chance() * 3)]
  const { phases } = burstAt(chance() * 7, perMinute, chance)
  return trace(perMinute, QUIET, QUIET, [...phases, phase(12 * MINUTE, perMinute, QUIET, canary)])
}
