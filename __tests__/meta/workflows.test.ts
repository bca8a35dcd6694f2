import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

interface Job {
  readonly needs?: readonly string[]
  readonly 'timeout-minutes'?: number
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[]
}

interface Workflow {
  readonly permissions: unknown
  readonly concurrency: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const FOLDER = '.github/workflows'
const textOf = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8')
const workflows = readdirSync(FOLDER).map((file) => [file, parse(textOf(file)) as Workflow] as const)
const jobs = workflows.flatMap(([file, { jobs: of }]) =>
  Object.entries(of).map(([name, job]) => [file, name, job] as const),
)

it('ci-ok needs every other job of CI', () => {
  const { 'ci-ok': aggregate, ...others } = (parse(textOf('ci.yml')) as Workflow).jobs
  expect([...(aggregate?.needs ?? [])].sort()).toEqual(Object.keys(others).sort())
})

describe.each(workflows)('%s', (file, workflow) => {
  it('grants nothing at the top, and says why a job gets what it gets', () => {
    expect(workflow.permissions).toEqual({})
    const grants = textOf(file).match(/^ {6}[a-z-]+: (read|write)\b.*$/gm) ?? []
    expect(grants.filter((grant) => !/ # \S/.test(grant))).toEqual([])
  })

  it('says what happens to runs that overlap', () => {
    expect(workflow.concurrency).toBeDefined()
  })

  it('pins what it uses to a commit and names the version', () => {
    const uses = textOf(file).match(/uses: (?!\.\/).*$/gm) ?? []
    expect(uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })
})

describe.each(jobs)('%s: %s', (_file, _name, job) => {
  it('states its permissions and the longest it may take', () => {
    expect(job.permissions).toBeDefined()
    expect(job['timeout-minutes']).toBeGreaterThan(0)
  })

  it('leaves no token behind in a checkout', () => {
    const checkouts = job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })
})
