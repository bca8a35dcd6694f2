import { globMatches } from '../config/glob'
import { selectStage } from '../config/match'
import { UserError } from '../domain/problem'
import { isOfVersion } from '../plan/deploy'
import type { Live } from '../plan/live'
import type { RolloutFound } from '../plan/situation'
import { GitHubError } from '../ports/github'
import { adviseGitHub } from '../report/github-advice'
import { selectionOf } from './intent'
import type { StageSession } from './session'
import { wantedOf } from './wanted'

/**
 * Why the version on its way is not the one that its branch asks for; `undefined`: it is.
 *
 * The stage of the branch that is checked out wants what its files say. Of another branch its newest commit tells. A tag
 * never moves, and a stage that is reached by name only has nobody else to ask.
 */
export async function whyOutdated(session: StageSession, live: Live, found: RolloutFound): Promise<string | undefined> {
  const { commit } = found.record
  if (commit !== '' && commit === session.run.commit) return undefined
  if (isOfThisRef(session)) return byContent(session, live, found)
  return byBranch(session, commit)
}

function isOfThisRef({ config, run, target }: StageSession): boolean {
  const selection = selectionOf(run)
  const selected = selection && selectStage(config, selection)
  return selected?.kind === 'target' && selected.target.name === target.name
}

/** What cannot be told, such as a definition that this job did not build, is not wanted. */
async function byContent(session: StageSession, live: Live, found: RolloutFound): Promise<string | undefined> {
  try {
    const isSame = isOfVersion(await wantedOf(session, live), live, found)
    return isSame ? undefined : `${session.config.file} and the API ask for another version now`
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return `what is wanted now cannot be told: ${error.problems[0].message}`
  }
}

async function byBranch({ target, github, journal }: StageSession, commit: string): Promise<string | undefined> {
  const { branches, pullRequests } = target.rule
  if (branches.length === 0 && !pullRequests) return undefined
  if (github === undefined || commit === '') return 'there is no way to tell whether its version is still wanted'
  try {
    const heads = await github.branchesAt(commit)
    if (heads.some((head) => pullRequests || globMatches(branches, head))) return undefined
    return `${commit.slice(0, 7)} is no longer the newest commit of its branch`
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    journal.warn(adviseGitHub(error))
    return 'GitHub does not tell whether its version is still wanted'
  }
}
