import { describe, expect, it } from '@jest/globals'
import { COMMANDS, INPUT_NAMES, readInputs } from '../src/inputs'

const read = (given: Readonly<Record<string, string>>, expiration?: string) =>
  readInputs((name) => given[name] ?? '', expiration)
const valueOf = (given: Readonly<Record<string, string>>, expiration?: string) => {
  const parsed = read(given, expiration)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

describe('inputs', () => {
  it('have defaults', () => {
    expect(valueOf({})).toEqual({
      command: 'auto',
      config: 'stages.yml',
      stage: undefined,
      to: undefined,
      dryRun: false,
      planDigest: undefined,
      force: undefined,
      credentialsExpireAt: undefined,
      githubToken: '',
    })
  })

  it.each(COMMANDS)('take the command %s', (command) => {
    expect(valueOf({ command }).command).toBe(command)
  })

  it('may have space around them', () => {
    expect(valueOf({ command: ' plan ', stage: ' prod\n', 'dry-run': 'true ' })).toMatchObject({
      command: 'plan',
      stage: 'prod',
      dryRun: true,
    })
  })

  it('tell all mistakes at once, each at its input, with its value and what to write', () => {
    const parsed = read({
      command: 'deplyo',
      'dry-run': 'yes',
      to: 'd 1',
      'plan-digest': 'abc',
      force: 'true',
      'credentials-expire-at': 'tomorrow',
    })
    const problems = parsed.ok ? [] : parsed.problems
    expect(problems.map(({ at }) => at).sort()).toEqual(
      ['command', 'credentials-expire-at', 'dry-run', 'force', 'plan-digest', 'to'].map((name) => `input ${name}`),
    )
    for (const { message, hint } of problems) expect([message.includes('"'), hint.endsWith('.')]).toEqual([true, true])
  })

  it.each(['yes', 'TRUE', '1', 'on', 'force', '--', '42 !'])('%s is no reason', (force) => {
    expect(read({ force }).ok).toBe(false)
  })

  it.each(['incident 42', 'der Alarm ist alt', '古い警報です'])('%s is a reason', (force) => {
    expect(valueOf({ force }).force).toBe(force)
  })

  it('take the end of the credentials from the input, else from the environment', () => {
    const [early, late] = ['2026-11-20T12:00:00Z', '2026-11-20T13:00:00Z']
    expect(valueOf({ 'credentials-expire-at': early }, late).credentialsExpireAt).toBe(Date.parse(early))
    expect(valueOf({}, late).credentialsExpireAt).toBe(Date.parse(late))
  })

  it('take that time as configure-aws-credentials writes it, in quotes', () => {
    const given = valueOf({ 'credentials-expire-at': '"2026-11-20T12:00:00.000Z"' })
    expect(given.credentialsExpireAt).toBe(Date.parse('2026-11-20T12:00:00.000Z'))
  })

  it('are named once', () => {
    expect(new Set(INPUT_NAMES).size).toBe(INPUT_NAMES.length)
  })
})
