import { describe, expect, it, jest } from '@jest/globals'
import { WorldFault } from '../../src/world/fault'
import { pullRequest, pushed } from '../runner/events'
import { API, openStand, type Stand } from './stand'

jest.setTimeout(90_000)

const PLAIN = 'stages:\n  prod:\n    branches: [main]\n'
const CANARY = `${PLAIN}    canary: { steps: [{ traffic: 10, hold: 1s }], poll: 100ms, alarms: [orders-5xx] }\n`
const DEFINED = '{ id: a1b2c3d4e5, definition: openapi.yaml }'
const SECOND = pushed('main', '2'.repeat(40))

/** What the person who made the mistake reads in red; the step has to have failed, and no new version is live. */
async function errors(stand: Stand, event = pushed('main')): Promise<string> {
  const { status, outputs, transcript } = await stand.run(event)
  // A change of the stage that is refused was on its way already, so it is taken back.
  expect([status, outputs['result']]).toEqual([1, expect.stringMatching(/^(?:failed|rolled-back)$/)])
  return transcript.annotations
}

describe('credentials', () => {
  it('none', async () => {
    await using stand = await openStand(PLAIN)
    delete stand.env['AWS_ACCESS_KEY_ID']
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error::apigateway:GetRestApi: there are no AWS credentials: Could not load credentials from any providers. Add a step with aws-actions/configure-aws-credentials (role-to-assume, aws-region) before this one, and permissions: id-token: write to the job."`,
    )
  })
  it('expired', async () => {
    await using stand = await openStand(PLAIN)
    stand.world.law.credentials = 'expired'
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error::apigateway:GetRestApi: the AWS credentials ended before the work did: The security token included in the request is expired. Raise role-duration-seconds of aws-actions/configure-aws-credentials and the maximum session duration of the role, or shorten the rollout; steps with approve: true split it over several runs."`,
    )
  })
  it('unknown to AWS', async () => {
    await using stand = await openStand(PLAIN)
    stand.world.law.credentials = 'unknown'
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error::apigateway:GetRestApi: AWS does not accept the credentials: The security token included in the request is invalid. Look at what sets AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: all three have to come from the same aws-actions/configure-aws-credentials step and to belong to the partition of the region."`,
    )
  })
  it('of another account', async () => {
    await using stand = await openStand(`allowed-accounts: ["999988887777"]\n${PLAIN}`)
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error::allowed-accounts: the credentials belong to account 111122223333, which is not among 999988887777. Use the role of the right account, or add this one to \`allowed-accounts\`."`,
    )
  })
})

describe('the API', () => {
  it('is in another region, or the id is wrong', async () => {
    await using stand = await openStand(PLAIN, '{ id: zzzzzzzzzz }')
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error::api.id: there is no REST API zzzzzzzzzz in eu-west-1. Correct it, or write \`api.region\` when the API is elsewhere, and check that the credentials belong to its account."`,
    )
  })
  it('has a name that no API has', async () => {
    await using stand = await openStand(PLAIN, '{ name: order }')
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error::api.name: there is no REST API named order in eu-west-1. Correct it, or write \`api.region\` when the API is elsewhere, and check that the credentials belong to its account."`,
    )
  })
  it('has a name that two APIs have', async () => {
    await using stand = await openStand(PLAIN, '{ name: orders }')
    stand.world.makeApi({ id: 'b2b2b2b2b2', name: 'orders' })
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error::api.name: 2 REST APIs in eu-west-1 are named orders: a1b2c3d4e5, b2b2b2b2b2. Write \`api: { id: … }\` with the one that you mean."`,
    )
  })
  it('has no method', async () => {
    await using stand = await openStand(PLAIN, '{ id: e0e0e0e0e0 }')
    stand.world.makeApi({ id: 'e0e0e0e0e0', name: 'empty' })
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error::apigateway:CreateDeployment: AWS refuses the request: The REST API doesn't contain any methods. Give the API a method before it is deployed: in api.definition, or where the API itself is made."`,
    )
  })
  it('has ten stages already', async () => {
    await using stand = await openStand(PLAIN)
    const { console } = stand.world
    const { id } = console.createDeployment({ restApiId: API })
    for (let at = 0; at < 10; at += 1) console.createStage({ restApiId: API, stageName: `s${at}`, deploymentId: id })
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error::apigateway:CreateStage: the API has no room for another stage: Maximum number of Stages for this API has been reached. Please contact AWS if you need additional Stages. An API has 10 stages unless raised. Remove stages that nobody needs (close stale pull requests, or give the previews max and ttl), or raise "Stages per API" in Service Quotas."`,
    )
  })
})

