import { describe, expect, it } from '@jest/globals'
import { minimalPolicy, policyDocument } from '../../src/aws/minimal-policy'
import { GRANTS, gatewayArn, type Grant, scheduleArn } from '../../src/aws/permissions'

const none = { definition: false, alarms: false, analysis: false, apiByName: false, signedSmoke: false }
const all = { definition: true, alarms: true, analysis: true, apiByName: true, signedSmoke: true }
const scope = { region: 'eu-west-1', account: '111122223333', api: 'a1b2c3d4e5', features: all, deadManRoles: [] }
const role = 'arn:aws:iam::111122223333:role/stages-dead-man'

const list = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)

/** IAM's rule: `*` stands for any text. */
const covers = (pattern: string, arn: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^$(){}|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(arn)

const sids = (features: typeof all) => minimalPolicy({ ...scope, features }).map(({ statement }) => statement.Sid)

describe('the minimal policy', () => {
  it.each(Object.entries<Grant>(GRANTS))('allows %s', (_, { verb, path }) => {
    const arn = gatewayArn(path, { region: 'eu-west-1', api: 'a1b2c3d4e5', stage: 'prod' })
    const allowing = minimalPolicy(scope).filter(
      ({ statement }) =>
        list(statement.Action).includes(`apigateway:${verb}`) &&
        list(statement.Resource).some((pattern) => covers(pattern, arn)),
    )
    expect(allowing).toHaveLength(1)
  })

  it('asks for nothing that no feature needs', () => {
    expect(sids(none)).toEqual(['ReadApi', 'Create', 'MoveStage', 'Remove', 'Tags'])
  })

  it.each([
    ['definition', ['ImportDefinition', 'ImportResourcePolicy']],
    ['alarms', ['ReadAlarms']],
    ['analysis', ['FindApiByName', 'ReadMetrics']],
    ['apiByName', ['FindApiByName']],
    ['signedSmoke', ['SignedSmokeTests']],
  ])('asks for more with %s', (feature, more) => {
    expect(sids({ ...none, [feature]: true }).slice(5)).toEqual(more)
  })

  it("asks for more with a dead man's switch: its schedules, and to pass its role to nobody but the scheduler", () => {
    const policy = minimalPolicy({ ...scope, features: none, deadManRoles: [role] }).slice(5)
    expect(policy.map(({ statement: { Action, Resource, Condition } }) => [Action, Resource, Condition])).toEqual([
      [
        ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule', 'scheduler:DeleteSchedule'],
        'arn:aws:scheduler:eu-west-1:111122223333:schedule/default/stages-a1b2c3d4e5-*',
        undefined,
      ],
      ['iam:PassRole', [role], { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } }],
    ])
  })

  it.each(['prod', 'p'.repeat(128)])("covers the dead man's switch of %s", (stage) => {
    const policy = minimalPolicy({ ...scope, deadManRoles: [role] })
    const resource = policy.find(({ statement }) => statement.Sid === 'DeadManSwitch')?.statement.Resource ?? []
    const arn = scheduleArn({ region: 'eu-west-1', account: '111122223333', api: 'a1b2c3d4e5', stage })
    expect(list(resource).some((pattern) => covers(pattern, arn))).toBe(true)
  })

  it('keeps to the one API', () => {
    const others = minimalPolicy({ ...scope, features: { ...all, alarms: false, analysis: false, apiByName: false } })
      .flatMap(({ statement }) => list(statement.Resource))
      .filter((arn) => !arn.includes('a1b2c3d4e5') && !arn.endsWith(':/tags/*'))
    expect(others).toEqual([])
  })

  it('has a reason for each statement', () => {
    expect(minimalPolicy(scope).filter(({ reason }) => reason === '')).toEqual([])
  })

  it('is what IAM takes', () => {
    const [first, ...rest] = policyDocument(minimalPolicy({ ...scope, features: none })).Statement
    expect(rest).toHaveLength(4)
    expect(first).toEqual({
      Sid: 'ReadApi',
      Effect: 'Allow',
      Action: 'apigateway:GET',
      Resource: [
        'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5',
        'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/resources',
        'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/authorizers',
        'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/models',
        'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/requestvalidators',
        'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/deployments',
        'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/deployments/*',
        'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages',
        'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/*',
      ],
    })
  })
})
