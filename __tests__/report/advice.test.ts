import { describe, expect, it } from '@jest/globals'
import { CloudError, type CloudErrorKind } from '../../src/ports/cloud-error'
import { adviseCloud } from '../../src/report/advice'

const context = { region: 'eu-west-1', api: 'a1b2c3d4e5', stage: 'prod' }
const advise = (kind: CloudErrorKind, operation: string, message = '', where = context) =>
  adviseCloud(new CloudError(kind, operation, message), where)

describe('a refusal by IAM names what to allow', () => {
  it.each([
    ['apigateway:GetStage', 'apigateway:GET on arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/prod in'],
    ['apigateway:UpdateStage', 'apigateway:PATCH on arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/prod in'],
    [
      'apigateway:CreateStage',
      'apigateway:POST on arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages, ' +
        'and apigateway:PUT on arn:aws:apigateway:eu-west-1::/tags/* for its tags',
    ],
    [
      'apigateway:CreateDeployment',
      'apigateway:POST on arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/deployments',
    ],
    ['apigateway:PutRestApi', 'apigateway:PUT on arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5 in'],
    ['apigateway:GetRestApis', 'apigateway:GET on arn:aws:apigateway:eu-west-1::/restapis in'],
    ['apigateway:TagResource', 'apigateway:PUT on arn:aws:apigateway:eu-west-1::/tags/*'],
    ['cloudwatch:DescribeAlarms', 'Allow cloudwatch:DescribeAlarms on * in'],
    ['cloudwatch:GetMetricData', 'Allow cloudwatch:GetMetricData and cloudwatch:ListMetrics on * in'],
    ['cloudwatch:ListMetrics', 'leave out canary.analysis'],
    [
      'scheduler:CreateSchedule',
      'scheduler:CreateSchedule on arn:aws:scheduler:eu-west-1:*:schedule/default/stages-a1b2c3d4e5-prod, and iam:PassRole',
    ],
    ['sts:GetCallerIdentity', 'needs no permission'],
    ['apigateway:constructor', 'Allow apigateway:constructor'],
  ])('%s', (operation, words) => {
    expect(advise('denied', operation).hint).toContain(words)
  })

  it('in the partition of the region', () => {
    const hint = advise('denied', 'apigateway:GetStages', '', { ...context, region: 'cn-north-1' }).hint
    expect(hint).toContain('arn:aws-cn:apigateway:cn-north-1::/restapis/a1b2c3d4e5/stages')
  })
})

describe('every other fault says what to do', () => {
  it.each<[CloudErrorKind, string]>([
    ['no-credentials', 'id-token: write'],
    ['expired-credentials', 'role-duration-seconds'],
    ['bad-credentials', 'AWS_SESSION_TOKEN'],
    ['not-found', 'api.region'],
    ['conflict', 'Run it again'],
    ['busy', 'API a1b2c3d4e5'],
    ['throttled', 'max-parallel'],
    ['unavailable', 'health.aws.amazon.com'],
    ['network', 'AWS_ENDPOINT_URL'],
    ['limit', 'Service Quotas'],
    ['bad-request', 'Mend what AWS names'],
  ])('%s', (kind, words) => {
    expect(advise(kind, 'apigateway:CreateDeployment').hint).toContain(words)
  })

  it.each([
    ["The REST API doesn't contain any methods", 'a method'],
    ['No integration defined for method', 'x-amazon-apigateway-integration'],
    ['Deployment id does not exist', 'Deploy again'],
    [
      'Invalid deployment content specified.Non canary deployment not supported on stage v1 because Canary is enabled.',
      'command: rollback',
    ],
    ['Invalid stage variable name: a:b.  Please use names with only word characters.', 'Rename it'],
    ['Invalid stage variable value: .  Please use values with alphanumeric characters', 'not empty'],
    ['Invalid OpenAPI input.', 'OpenAPI 3.0'],
    ['Promotion not available. Canary does not exist.', 'Deploy again'],
    ['Maximum number of Stages for this API has been reached', 'Stages per API'],
  ])('%s', (message, words) => {
    expect(advise('bad-request', 'apigateway:UpdateStage', message).hint).toContain(words)
  })

  it('a full API and full tags are told apart', () => {
    expect([
      advise('limit', 'apigateway:CreateStage').message,
      advise('limit', 'apigateway:TagResource').message,
    ]).toEqual(['the API has no room for another stage', 'there is no room for another tag'])
  })
})

it('what was not found is named with the region and the account that were searched', () => {
  const where = { ...context, account: '111122223333' }
  expect(advise('not-found', 'apigateway:UpdateStage', 'Invalid stage identifier specified', where)).toEqual({
    at: 'apigateway:UpdateStage',
    message:
      'stage prod or API a1b2c3d4e5 was not found in eu-west-1 in account 111122223333: Invalid stage identifier specified',
    hint:
      'Only eu-west-1 was searched. Correct api.id (or api.name), write api.region when the API is elsewhere, ' +
      'and check that the role belongs to the account of the API.',
  })
})

it("AWS's own words follow on one line, without a full stop", () => {
  expect(advise('bad-request', 'apigateway:PutRestApi', 'Errors:\n\u001b[1mbad.\n').message).toBe(
    'AWS refuses the request: Errors: bad',
  )
})
