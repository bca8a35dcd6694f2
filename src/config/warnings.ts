import { type Problem, problemAt } from '../domain/problem'
import { ALL_TRAFFIC, minutes } from '../domain/units'
import type { CanarySpec, Config, StageRule } from './config'
import { placeholdersIn } from './placeholders'
import { named } from './wording'

/** What is allowed but hardly meant; never a reason to fail. */
export const configWarnings = (config: Config): readonly Problem[] => config.stages.flatMap(stageWarnings)

function stageWarnings(rule: StageRule): readonly Problem[] {
  const { canary } = rule
  if (canary === undefined) return []
  const unguarded = canary.alarms.length === 0 && canary.analysis === undefined
  return [
    ...(unguarded
      ? [
          problemAt(
            canary.at,
            `the canary of ${named(rule.key)} has neither \`alarms\` nor \`analysis\``,
            'Only smoke tests can stop it: add `alarms` or `analysis`.',
          ),
        ]
      : []),
    ...canary.alarms.flatMap((alarm, index) =>
      placeholdersIn(alarm).length === 0
        ? []
        : [
            problemAt(
              canary.alarmsAt[index] ?? canary.at,
              `the name of an alarm takes no placeholders, so ${named(alarm)} is meant as it stands`,
              'Write the name of the alarm in full.',
            ),
          ],
    ),
    ...dimensionWarnings(canary),
    ...bakeWarnings(rule.key, canary),
  ]
}

/** Of what the bake is compared with there is an hour. */
const LONGEST_BAKE = minutes(60)

function bakeWarnings(stage: string, { analysis, bake, steps }: CanarySpec): readonly Problem[] {
  const alone = steps.reduce<number>((time, { traffic, hold }) => time + (traffic === ALL_TRAFFIC ? hold : 0), bake)
  if (analysis === undefined || alone <= LONGEST_BAKE) return []
  return [
    problemAt(
      analysis.at,
      `the canary of ${named(stage)} has all traffic for more than an hour: its first hour is compared with the one before the rollout, the rest with nothing`,
      'Bake for at most `1h`, or add `alarms`.',
    ),
  ]
}

function dimensionWarnings({ analysis }: CanarySpec): readonly Problem[] {
  const dimension = analysis?.dimension
  if (analysis === undefined || dimension === undefined || placeholdersIn(dimension).length === 0) return []
  return [
    problemAt(
      analysis.at,
      `\`dimension\` takes no placeholders, so ${named(dimension)} is meant as it stands`,
      'Write the value in full, or leave it out: it is `{stage}/Canary` then.',
    ),
  ]
}
