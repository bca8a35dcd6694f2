import type { GitHub } from '../ports/github'
import { allPages, idOf, textMember } from './github-answers'
import type { Call } from './github-calls'

/** GitHub refuses longer descriptions. */
const LONGEST_DESCRIPTION = 140

const CREATE = 'repos.createDeployment'
const LIST = 'repos.listDeployments'

/** Statuses read at a time: a preview has as many deployments as it had pushes, and GitHub's side of a run has 15 s. */
const AT_ONCE = 8

export const deploymentWriter = (
  call: Call,
  repository: string,
): Pick<GitHub, 'createDeployment' | 'setDeploymentStatus' | 'deactivate'> => ({
  async createDeployment({ environment, commit, description, transient }) {
    const made = await call(CREATE, `POST ${repository}/deployments`, {
      ref: commit,
      environment,
      description: short(description),
      // The commit is deployed as it is, whatever its checks say: this run is one of them.
      auto_merge: false,
      required_contexts: [],
      transient_environment: transient,
      // Left out GitHub takes an environment called production for one.
      ...(transient ? { production_environment: false } : {}),
    })
    return idOf(made, CREATE)
  },
  async setDeploymentStatus(id, { state, environmentUrl, logUrl, description }) {
    await call('repos.createDeploymentStatus', `POST ${repository}/deployments/${id}/statuses`, {
      state,
      log_url: logUrl,
      description: short(description),
      auto_inactive: true,
      ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
    })
  },
  async deactivate(environment, description) {
    const found = await allPages(call, LIST, `GET ${repository}/deployments`, { environment })
    const ours = found.filter((deployment) => textMember(deployment, 'description') === description)
    const ids = ours.map((deployment) => idOf(deployment, LIST))
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE)
      const active = await Promise.all(some.map((id) => isActive(call, repository, id)))
      // Writes go one by one, as GitHub asks for.
      for (const id of some.filter((_, index) => active[index]))
        await call('repos.createDeploymentStatus', `POST ${repository}/deployments/${id}/statuses`, {
          state: 'inactive',
        })
    }
  },
})

/** The newest status counts and comes first; a deployment without any is still listed as live. */
async function isActive(call: Call, repository: string, id: number): Promise<boolean> {
  const statuses = await call('repos.listDeploymentStatuses', `GET ${repository}/deployments/${id}/statuses`, {
    per_page: 1,
  })
  return !Array.isArray(statuses) || textMember(statuses[0], 'state') !== 'inactive'
}

const short = (text: string): string =>
  text.length > LONGEST_DESCRIPTION ? `${text.slice(0, LONGEST_DESCRIPTION - 1)}…` : text