describe('the region', () => {
  it('is not known', async () => {
    await using stand = await openStand(PLAIN)
    delete stand.env['AWS_REGION']
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error::api.region: no AWS region is known. Write \`region:\` under \`api:\` in stages.yml, or set \`aws-region\` of aws-actions/configure-aws-credentials (AWS_REGION)."`,
    )
  })
  it('is misspelled', async () => {
    await using stand = await openStand(PLAIN)
    stand.env['AWS_REGION'] = 'eu_west_1'
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error::api.region: "eu_west_1" is no AWS region. Write \`region:\` under \`api:\` in stages.yml, or set \`aws-region\` of aws-actions/configure-aws-credentials (AWS_REGION)."`,
    )
  })
  it('does not answer', async () => {
    await using stand = await openStand(PLAIN)
    stand.env['AWS_ENDPOINT_URL'] = 'http://127.0.0.1:9'
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error::apigateway:GetRestApi: AWS could not be reached after all retries: connect ECONNREFUSED 127.0.0.1:9. Check that the region eu-west-1 exists, AWS_ENDPOINT_URL where it is set, and that the runner may reach AWS; then run it again."`,
    )
  })
})

const ARN = 'arn:aws:apigateway:eu-west-1::'

describe('a permission that the role lacks is named with its resource, before anything moved', () => {
  it.each([
    ['apigateway:GetRestApi', PLAIN, `Allow apigateway:GET on ${ARN}/restapis/a1b2c3d4e5 in the role's policy`],
    ['apigateway:GetStage', PLAIN, `Allow apigateway:GET on ${ARN}/restapis/a1b2c3d4e5/stages/prod in the role's`],
    ['apigateway:GetResources', PLAIN, `Allow apigateway:GET on ${ARN}/restapis/a1b2c3d4e5/resources in the role's`],
    ['apigateway:CreateDeployment', PLAIN, `Allow apigateway:POST on ${ARN}/restapis/a1b2c3d4e5/deployments in the`],
    ['apigateway:TagResource', PLAIN, `Allow apigateway:PUT on ${ARN}/tags/* in the role's policy`],
    ['apigateway:UpdateStage', PLAIN, `Allow apigateway:PATCH on ${ARN}/restapis/a1b2c3d4e5/stages/prod in the role's`],
    ['cloudwatch:DescribeAlarms', CANARY, "Allow cloudwatch:DescribeAlarms on * in the role's policy"],
    ['apigateway:TagResource', CANARY, 'no identity-based policy allows the apigateway:PUT action'],
    ['apigateway:UpdateStage', CANARY, 'no identity-based policy allows the apigateway:PATCH action'],
  ])('a new version: %s', async (action, stages, remedy) => {
    await using stand = await openStand(stages)
    stand.world.alarms.set('orders-5xx', 'OK')
    const { outputs } = await stand.run()
    stand.edit(2)
    stand.world.deny(action)
    const told = await errors(stand, SECOND)
    expect(told).toContain(action)
    expect(told).toContain(remedy)
    expect(stand.stage()).toMatchObject({ deploymentId: outputs['deployment-id'] })
    expect(stand.stage().canarySettings).toBeUndefined()
  })

  it.each([
    [
      'apigateway:CreateStage',
      `apigateway:POST on ${ARN}/restapis/a1b2c3d4e5/stages, and apigateway:PUT on ${ARN}/tags/*`,
    ],
    ['apigateway:GetTags', `Allow apigateway:GET on ${ARN}/tags/* in the role's policy`],
    ['apigateway:PutRestApi', `Allow apigateway:PUT on ${ARN}/restapis/a1b2c3d4e5 in the role's policy`],
  ])('a new stage with a definition: %s', async (action, remedy) => {
    await using stand = await openStand(PLAIN, DEFINED)
    stand.files['openapi.yaml'] = DEFINITION
    stand.world.deny(action)
    expect(await errors(stand)).toContain(remedy)
    expect(stand.world.console.getStages({ restApiId: API }).item).toEqual([])
  })
})

