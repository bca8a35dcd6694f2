import { describe, expect, it } from '@jest/globals'
import { after, instant, millis, minutes, seconds } from '../../src/domain/units'
import { virtualClock } from '../../src/world/clock'

const START = instant(1_000_000)
const never = new AbortController().signal
const at = (time: number) => instant(START + time)

describe('the virtual clock', () => {
  it('moves to the time that a sleeper waits for', async () => {
    const clock = virtualClock(START)
    await clock.sleepUntil(after(START, minutes(5)), never)
    expect(clock.now()).toBe(at(300_000))
  })

  it('never goes back', async () => {
    const clock = virtualClock(START)
    await clock.sleepUntil(at(-1000), never)
    expect(clock.now()).toBe(START)
  })

  it('wakes several sleepers in the order of their times, each at its own time', async () => {
    const clock = virtualClock(START)
    const diary: string[] = []
    const sleeper = async (name: string, ...times: readonly number[]) => {
      for (const time of times) {
        await clock.sleepUntil(at(time), never)
        diary.push(`${name} ${clock.now() - START}`)
      }
    }
    await Promise.all([sleeper('a', 100, 300), sleeper('b', 200, 250)])
    expect(diary).toEqual(['a 100', 'b 200', 'b 250', 'a 300'])
  })

  it('wakes those of the same time in the order in which they fell asleep', async () => {
    const clock = virtualClock(START)
    const diary: string[] = []
    const sleeper = async (name: string) => {
      await clock.sleepUntil(at(100), never)
      diary.push(name)
    }
    await Promise.all([sleeper('a'), sleeper('b'), sleeper('c')])
    expect(diary).toEqual(['a', 'b', 'c'])
  })

  it('lets whoever is awake go on before time passes', async () => {
    const clock = virtualClock(START)
    const slow = clock.sleepUntil(at(1000), never)
    for (let turn = 0; turn < 100; turn++) await Promise.resolve()
    expect(clock.now()).toBe(START)
    await slow
  })

  it('runs scripts when time passes them, in order, with their own time, before a sleeper of that time wakes', async () => {
    const clock = virtualClock(START)
    const diary: string[] = []
    clock.at(at(200), () => diary.push(`second ${clock.now() - START}`))
    clock.at(at(100), () => diary.push(`first ${clock.now() - START}`))
    clock.at(at(500), () => diary.push('too late'))
    await clock.sleepUntil(at(200), never)
    expect(diary).toEqual(['first 100', 'second 200'])
  })

  it('runs a script that a script adds', async () => {
    const clock = virtualClock(START)
    const diary: number[] = []
    clock.at(at(100), () => clock.at(at(150), () => diary.push(clock.now() - START)))
    await clock.sleepUntil(at(200), never)
    expect(diary).toEqual([150])
  })

  it('wakes a sleeper at once when its signal aborts, and time stays where it is', async () => {
    const clock = virtualClock(START)
    const cancel = new AbortController()
    clock.at(at(300), () => cancel.abort())
    await clock.sleepUntil(at(1000), cancel.signal)
    expect(clock.now()).toBe(at(300))
  })

  it('does not sleep at all on a signal that has aborted', async () => {
    const clock = virtualClock(START)
    await clock.sleepUntil(at(1000), AbortSignal.abort())
    expect(clock.now()).toBe(START)
  })

  it('lets time pass under somebody who is awake; who should have woken meanwhile wakes late', async () => {
    const clock = virtualClock(START)
    const diary: string[] = []
    clock.at(at(50), () => diary.push(`script ${clock.now() - START}`))
    const sleeper = clock.sleepUntil(at(100), never).then(() => diary.push(`sleeper ${clock.now() - START}`))
    clock.advance(seconds(1))
    await sleeper
    expect(diary).toEqual(['script 50', 'sleeper 1000'])
  })

  it('passes a year of quarter hours within a second', async () => {
    const clock = virtualClock(START)
    for (let turn = 0; turn < 35_040; turn++) await clock.sleepUntil(after(clock.now(), minutes(15)), never)
    expect(clock.now()).toBe(after(START, millis(365 * 24 * 3_600_000)))
  })
})
