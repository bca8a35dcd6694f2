/** Of some rollouts: how many were rolled back, as a rate with its 95 % interval (E. B. Wilson, JASA 22, 1927). */
export function rolledBack(outcomes) {
  const [z, of] = [1.96, outcomes.length]
  const rate = outcomes.filter(({ result }) => result === 'rolled-back').length / of
  const middle = (rate + z ** 2 / (2 * of)) / (1 + z ** 2 / of)
  const reach = (z / (1 + z ** 2 / of)) * Math.sqrt((rate * (1 - rate)) / of + z ** 2 / (4 * of ** 2))
  return { rate, low: Math.max(0, middle - reach), high: middle + reach }
}

/** Failed requests that callers got from the canary. */
export const badRequests = (outcomes) => mean(outcomes, ({ badRequestsOnCanary }) => badRequestsOnCanary)

/** The same as minutes in which the whole API fails, so that 6,000 requests a minute count no more than 60. */
export const outage = (outcomes) => mean(outcomes, ({ badRequestsOnCanary: bad, perMinute }) => bad / perMinute)

/** In minutes; those that were never rolled back do not count. */
export function minutesUntilRollback(outcomes) {
  const times = outcomes.filter(({ result }) => result === 'rolled-back').map(({ atSeconds }) => atSeconds / 60)
  return times.length === 0 ? undefined : mean(times, (time) => time)
}

export const outcomesOf = (families) => families.flatMap(({ outcomes }) => outcomes)

const mean = (items, number) => items.reduce((sum, item) => sum + number(item), 0) / items.length

export const percent = (rate) => `${Number((rate * 100).toFixed(2))} %`
export const interval = ({ rate, low, high }) => `${percent(rate)} (${percent(low)} to ${percent(high)})`
