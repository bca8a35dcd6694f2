import { ALL_TRAFFIC, NO_TRAFFIC, type Percent } from '../domain/units'
import { percentText } from './figures'
import type { RunReport } from './run-report'

const DONE = ' ✔'
const HERE = ' ●'
const BROKEN = ' ✖'

/** `5 % ✔ → 25 % ● → 50 % → 100 %`: behind us, where it is, where it was rolled back. Empty without a canary. */
export function progress(report: RunReport, max: number): string {
  const steps = report.canarySteps
  if (steps.length === 0 || !isRollout(report)) return ''
  const all = steps.at(-1) === ALL_TRAFFIC ? steps : [...steps, ALL_TRAFFIC]
  const shown = all.map((step) => `${percentText(step)}${mark(report, step)}`)
  const cut = shown.length > max ? [...shown.slice(0, max), '…', ...shown.slice(-1)] : shown
  return cut.join(' → ')
}

/** A stage that was just made, or stays as it is, has steps for the next time only. */
const isRollout = ({ result, timeline }: RunReport): boolean =>
  ['promoted', 'paused', 'rolled-back', 'failed', 'planned'].includes(result) ||
  timeline.some(({ event }) => event === 'traffic')

function mark(report: RunReport, step: Percent): string {
  if (report.result === 'promoted') return DONE
  const reached = report.canaryTraffic > 0 ? report.canaryTraffic : highest(report)
  if (step < reached) return DONE
  if (step > reached) return ''
  return report.canaryTraffic > 0 ? HERE : BROKEN
}

const highest = (report: RunReport): Percent =>
  report.timeline.reduce<Percent>((top, { traffic = NO_TRAFFIC }) => (traffic > top ? traffic : top), NO_TRAFFIC)
