import { expect, it } from '@jest/globals'
import { exitStatus } from '../../src/report/exit'
import { RESULTS, type RunReport } from '../../src/report/run-report'
import { createReport } from './reports'

const failing = (overrides: Partial<RunReport>) =>
  RESULTS.filter((result) => exitStatus(createReport({ ...overrides, result })) === 1)

it.each<[string, Partial<RunReport>, readonly string[]]>([
  ['a failure and a roll back that nobody asked for', {}, ['rolled-back', 'failed']],
  ['no roll back that was asked for', { rollbackAsked: true }, ['failed']],
  ['what a cancelled job left', { cancelled: true }, ['rolled-back', 'paused', 'failed']],
])('the exit status is 1 for %s', (_, overrides, results) => {
  expect(failing(overrides)).toEqual(results)
})
