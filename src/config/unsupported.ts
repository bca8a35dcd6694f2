import { type Problem, problemAt } from '../domain/problem'
import type { Config, StageRule } from './config'

/** Keys of the file and of the stage acted on that are valid but have no effect yet: better refused than ignored. */
export const unsupportedProblems = (config: Config, rule: StageRule): readonly Problem[] =>
  [...config.unsupported, ...rule.unsupported].map(({ key, at }) =>
    problemAt(at, `\`${key}\` is not supported yet`, `Remove it from ${config.file}: it would have no effect.`),
  )
