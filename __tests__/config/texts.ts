import { parseConfig } from '../../src/config/parse'
import type { Config, StageRule } from '../../src/config/config'
import { describeProblem } from '../../src/domain/problem'

/** A file with these stages, as YAML indented by nothing. */
export const withStages = (stages: string, more = ''): string =>
  `version: 1\napi: { id: a1b2c3d4e5 }\n${more}stages:\n${stages.replace(/^(?=.)/gm, '  ')}\n`

export function configOf(text: string): Config {
  const parsed = parseConfig('stages.yml', text)
  if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join('\n'))
  return parsed.value
}

export const ruleOf = (stage: string, more = ''): StageRule => configOf(withStages(`prod: ${stage}`, more)).stages[0]

/** `line:column: message`, one a line. */
export function mistakesIn(text: string, file = 'stages.yml'): readonly string[] {
  const parsed = parseConfig(file, text)
  if (parsed.ok) return []
  return parsed.problems.map(({ position, message }) => `${position?.line ?? 0}:${position?.column ?? 0}: ${message}`)
}

export const hintsIn = (text: string): readonly string[] => {
  const parsed = parseConfig('stages.yml', text)
  return parsed.ok ? [] : parsed.problems.map(({ hint }) => hint)
}
