import type { Config, StageRule } from './config'

/**
 * What a pull request may do: `head` within the bounds of `base`, the file of the branch that it wants to merge into.
 *
 * | from `base` | from `head` |
 * | --- | --- |
 * | which stages there are and their order, `branches`, `tags`, `pull-requests`, `protected`, `max` | the rest of each stage |
 * | `api`, `allowed-accounts`, `allow-pull-request-target` | `keep-deployments` |
 *
 * A stage that the pull request removes keeps the base's rule; one that it adds is not there yet.
 */
export function withBase(head: Config, base: Config): Config {
  const bounded = (rule: StageRule): StageRule => {
    const changed = head.stages.find(({ key }) => key === rule.key)
    if (changed === undefined) return rule
    const { branches, tags, pullRequests, max } = rule
    return { ...changed, branches, tags, pullRequests, protected: rule.protected, max }
  }
  const [first, ...rest] = base.stages
  return {
    ...head,
    allowedAccounts: base.allowedAccounts,
    allowPullRequestTarget: base.allowPullRequestTarget,
    api: base.api,
    stages: [bounded(first), ...rest.map(bounded)],
  }
}
