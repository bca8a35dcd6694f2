import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { minimalPolicy, policyDocument } from '../../src/aws/minimal-policy'
import { gatewayArn, GRANTS } from '../../src/aws/permissions'
import { parseConfig } from '../../src/config/parse'
import { COMMANDS, INPUT_DEFAULTS } from '../../src/inputs'
import { OUTPUT_NAMES } from '../../src/report/outputs'
import { RESULTS } from '../../src/report/run-report'
import { repository } from '../runner/action'
import { blocks, section } from './readme'

const jsonOf = (name: string): unknown => JSON.parse(section(name).replace(/```(json)?/g, ''))
const scope = { region: 'eu-west-1', account: '111122223333', api: 'a1b2c3d4e5' }
const rows = (table: string) =>
  [...table.matchAll(/^\| `([^`]+)` *\|(?: *`?([^|`]*)`? *\|)?/gm)].map(([, name, second]) => [
    name,
    second?.trim() ?? '',
  ])

const workflows = blocks('yaml')
  .filter((text) => text.startsWith('name: '))
  .map((text) => {
    const workflow = parse(text) as Workflow
    return { ...workflow, text, steps: workflow.jobs.stages.steps }
  })

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

  it('has configurations that are valid', () => {
    const files = blocks('yaml').filter((text) => text.startsWith('version: 1'))
    expect(files).toHaveLength(2)
    for (const text of files) expect(parseConfig('stages.yml', text)).toMatchObject({ ok: true })
  })

  it('has JSON that parses', () => {
    for (const text of blocks('json')) expect(() => JSON.parse(text) as unknown).not.toThrow()
  })

  it('has the workflows of the example: one for events, and one for what a person decides', () => {
    const examples = ['stages.yml', 'stages-by-hand.yml'].map((file) =>
      readFileSync(`${repository}examples/orders/.github/workflows/${file}`, 'utf8'),
    )
    expect(workflows.map(({ name }) => name)).toEqual(['Stages', 'Stages by hand'])
    expect(workflows.map(({ text }) => text)).toEqual(examples)
  })

  it.each(workflows)('$name: grants no more than it explains, pinned by commit', ({ text, permissions, steps }) => {
    for (const name of Object.keys(permissions)) expect(text).toMatch(new RegExp(`${name}: \\w+ # \\w`))
    const pins = steps.map(({ uses = '' }) => uses.split('@')[1])
    expect(pins.filter((pin) => pin !== 'SHA' && !/^[0-9a-f]{40}$/.test(pin ?? ''))).toEqual([])
  })

  it.each(workflows.slice(1))('$name: hands what was chosen to the inputs of those names only', (workflow) => {
    const inputs = workflow.on.workflow_dispatch?.inputs ?? {}
    expect(COMMANDS).toEqual(expect.arrayContaining([...(inputs['command']?.options ?? ['none'])]))
    const handed = Object.keys(inputs).map((name) => [name, `\${{ inputs.${name} }}`] as const)
    expect(workflow.steps.at(-1)?.with).toMatchObject(Object.fromEntries(handed))
    expect(workflow.steps.filter(({ run }) => run !== undefined)).toEqual([])
    expect(workflow.text.split('\njobs:')[1]?.match(/\${{ inputs\./g)).toHaveLength(handed.length)
  })
})

interface Workflow {
  readonly name: string
  readonly on: {
    readonly workflow_dispatch?: {
      readonly inputs?: Readonly<Record<string, { readonly options?: readonly string[] }>>
    }
  }
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: { readonly stages: { readonly steps: readonly Step[] } }
}

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string>>
}
