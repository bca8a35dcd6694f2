import type { Definition } from '../config/definition'
import { type Problems, refuse, UserError } from '../domain/problem'
import { throwAwayName } from '../domain/stage-name'
import { apiContent } from '../observe/api-content'
import { readDefinition } from '../observe/definition'
import type { Live } from '../plan/live'
import type { Wanted } from '../plan/wanted'
import { fillSecrets, secretNames, unsetSecrets } from '../smoke/secrets'
import { refOf } from './intent'
import { previewOf } from './preview'
import type { StageSession } from './session'

/** What the branch asks of its stage, with everything that has to be read for it. */
export async function wantedOf(session: StageSession, live: Live): Promise<Wanted> {
  const { target, config, run, outside, cloud, api } = session
  const { rule } = target
  const definition = await definitionOf(session)
  guardName(session, definition)
  return {
    stage: target.name,
    content: definition?.digest ?? (await apiContent(cloud.gateway, api)),
    definition,
    variables: rule.variables,
    description: rule.description,
    smoke: smokeOf(session),
    throwAway: throwAwayOf(session, live),
    canary: rule.canary,
    keepDeployments: config.keepDeployments,
    preview: previewOf(target, run, live.stage, outside.clock.now()),
    commit: run.commit,
    ref: refOf(run),
    run: { path: run.path, url: run.url },
  }
}

/** What is on its way is what the canary was made with; the file's say is only how it goes on. */
export function wantedOfCanary(session: StageSession, live: Live): Wanted {
  const { target, config, run, outside } = session
  return {
    ...versionOfCanary(live),
    stage: target.name,
    definition: undefined,
    description: target.rule.description,
    smoke: smokeOf(session),
    throwAway: target.throwAway,
    canary: target.rule.canary,
    keepDeployments: config.keepDeployments,
    preview: previewOf(target, run, live.stage, outside.clock.now()),
    run: { path: run.path, url: run.url },
  }
}

function versionOfCanary({ stage, record, notes }: Live): Pick<Wanted, 'content' | 'variables' | 'commit' | 'ref'> {
  const canary = stage?.canary
  const note = canary && notes.get(canary.deployment)
  const { content, commit, ref } = record ?? { content: note?.content, commit: '', ref: undefined }
  const variables = note?.variables ?? { ...stage?.variables, ...canary?.overrides }
  return { content: content ?? NO_CONTENT, commit, ref, variables }
}

/** A stage that does not exist yet is itself where its first version is tested. */
function throwAwayOf({ target, journal }: StageSession, live: Live): Wanted['throwAway'] {
  const { throwAway, name, rule } = target
  if (throwAway === undefined && live.stage !== undefined && rule.smoke.some(({ beforeTraffic }) => beforeTraffic))
    journal.warn(
      `the smoke tests of ${name} count afterwards only: ${throwAwayName(name)}, where they would run before traffic, is another stage of the file, or too long a name`,
    )
  return throwAway
}

const NO_CONTENT = 'sha256:unknown' as Wanted['content']

/** An API that is found by its name would not be found again after an import that renames it. */
function guardName({ config }: StageSession, definition: Definition | undefined): void {
  const { target } = config.api
  if (target.by !== 'name' || definition?.mode !== 'overwrite' || definition.title === target.name) return
  refuse(
    `${definition.path}:1:1`,
    `info.title is ${JSON.stringify(definition.title ?? null)}, and an import names the API after it, so the next run would not find ${target.name}`,
    `Write \`title: ${target.name}\` there, or \`id:\` instead of \`name:\` under \`api:\`.`,
  )
}

export const definitionOf = ({
  config,
  outside,
}: Pick<StageSession, 'config' | 'outside'>): Promise<Definition | undefined> =>
  readDefinition(config.api.definition, outside.files)

/** The smoke tests with their secrets, which the log never shows; one without a value ends the run before its first write. */
export function smokeOf({ target, outside: { host } }: StageSession): Wanted['smoke'] {
  const tests = target.rule.smoke
  const env = (name: string): string | undefined => host.env(name)
  for (const name of secretNames(tests)) {
    const value = env(name)
    if (value !== undefined && value !== '') host.mask(value)
  }
  const problems = unsetSecrets(tests, env)
  if (problems.length > 0) throw new UserError(problems as Problems)
  return tests.map((test) => fillSecrets(test, env))
}
