import type { RunReport } from '../../src/report/run-report'
import { apiId, deploymentId, instant, NO_TRAFFIC, stageName } from '../../src/domain/units'

export const NOON = instant(Date.UTC(2026, 10, 20, 12))
export const later = (seconds: number) => instant(NOON + seconds * 1000)

/** A plain deploy to `prod`, with whatever the test is about. */
export const createReport = (overrides: Partial<RunReport> = {}): RunReport => ({
  result: 'deployed',
  command: 'deploy',
  rollbackAsked: false,
  cancelled: false,
  dryRun: false,
  stage: stageName('prod'),
  api: { id: apiId('a1b2c3d4e5'), name: 'orders', region: 'eu-west-1' },
  invokeUrl: 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod',
  deployment: deploymentId('d0new1'),
  previousDeployment: deploymentId('d0old1'),
  canaryTraffic: NO_TRAFFIC,
  changed: true,
  planDigest: undefined,
  reason: undefined,
  next: [],
  plan: [],
  smoke: [],
  timeline: [],
  problems: [],
  warnings: [],
  notices: [],
  force: undefined,
  resumeBy: undefined,
  goesOnAt: undefined,
  canarySteps: [],
  changes: undefined,
  commit: '4f6b3d1c2a5e7f8091a2b3c4d5e6f708192a3b4c',
  runUrl: 'https://github.com/octo/orders/actions/runs/7',
  stages: [],
  courses: [],
  rehearsals: [],
  ...overrides,
})
