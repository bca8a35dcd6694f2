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
  it('runs a script when the time has come, and one for a time gone by at the next chance', async () => {
    const order: string[] = []
    const soon = after(systemClock.now(), millis(30))
    await new Promise<void>((done) => {
      systemClock.at(soon, () => {
        order.push(systemClock.now() >= soon ? 'soon' : 'too early')
        done()
      })
      systemClock.at(after(soon, minutes(-1)), () => order.push('gone by'))
      order.push('now')
    })
    expect(order).toEqual(['now', 'gone by', 'soon'])
  })
  it('keeps no process alive for a script', () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
    const before = timers()
    systemClock.at(after(systemClock.now(), minutes(365 * 24 * 60)), () => undefined)
    expect(timers()).toBe(before)
  })
  it('wakes at once when cancelled, however far the time is', async () => {
    const farAway = after(systemClock.now(), minutes(365 * 24 * 60))
    await expect(systemClock.sleepUntil(farAway, AbortSignal.timeout(20))).resolves.toBeUndefined()
    await expect(systemClock.sleepUntil(farAway, AbortSignal.abort())).resolves.toBeUndefined()
  })
})
