/*
 * The rules of others, as their documentation shows them first. Each is asked once a minute for what it makes of the
 * minutes that CloudWatch has settled; `undefined`: nothing, `back`: roll back, `halt`: this minute does not count.
 */

/**
 * What CodeDeploy and AppConfig leave to the user. CloudWatch user guide, "Recommended alarms", API Gateway, 5XXError of a
 * stage: Average above 0.05, period 60, 3 of 3 datapoints.
 */
const alarm = (name, side, threshold, needed) => ({
  name,
  begin: () => {
    let inRow = 0
    return ({ canary, base }) => {
      const of =
        side === 'canary' ? canary : { requests: canary.requests + base.requests, errors: canary.errors + base.errors }
      // A minute without requests is missing data: neither one way nor the other.
      if (of.requests > 0) inRow = of.errors / of.requests > threshold ? inRow + 1 : 0
      return inRow >= needed ? 'back' : undefined
    }
  },
})

/**
 * README and "How it works" of its documentation: interval 1m, request-success-rate min 99, threshold 10; its tutorials
 * have 5. A failed check halts the advancement and is never forgotten; a minute without values fails too (pkg/controller,
 * `advanceCanary` and `runMetricChecks`).
 */
const flagger = (threshold) => ({
  name: `Flagger: success rate below 99 %, ${threshold} minutes in all`,
  begin: () => {
    let failed = 0
    return ({ canary }) => {
      if (canary.requests > 0 && canary.errors / canary.requests <= 0.01) return undefined
      failed += 1
      return failed >= threshold ? 'back' : 'halt'
    }
  },
})

/**
 * "Background Analysis" of its documentation: every 5 minutes the success rate of 5 minutes >= 0.95, failureLimit 3, which
 * is exceeded by the fourth (its controller says "failed (4) > failureLimit (3)").
 */
const argo = {
  name: 'Argo Rollouts: success rate of 5 minutes below 95 %, more than 3 times',
  begin: () => {
    const window = []
    let [seen, failed] = [0, 0]
    return ({ canary }) => {
      window.push(canary)
      if (++seen % 5 > 0) return undefined
      const { requests, errors } = sum(window.splice(0))
      if (requests > 0 && errors / requests > 0.05) failed += 1
      return failed > 3 ? 'back' : undefined
    }
  },
}

/**
 * NetflixACAJudge: error rates of canary and baseline, Mann-Whitney at 98 %, tolerance 0.25, direction increase; 50 points
 * of a minute at the first step's share, as its best practices ask for. In `begin` it keeps traffic where it is until then.
 */
const kayenta = {
  name: 'Kayenta: Mann-Whitney at 98 % after 50 minutes',
  begin: () => {
    const rates = { canary: [], base: [] }
    let seen = 0
    return ({ canary, base }) => {
      if (canary.requests > 0) rates.canary.push(canary.errors / canary.requests)
      if (base.requests > 0) rates.base.push(base.errors / base.requests)
      if (++seen < 50) return 'halt'
      return seen === 50 && isHigh(rates.canary, rates.base) ? 'back' : undefined
    }
  },
}

/** The shift's confidence interval as R's wilcox.test approximates it, by order statistics of all differences. */
function isHigh(canary, base) {
  const shifts = canary.flatMap((a) => base.map((b) => a - b)).sort((a, b) => a - b)
  if (shifts.length === 0) return false
  const z = 2.326 // of 98 %, both sides
  const deviation = Math.sqrt((shifts.length * (canary.length + base.length + 1)) / 12)
  const lower = shifts[Math.max(0, Math.floor(shifts.length / 2 - z * deviation))]
  const estimate = shifts[Math.floor(shifts.length / 2)]
  return lower > 0.25 * Math.abs(estimate)
}

/** What people write who compare by hand: all minutes so far, looked at each minute, as if it were the only look. */
const zTest = {
  name: 'z test at 1 %, looked at each minute',
  begin: () => {
    let [c, b] = [NONE, NONE]
    return ({ canary, base }) => {
      ;[c, b] = [sum([c, canary]), sum([b, base])]
      const pooled = (c.errors + b.errors) / (c.requests + b.requests)
      const error = Math.sqrt(pooled * (1 - pooled) * (1 / c.requests + 1 / b.requests))
      return error > 0 && (c.errors / c.requests - b.errors / b.requests) / error > 2.326 ? 'back' : undefined
    }
  },
}

const NONE = { requests: 0, errors: 0 }
const sum = (counts) =>
  counts.reduce((a, b) => ({ requests: a.requests + b.requests, errors: a.errors + b.errors }), NONE)

/** `isDefault`: what its makers show on their first page; the others are often seen. */
export const PEERS = [
  { ...flagger(10), isDefault: true },
  { ...argo, isDefault: true },
  { ...kayenta, isDefault: true },
  { ...alarm('alarm as AWS recommends it: 5XXError above 5 %, 3 of 3', 'stage', 0.05, 3), isDefault: true },
  { ...alarm("that alarm on the canary's own series", 'canary', 0.05, 3), isDefault: true },
  { ...alarm("alarm on the canary's own series: above 1 %, 1 of 1", 'canary', 0.01, 1), isDefault: false },
  { ...flagger(5), isDefault: false },
  { ...zTest, isDefault: false },
]
