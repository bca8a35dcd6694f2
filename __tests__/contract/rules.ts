import { it } from '@jest/globals'

/** Rules, by their full title, that somebody's API Gateway breaks, each with what it does instead. */
export type Differences = Readonly<Record<string, string>>

/** Makes tests. A rule among `differences` has to fail: one that begins to hold is noticed. */
export const rulesBut =
  (differences: Differences) =>
  (title: string, work: () => Promise<void>): void => {
    const run = title in differences ? it.failing : it
    run(title, work)
  }
