import type { Parsed, Problem, Problems } from './domain/problem'
import { fromIso } from './domain/iso-time'
import type { Digest, Instant } from './domain/units'
import { deploymentId, type DeploymentId } from './domain/units'

export const COMMANDS = [
  'auto',
  'deploy',
  'plan',
  'resume',
  'promote',
  'rollback',
  'cleanup',
  'reconcile',
  'status',
  'doctor',
  'rehearse',
] as const
export type Command = (typeof COMMANDS)[number]

/** Every input this action reads, with its default. A test holds action.yml and the README to it. */
export const INPUT_DEFAULTS = {
  command: 'auto',
  config: 'stages.yml',
  stage: '',
  to: '',
  'dry-run': 'false',
  'plan-digest': '',
  force: '',
  scenario: '',
  'credentials-expire-at': '',
  'github-token': '${{ github.token }}',
} as const
export type InputName = keyof typeof INPUT_DEFAULTS
export const INPUT_NAMES = Object.keys(INPUT_DEFAULTS) as readonly InputName[]

export interface Inputs {
  readonly command: Command
  readonly config: string
  readonly stage: string | undefined
  readonly to: DeploymentId | undefined
  readonly dryRun: boolean
  readonly planDigest: Digest | undefined
  /** A person's reason to go past firing alarms. */
  readonly force: string | undefined
  /** Path in the workspace of the traces to rehearse. */
  readonly scenario: string | undefined
  readonly credentialsExpireAt: Instant | undefined
  /** Empty when the workflow took it away. */
  readonly githubToken: string
}

type Reader = (name: InputName) => string

/** Strings in, inputs or every mistake out. `get` answers an empty string for what was not given. */
export function readInputs(get: Reader, credentialExpiration: string | undefined): Parsed<Inputs> {
  const problems: Problem[] = []
  const wrong = (name: InputName, message: string, hint: string) => {
    problems.push({ at: `input ${name}`, message, hint })
    return undefined
  }
  const given = (name: InputName): string => get(name).trim() || INPUT_DEFAULTS[name]
  const inputs = {
    command: commandIn(given('command'), wrong),
    config: given('config'),
    stage: nonEmpty(given('stage')),
    to: matching('to', given('to'), /^[A-Za-z0-9]{1,64}$/, 'Write the id of a deployment, like `a1b2c3`.', wrong),
    dryRun: booleanIn(given('dry-run'), wrong),
    planDigest: matching(
      'plan-digest',
      given('plan-digest'),
      /^sha256:[0-9a-f]{64}$/,
      'Pass on the `plan-digest` output of an earlier `plan`, as it is.',
      wrong,
    ) as Digest | undefined,
    force: reasonIn(given('force'), wrong),
    scenario: nonEmpty(given('scenario')),
    credentialsExpireAt: expiryIn(given('credentials-expire-at') || (credentialExpiration ?? ''), wrong),
    githubToken: get('github-token').trim(),
  }
  if (problems.length > 0) return { ok: false, problems: problems as unknown as Problems }
  const { command, dryRun, to } = inputs
  if (command === undefined || dryRun === undefined) throw new Error('an input without a value and without a problem')
  return { ok: true, value: { ...inputs, command, dryRun, to: to === undefined ? undefined : deploymentId(to) } }
}

type Wrong = (name: InputName, message: string, hint: string) => undefined

const nonEmpty = (value: string): string | undefined => (value === '' ? undefined : value)

function commandIn(value: string, wrong: Wrong): Command | undefined {
  const command = COMMANDS.find((known) => known === value)
  return (
    command ?? wrong('command', `there is no command ${JSON.stringify(value)}`, `Write one of ${COMMANDS.join(', ')}.`)
  )
}

function booleanIn(value: string, wrong: Wrong): boolean | undefined {
  if (value === 'true') return true
  if (value === 'false') return false
  return wrong(
    'dry-run',
    `expected true or false, got ${JSON.stringify(value)}`,
    'Write `dry-run: true` or leave it out.',
  )
}

function matching(name: InputName, value: string, form: RegExp, hint: string, wrong: Wrong): string | undefined {
  if (value === '') return undefined
  return form.test(value) ? value : wrong(name, `${JSON.stringify(value)} has not the form of a ${name}`, hint)
}

function reasonIn(value: string, wrong: Wrong): string | undefined {
  if (value === '') return undefined
  // `false` too: a workflow hands an unticked box over as text.
  const isReason = /\p{L}{3}/u.test(value) && !/^(true|false|yes|no|on|off|none|null|force|forced)$/i.test(value)
  const hint = 'Say in words why, e.g. `force: the alarm is about the old version, see incident 42`.'
  return isReason ? value : wrong('force', `${JSON.stringify(value)} is no reason`, hint)
}

function expiryIn(value: string, wrong: Wrong): Instant | undefined {
  if (value === '') return undefined
  const hint = 'Pass `${{ steps.aws.outputs.aws-expiration }}` or a time like 2026-11-20T12:00:00Z.'
  // configure-aws-credentials hands its Date over as JSON, quotes and all (v6.2.3, seen in its source).
  const text = /^"(.*)"$/.exec(value)?.[1] ?? value
  return fromIso(text) ?? wrong('credentials-expire-at', `${JSON.stringify(value)} is not a time`, hint)
}
