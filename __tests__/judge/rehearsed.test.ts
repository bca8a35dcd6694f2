import { expect, it, jest } from '@jest/globals'
import { ANALYSED, played, traceOf } from '../rehearse/scenarios'

jest.setTimeout(60_000)

it.each([
  [60, 0.001, 1],
  [600, 0.005, 10_001],
  [6000, 0.02, 20_001],
  [600, 0.02, 30_001],
])(
  'of 500 rollouts at the very edge of the tolerance, %d requests a minute and %d of them failing, at most one in a hundred is rolled back',
  (perMinute, base, seed) => {
    const rates = `base: { error-rate: ${base} }, canary: { error-rate: ${1.25 * base + 0.001} }`
    const trace = traceOf(`repeat: 500, seed: ${seed}, requests-per-minute: ${perMinute}, ${rates}`)
    const rehearsals = played(ANALYSED, trace)
    expect(rehearsals).toHaveLength(500)
    expect(rehearsals.filter(({ result }) => result !== 'promoted').length).toBeLessThanOrEqual(5)
  },
)
