import * as z from 'zod/mini'
import { canary } from './canary-schema'
import { duration } from './duration'
import { editorNotes } from './editor-notes'
import { access, domain, settings, usagePlans } from './settings-schema'
import { atLeast, atMost, flag, key, map, text, whole } from './shapes'
import { MAX_WILDCARDS, wildcardsIn } from './glob'
import { smoke } from './smoke-schema'
import { anyText, description, MAX_ENVIRONMENT, resourceTags, variables } from './texts'
import { wanted } from './wording'

const MAX_GLOBS = 100

export const stageKey = () =>
  text(
    /^(?!test-invoke-stage$)(?!.*(\{[a-z]+\}).*\1)(?:[A-Za-z0-9_-]|\{(?:number|branch|sha)\})+$/,
    wanted(
      'the name of a stage',
      'Use 1 to 128 letters, digits, `_`, `-` and each of the placeholders `{number}` `{branch}` `{sha}` once at most; `test-invoke-stage` is taken by AWS.',
    ),
    128,
  )

const globs = (example: string) => {
  const words = wanted('a glob or a list of globs', `Write for example \`${example}\`.`)
  const positive = wanted('at least one glob without `!`', `Write for example \`${example}\`.`)
  const glob = text(/^!?[^!\s\0][^\0]*$/, words, 255).check(isSimple())
  const one = text(/^[^!\s\0][^\0]*$/, positive, 255).check(isSimple())
  const several = z
    .array(glob, words)
    .check(atLeast(1, words), atMost(MAX_GLOBS, words), hasPositive())
    .register(editorNotes, { contains: { type: 'string', pattern: '^[^!]' } })
  return z.union([one, several], words)
}

const isSimple = () =>
  z.refine<string>((glob) => wildcardsIn(glob) <= MAX_WILDCARDS, {
    error: `a glob has more than ${MAX_WILDCARDS} of the wildcards * ** ? +\nWrite two globs, or fewer wildcards.`,
  })

const hasPositive = () =>
  z.refine<string[]>((globs) => globs.length === 0 || globs.some((glob) => !glob.startsWith('!')), {
    error: 'every glob takes away, none gives\nPut one without `!` before them, such as `"**"`.',
  })

const environment = () => {
  const words = wanted('the name of a GitHub Environment, or `false` for none', 'Write for example `production`.')
  return z.union(
    [
      anyText('the name of a GitHub Environment, 1 to 255 characters', 'Write a shorter name.', MAX_ENVIRONMENT),
      z.literal(false, words),
    ],
    words,
  )
}

/** What may stand under `defaults:` too. */
export const inheritable = () => ({
  environment: key(environment, 'GitHub Environment of the Deployment; false: none; default: the stage name'),
  comment: key(flag, 'false: no comment on the pull request'),
  protected: key(flag, 'Never touched by a pull request event'),
  description: key(description, 'Description of the stage'),
  variables: key(variables, 'Stage variables; part of a version'),
  settings: key(settings, 'Settings of the stage and its methods'),
  'resource-tags': key(resourceTags, 'Tags of the stage'),
  'usage-plans': key(usagePlans, 'Usage plans that the stage belongs to'),
  access: key(access, 'Who may call this stage: its part of the resource policy of the API'),
  domain: key(domain, 'Custom domain of the stage'),
  smoke: key(smoke, 'Requests that must pass'),
  canary: key(canary, 'How traffic moves to a new version'),
  ttl: key(() => duration('1s'), 'How long a preview lives'),
  max: key(() => whole(1, 10_000), 'How many previews this key may make'),
})

type Inheritable = ReturnType<typeof inheritable>

export const defaults = (shared: Inheritable) => map(shared).register(editorNotes, { id: 'defaults' })

export const stage = (shared: Inheritable) =>
  map({
    branches: key(() => globs('main'), 'Globs of the branches that deploy this stage'),
    tags: key(() => globs('v*'), 'Globs of the tags that deploy this stage'),
    'pull-requests': key(flag, 'Pull requests deploy this stage'),
    ...shared,
  }).register(editorNotes, { id: 'stage' })

export type StageInput = z.output<ReturnType<typeof stage>>
