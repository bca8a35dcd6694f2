import { globMatches } from '../config/glob'
import { selectStage } from '../config/match'
import { UserError } from '../domain/problem'
import { apiContent } from '../observe/api-content'
import { isOfVersion } from '../plan/deploy'
import type { Live } from '../plan/live'
import type { RolloutFound } from '../plan/situation'
import { GitHubError } from '../ports/github'
import { refText } from '../record/origin'
import type { StageRecord } from '../record/stage-record'
import { adviseGitHub } from '../report/github-advice'
import { refOf, selectionOf } from './intent'
import type { StageSession } from './session'
import { definitionOf } from './wanted'

/**
 * Why the version on its way is not the one that its branch asks for; `undefined`: it is.
 *
 * The branch that is checked out wants what its files say. Of another branch its newest commit tells. A tag never moves,
 * and a stage that is reached by name only has nobody else to ask.
 */
export async function whyOutdated(session: StageSession, live: Live, found: RolloutFound): Promise<string | undefined> {
  const { record } = found
  if (record.ref?.type === 'tag') return undefined
  if (!isOfThisRef(session, record)) return byBranch(session, record)
  return record.commit !== '' && record.commit === session.run.commit ? undefined : byContent(session, live, found)
}

/** Where the record does not tell, the branch that is checked out may be any that this stage is for. */
function isOfThisRef({ config, run, target }: StageSession, { ref }: StageRecord): boolean {
  const own = refOf(run)
  if (ref !== undefined) return own !== undefined && refText(ref) === refText(own)
  const selection = selectionOf(run)
  const selected = selection && selectStage(config, selection)
  return selected?.kind === 'target' && selected.target.name === target.name
}

/** What cannot be told, such as a definition that this job did not build, is not wanted. */
async function byContent(session: StageSession, live: Live, found: RolloutFound): Promise<string | undefined> {
  const { cloud, api, config, target } = session
  try {
    const content = (await definitionOf(session))?.digest ?? (await apiContent(cloud.gateway, api))
    const isSame = isOfVersion({ content, variables: target.rule.variables }, live, found)
    return isSame ? undefined : `${config.file} and the API ask for another version now`
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return `what is wanted now cannot be told: ${error.problems[0].message}`
  }
}

async function byBranch(
  { target, github, journal }: StageSession,
  { commit, ref }: StageRecord,
): Promise<string | undefined> {
  const { branches, pullRequests } = target.rule
  if (branches.length === 0 && !pullRequests) return undefined
  if (github === undefined || commit === '') return 'there is no way to tell whether its version is still wanted'
  const isMeant = (head: string) =>
    ref === undefined ? pullRequests || globMatches(branches, head) : head === ref.name
  try {
    const heads = await github.branchesAt(commit)
    return heads.some(isMeant) ? undefined : `${commit.slice(0, 7)} is no longer the newest commit of its branch`
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    journal.warn(adviseGitHub(error))
    return 'GitHub does not tell whether its version is still wanted'
  }
}
