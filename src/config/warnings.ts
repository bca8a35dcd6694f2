import type { Problem } from '../domain/problem'
import type { Config, StageRule } from './config'
import { placeholdersIn } from './placeholders'
import { named, problemAt } from './wording'

/** What is allowed but hardly meant; never a reason to fail. */
export const configWarnings = (config: Config): readonly Problem[] => config.stages.flatMap(stageWarnings)

function stageWarnings(rule: StageRule): readonly Problem[] {
  const { canary } = rule
  if (canary === undefined) return []
  const isAnalysed = rule.unsupported.some(({ key }) => key === 'canary.analysis')
  const unguarded = canary.alarms.length === 0 && !isAnalysed
  return [
    ...(unguarded
      ? [
          problemAt(
            canary.at,
            `the canary of ${named(rule.key)} has neither \`alarms\` nor \`analysis\``,
            'Only smoke tests can stop it: add `alarms`.',
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
  ]
}
