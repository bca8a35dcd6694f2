import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { minimalPolicy, policyDocument } from '../../src/aws/minimal-policy'
import { gatewayArn, GRANTS } from '../../src/aws/permissions'
import { parseConfig } from '../../src/config/parse'
import { INPUT_DEFAULTS } from '../../src/inputs'
import { OUTPUT_NAMES } from '../../src/report/outputs'
import { RESULTS } from '../../src/report/run-report'
import { deploymentId, stageName } from '../../src/domain/units'
import { renderComment } from '../../src/report/comment'
import { createReport } from '../report/reports'
import { repository } from '../runner/action'

const readme = readFileSync(`${repository}README.md`, 'utf8')
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, text]) => text ?? '')
const section = (name: string) => readme.split(`<!-- ${name}-start -->`)[1]?.split(`<!-- ${name}-end -->`)[0] ?? ''
const jsonOf = (name: string): unknown => JSON.parse(section(name).replace(/```(json)?/g, ''))
const scope = { region: 'eu-west-1', account: '111122223333', api: 'a1b2c3d4e5' }
const unpadded = (line: string) => line.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim()
const rows = (table: string) =>
  [...table.matchAll(/^\| `([^`]+)` *\|(?: *`?([^|`]*)`? *\|)?/gm)].map(([, name, second]) => [
    name,
    second?.trim() ?? '',
  ])

describe('the README', () => {
  it('lists every input with its default', () => {
    expect(Object.fromEntries(rows(section('inputs')))).toEqual(INPUT_DEFAULTS)
  })

  it('lists every output, in order, and every result', () => {
    expect(rows(section('outputs')).map(([name]) => name)).toEqual([...OUTPUT_NAMES])
    expect(RESULTS.filter((result) => !section('outputs').includes(`\`${result}\``))).toEqual([])
  })

  it('shows the policy that the code itself would give', () => {
    const features = { definition: true, alarms: true, analysis: true, apiByName: false, signedSmoke: false }
    const policy = minimalPolicy({ ...scope, features, deadManRoles: [] })
    expect(jsonOf('policy')).toEqual(policyDocument(policy))
  })

  it("shows what a dead man's switch needs: of the workflow's role, and of its own", () => {
    const features = { definition: false, alarms: false, analysis: false, apiByName: false, signedSmoke: false }
    const deadManRoles = ['arn:aws:iam::111122223333:role/stages-dead-man']
    const bare = minimalPolicy({ ...scope, features, deadManRoles: [] })
    const statements = minimalPolicy({ ...scope, features, deadManRoles }).slice(bare.length)
    expect(jsonOf('dead-man-policy')).toEqual(statements.map(({ statement }) => statement))
    const { verb, path } = GRANTS.UpdateStage
    expect(jsonOf('dead-man-role')).toMatchObject({
      Statement: [{ Action: `apigateway:${verb}`, Resource: gatewayArn(path, { ...scope, stage: 'prod' }) }],
    })
    expect(jsonOf('dead-man-trust')).toMatchObject({
      Statement: [
        {
          Principal: { Service: 'scheduler.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': scope.account } },
        },
      ],
    })
  })

  it('shows the comment that a pull request gets', () => {
    const comment = renderComment(
      createReport({
        stage: stageName('pr-42'),
        invokeUrl: 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/pr-42',
        deployment: deploymentId('k3x9ab'),
        previousDeployment: deploymentId('h7d2qp'),
        smoke: [
          { request: 'GET /health', passed: true, status: 200, milliseconds: 38, problem: undefined, place: 'stage' },
        ],
        changes: {
          routes: { added: ['GET /orders/{id}'], removed: [], changed: [] },
          variables: { added: [], removed: [], changed: ['backend'] },
        },
      }),
    )
    const [, ...lines] = comment.split('\n').map(unpadded)
    const shown = section('comment').trim().split('\n')
    expect(shown.map((line) => unpadded(line.replace(/^> ?/, '')))).toEqual(lines)
  })

  it('has configurations that are valid', () => {
    const files = blocks('yaml').filter((text) => text.startsWith('version: 1'))
    expect(files).toHaveLength(2)
    for (const text of files) expect(parseConfig('stages.yml', text)).toMatchObject({ ok: true })
  })

  it('has JSON that parses and a workflow that grants no more than it explains, pinned by commit', () => {
    for (const text of blocks('json')) expect(() => JSON.parse(text) as unknown).not.toThrow()
    const text = blocks('yaml').find((block) => block.startsWith('name: Stages')) ?? ''
    const workflow = parse(text) as {
      permissions: Record<string, string>
      jobs: { stages: { steps: { uses: string }[] } }
    }
    for (const name of Object.keys(workflow.permissions)) expect(text).toMatch(new RegExp(`${name}: \\w+ # \\w`))
    const uses = workflow.jobs.stages.steps.map((step) => step.uses.split('@')[1])
    expect(uses.every((pin) => pin === 'SHA' || /^[0-9a-f]{40}$/.test(pin ?? ''))).toBe(true)
  })
})