describe('stages.yml', () => {
  it('is not there', async () => {
    await using stand = await openStand(PLAIN)
    delete stand.files['stages.yml']
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error file=stages.yml,line=1,col=1::stages.yml:1:1: there is no stages.yml in the workspace. Check the repository out before this step (actions/checkout), and write the file; the smallest one is: \`version: 1\`, \`api: { id: a1b2c3d4e5 }\`, \`stages: { prod: { branches: [main] } }\`."`,
    )
  })
  it('names a definition that is not there', async () => {
    await using stand = await openStand(PLAIN, DEFINED)
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error file=stages.yml,line=2,col=36::stages.yml:2:36: there is no file openapi.yaml. Paths count from the folder of stages.yml; is the file checked out and built before this step?"`,
    )
  })
  it('names a definition that is no YAML', async () => {
    await using stand = await openStand(PLAIN, DEFINED)
    stand.files['openapi.yaml'] = `${DEFINITION}\n  : [`
    expect(await errors(stand)).toMatchInlineSnapshot(
      `"::error file=openapi.yaml,line=9,col=6::openapi.yaml:9:6: Flow sequence in block collection must be sufficiently indented and end with a ]. Mend the file; it must be valid YAML or JSON."`,
    )
  })
  it('names an alarm that nobody made', async () => {
    await using stand = await openStand(CANARY)
    await stand.run()
    stand.edit(2)
    expect(await errors(stand, SECOND)).toMatchInlineSnapshot(
      `"::error file=stages.yml,line=6,col=73::stages.yml:6:73: there is no alarm orders-5xx in eu-west-1. Check its spelling and capitals, and that it is in eu-west-1, the API's region."`,
    )
  })
  it('names an alarm that fires already', async () => {
    await using stand = await openStand(CANARY)
    await stand.run()
    stand.edit(2)
    stand.world.alarms.set('orders-5xx', 'ALARM')
    expect(await errors(stand, SECOND)).toMatchInlineSnapshot(
      `"::error file=stages.yml,line=6,col=73::stages.yml:6:73: alarm orders-5xx is already in ALARM. Wait until it is OK; or set \`on-firing: ignore\`; or give the \`force\` input a reason."`,
    )
  })
  it('has a stage that no branch of the push selects: no error, a notice that lists what there is', async () => {
    await using stand = await openStand(PLAIN)
    const { status, outputs, transcript } = await stand.run(pushed('master'))
    expect([status, outputs['result']]).toEqual([0, 'skipped'])
    expect(transcript.annotations).toMatchInlineSnapshot(
      `"::notice::no stage in stages.yml is for branch master: it has prod (main)"`,
    )
  })
  it('has a smoke test that the stage answers with 403', async () => {
    await using stand = await openStand(`${PLAIN}    smoke: [GET /helth]\n`)
    const { status, outputs, transcript } = await stand.run()
    expect([status, outputs['result']]).toEqual([1, 'failed'])
    expect(transcript.annotations).toMatchInlineSnapshot(
      `"::error::failed (prod, deployment d1, http://world/_aws/execute-api/a1b2c3d4e5/prod): smoke test GET /helth failed. There is no earlier version to go back to: the stage stays as it is, and the next run tests it again."`,
    )
  })
})

