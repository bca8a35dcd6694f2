import { expect, it, jest } from '@jest/globals'
import { ANALYSED, played, traceOf } from '../rehearse/scenarios'

jest.setTimeout(60_000)

it('of 2,000 rollouts at the very edge of the tolerance at most one in a hundred is rolled back', () => {
  const rehearsals = [
    { perMinute: 60, base: 0.001 },
    { perMinute: 600, base: 0.005 },
    { perMinute: 6000, base: 0.02 },
    { perMinute: 600, base: 0.02 },
  ].flatMap(({ perMinute, base }) => {
    const rates = `base: { error-rate: ${base} }, canary: { error-rate: ${1.25 * base + 0.001} }`
    return played(ANALYSED, traceOf(`repeat: 500, requests-per-minute: ${perMinute}, ${rates}`))
  })
  expect(rehearsals).toHaveLength(2000)
  expect(rehearsals.filter(({ result }) => result !== 'promoted').length).toBeLessThanOrEqual(20)
})
