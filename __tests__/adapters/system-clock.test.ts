import { describe, expect, it } from '@jest/globals'
import { systemClock } from '../../src/adapters/system-clock'
import { after, minutes, millis } from '../../src/domain/units'

const never = new AbortController().signal

describe('the system clock', () => {
  it('sleeps until the time has come', async () => {
    const until = after(systemClock.now(), millis(30))
    await systemClock.sleepUntil(until, never)
    expect(systemClock.now()).toBeGreaterThanOrEqual(until)
  })
  it.each([
    ['a time that has passed', -1_000],
    ['now', 0],
  ])('does not sleep until %s', async (_, offset) => {
    await expect(systemClock.sleepUntil(after(systemClock.now(), millis(offset)), never)).resolves.toBeUndefined()
  })
  it('wakes at once when cancelled, however far the time is', async () => {
    const farAway = after(systemClock.now(), minutes(365 * 24 * 60))
    await expect(systemClock.sleepUntil(farAway, AbortSignal.timeout(20))).resolves.toBeUndefined()
    await expect(systemClock.sleepUntil(farAway, AbortSignal.abort())).resolves.toBeUndefined()
  })
})