describe('GitHub', () => {
  it('a token without pull-requests: write: a warning, and the stage is deployed', async () => {
    await using stand = await previewing()
    stand.world.github.permissions['pull-requests'] = 'read'
    expect(await warnings(stand)).toMatchInlineSnapshot(
      `"::warning::GitHub: could not write the comment (issues.createComment): the token may not (Resource not accessible by integration). Add pull-requests: write under permissions: of the job; a pull request from a fork has a read-only token. The deployment itself is not affected."`,
    )
  })
  it('a token without deployments: write: a warning, and the stage is deployed', async () => {
    await using stand = await previewing()
    stand.world.github.permissions.deployments = 'read'
    expect(await warnings(stand)).toMatchInlineSnapshot(
      `"::warning::GitHub: could not update GitHub Deployments (repos.createDeployment): the token may not (Resource not accessible by integration). Add deployments: write under permissions: of the job; a pull request from a fork has a read-only token. The deployment itself is not affected."`,
    )
  })
  it('is down: a warning, and the stage is deployed', async () => {
    await using stand = await openStand(PLAIN)
    stand.world.onCall((moment, { service }) =>
      service === 'github' && moment === 'before' ? new WorldFault('Unavailable', 503, 'Unicorn!') : 'ok',
    )
    const { outputs, transcript } = await stand.run()
    expect(outputs['result']).toBe('deployed')
    expect(transcript.annotations).toMatchInlineSnapshot(
      `"::warning::GitHub: could not update GitHub Deployments (repos.createDeployment): GitHub has a fault of its own (Unicorn!); see https://www.githubstatus.com. The deployment itself is not affected."`,
    )
  })
  it('is down on a pull request: nothing is touched, as the base branch cannot be asked', async () => {
    await using stand = await previewing()
    stand.world.onCall((moment, { service }) =>
      service === 'github' && moment === 'before' ? new WorldFault('Unavailable', 503, 'Unicorn!') : 'ok',
    )
    const { outputs, transcript } = await stand.run(PULL)
    expect([outputs['result'], transcript.awsCalls]).toEqual(['planned', 0])
    expect(transcript.annotations).toMatchInlineSnapshot(
      `"::notice::stages.yml could not be read from main: GitHub: could not read a file of the repository (repos.getContent): GitHub has a fault of its own (Unicorn!); see https://www.githubstatus.com.; on a pull request the base branch decides, so no stage is touched"`,
    )
  })
  it('a base branch without the file: nothing is touched', async () => {
    await using stand = await openStand(PREVIEW)
    stand.world.github.openPull(42, { head: 'feature/a', base: 'main' })
    const { outputs, transcript } = await stand.run(PULL)
    expect([outputs['result'], transcript.awsCalls]).toEqual(['planned', 0])
    expect(transcript.annotations).toMatchInlineSnapshot(
      `"::notice::main has no stages.yml yet; on a pull request the base branch decides, so no stage is touched"`,
    )
  })
})

const PULL = pullRequest({ number: 42, head: 'feature/a', action: 'opened' })
const PREVIEW = 'stages:\n  "pr-{number}": { pull-requests: true }\n'

async function previewing(): Promise<Stand> {
  const stand = await openStand(PREVIEW)
  stand.world.github.openPull(42, { head: 'feature/a', base: 'main' })
  stand.commitBase()
  return stand
}

async function warnings(stand: Stand): Promise<string> {
  const { status, outputs, transcript } = await stand.run(PULL)
  expect([status, outputs['result']]).toEqual([0, 'deployed'])
  return transcript.annotations
}

const DEFINITION = `openapi: 3.0.1
info: { title: orders, version: '1' }
paths:
  /orders:
    get:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration: { type: mock, requestTemplates: { application/json: '{"statusCode": 200}' } }
`
