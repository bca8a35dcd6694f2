import { describeStep, type Step } from '../plan/plan'
import type { PlanLine } from '../report/run-report'

export const planLinesOf = (steps: readonly Step[]): readonly PlanLine[] =>
  steps.flatMap((step) => describeStep(step).map(([kind, text]) => ({ kind, text, details: {} })))
