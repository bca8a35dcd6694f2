import type { RunReport } from './run-report'

/** 1 for `failed`, for a roll back that nobody asked for, and for a rollout that a cancelled job left behind. */
export const exitStatus = (report: RunReport): 0 | 1 => (isSuccess(report) ? 0 : 1)

export function isSuccess({ result, rollbackAsked, cancelled }: RunReport): boolean {
  if (result === 'rolled-back') return rollbackAsked && !cancelled
  if (result === 'paused') return !cancelled
  return result !== 'failed'
}
