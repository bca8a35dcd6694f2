import { parseConfig } from '../../src/config/parse'
import type { CanarySpec } from '../../src/config/config'
import { rehearse } from '../../src/rehearse/rehearsal'
import { parseScenario, type Trace } from '../../src/rehearse/scenario'
import type { Rehearsal } from '../../src/report/run-report'

/** The canary of `stages.yml` that these keys stand in. */
export function canaryOf(keys: string): CanarySpec {
  const parsed = parseConfig(
    'stages.yml',
    `version: 1\napi: { id: a1b2c3d4e5 }\nstages: { prod: { canary: { ${keys} } } }\n`,
  )
  const spec = parsed.ok ? parsed.value.stages[0].canary : undefined
  if (spec === undefined) throw new Error('the canary is meant to be valid')
  return spec
}

export const STEPS = 'steps: [{ traffic: 5, hold: 5m }, { traffic: 25, hold: 10m }, { traffic: 50, hold: 10m }]'
export const ANALYSED = canaryOf(`${STEPS}, analysis: {}`)

export function tracesOf(text: string, alarms: readonly string[] = []): readonly Trace[] {
  const parsed = parseScenario('rehearsals.yml', text, alarms)
  if (!parsed.ok) throw new Error(parsed.problems.map(({ at, message }) => `${at}: ${message}`).join('\n'))
  return parsed.value.traces
}

/** The one trace that these keys make. */
export function traceOf(keys: string, alarms?: readonly string[]): Trace {
  const [trace] = tracesOf(`traces: [{ name: trace, ${keys} }]`, alarms)
  if (trace === undefined) throw new Error('a scenario without a trace')
  return trace
}

/** All of its repetitions. */
export const played = (spec: CanarySpec, trace: Trace): readonly Rehearsal[] =>
  Array.from({ length: trace.repeat }, (_, run) => playedOnce(spec, trace, run))

export function playedOnce(spec: CanarySpec, trace: Trace, run = 0): Rehearsal {
  const done = rehearse(spec, trace, run, 10_000_000)
  if (done === undefined) throw new Error('a rehearsal that does not end')
  return done.rehearsal
}
