import { badRequests, outcomesOf, percent, rolledBack } from './figures.mjs'

const MAX_FALSE_ALARMS = 0.015
const MAX_SHARE_OF_BEST = 0.5

/** What is promised and not so, one line each. */
export const brokenClaims = (results) => [...tooManyFalseAlarms(results[0]), ...tooManyBadRequests(results)]

/** The upper end of the interval counts, of every family and of all together. */
function tooManyFalseAlarms({ healthy }) {
  const families = [...healthy, { name: 'in all', outcomes: outcomesOf(healthy) }]
  return families.flatMap(({ name, outcomes }) => {
    const { high } = rolledBack(outcomes)
    if (high <= MAX_FALSE_ALARMS) return []
    return [`good versions rolled back, ${name}: up to ${percent(high)}; promised are ${percent(MAX_FALSE_ALARMS)}`]
  })
}

/**
 * Against the best of what the others' makers document, whether it rolls more good versions back than we do (all but one)
 * or fewer. What is no default is shown only: a rule that rolls every second good version back has rolled many a bad one
 * back early, too, and nobody would keep it.
 */
function tooManyBadRequests([ours, ...others]) {
  const mine = badRequests(outcomesOf(ours.bad))
  const shares = others.map(({ name, isDefault, bad, healthy }) => ({
    name,
    isDefault,
    share: mine / badRequests(outcomesOf(bad)),
    falseAlarms: rolledBack(outcomesOf(healthy)).rate,
  }))
  console.log(
    '\nOur bad requests as a share of theirs, and the good versions that they roll back; * counts as a default\n',
  )
  for (const { name, isDefault, share, falseAlarms } of shares)
    console.log(`${isDefault ? '*' : ' '} ${share.toFixed(2)}  ${name}, ${percent(falseAlarms)}`)
  const best = shares.filter(({ isDefault }) => isDefault).toSorted((a, b) => b.share - a.share)[0]
  if (best.share <= MAX_SHARE_OF_BEST) return []
  return [`bad requests: ${best.share.toFixed(2)} of those of ${best.name}; promised are ${MAX_SHARE_OF_BEST}`]
}
