import { type Definition, parseDefinition } from '../config/definition'
import { UserError } from '../domain/problem'
import type { Live } from '../plan/live'
import type { Wanted } from '../plan/wanted'
import { variableChanges } from '../plan/variables'
import { GitHubError } from '../ports/github'
import type { Changes } from '../report/run-report'
import type { Session } from './session'

/** What a person wants to see in the comment: variables against the live stage, routes against the base branch. */
export async function changesOf(session: Session, wanted: Wanted, live: Live): Promise<Changes> {
  const before = live.stage?.variables ?? {}
  const listed = live.stage === undefined ? {} : live.listed(live.stage.deployment)
  const { set, remove } = variableChanges(before, wanted.variables, listed)
  const names = Object.keys(set)
  return {
    variables: {
      added: names.filter((name) => !Object.hasOwn(before, name)),
      changed: names.filter((name) => Object.hasOwn(before, name)),
      removed: remove,
    },
    routes: await routesOf(session, wanted.definition),
  }
}

/** Only a pull request has a base to compare its definition with. */
async function routesOf(session: Session, head: Definition | undefined): Promise<Changes['routes']> {
  if (session.run.trigger.kind !== 'pull-request' || head === undefined) return NONE
  const base = await baseDefinition(session, session.run.trigger.pull.base.commit)
  if (base === undefined) return undefined
  const [old, now] = [base.routes, head.routes]
  return {
    added: Object.keys(now).filter((route) => !Object.hasOwn(old, route)),
    removed: Object.keys(old).filter((route) => !Object.hasOwn(now, route)),
    changed: Object.keys(now).filter((route) => Object.hasOwn(old, route) && old[route] !== now[route]),
  }
}

const NONE = { added: [], removed: [], changed: [] }

async function baseDefinition(
  { config, github }: Session,
  commit: string,
): Promise<Pick<Definition, 'routes'> | undefined> {
  const spec = config.api.definition
  if (spec === undefined || github === undefined) return undefined
  try {
    const text = await github.fileAt(spec.path, commit)
    return text === undefined ? { routes: {} } : parseDefinition(text, spec)
  } catch (error) {
    // A picture of the change, not the change: without it the comment says that it could not be compared.
    if (error instanceof GitHubError || error instanceof UserError) return undefined
    throw error
  }
}
