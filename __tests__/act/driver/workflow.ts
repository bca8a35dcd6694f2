import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { repository } from '../../runner/action'
import { type Program, startProgram } from '../../runner/program'

const run = promisify(execFile)

export interface WorkflowOptions {
  /** YAML of the job's steps after the checkout, each line as it stands below `steps:`. The action is `./action`. */
  readonly steps: string
  /** Files and folders of this repository that make up the action, by their path in `./action`. */
  readonly action: Readonly<Record<string, string>>
  /** More files of the scratch repository, by their path. */
  readonly files?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

export interface WorkflowResult {
  readonly succeeded: boolean
  /** What act printed. */
  readonly log: string
  /** What the steps printed, without act's prefix. */
  readonly printed: readonly string[]
  readonly summary: string
}

/** The action as users get it. */
export const COMMITTED = { 'action.yml': 'action.yml', dist: 'dist' }

/** Pushes a scratch repository with this one workflow, in which act runs the job on this machine, with Node 24. */
export async function pushWorkflow(options: WorkflowOptions): Promise<WorkflowResult> {
  const folder = await mkdtemp(join(tmpdir(), 'stages-act-'))
  try {
    const workspace = join(folder, 'repository')
    await fill(workspace, options)
    await commit(workspace)
    return await result(startAct(folder, workspace, options.env ?? {}))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(workspace: string, { steps, action, files = {} }: WorkflowOptions): Promise<void> {
  for (const [to, from] of Object.entries(action)) {
    await cp(join(repository, from), join(workspace, 'action', to), { recursive: true })
  }
  const all = { ...files, '.github/workflows/test.yml': workflowOf(steps) }
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), text)
  }
}

// act does not fetch this checkout: it copies the repository instead.
const workflowOf = (steps: string) => `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
${steps.trim().replace(/^/gm, '      ')}
`

async function commit(workspace: string): Promise<void> {
  const author = ['-c', 'user.name=mona', '-c', 'user.email=mona@example.com']
  await run('git', ['init', '--quiet', '--initial-branch', 'main'], { cwd: workspace })
  await run('git', ['add', '--all', '--force'], { cwd: workspace })
  await run('git', [...author, 'commit', '--quiet', '--message', 'A push'], { cwd: workspace })
}

function startAct(folder: string, workspace: string, env: Readonly<Record<string, string>>): Program {
  const variables = { GITHUB_API_URL: 'http://127.0.0.1:9', AWS_EC2_METADATA_DISABLED: 'true', ...env }
  const flags = Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`])
  return startProgram(variable('ACT'), ['push', '--json', '-P', 'ubuntu-latest=-self-hosted', ...flags], {
    cwd: workspace,
    env: { HOME: folder, PATH: `${variable('NODE24_FOLDER')}:${variable('PATH')}` },
  })
}

function variable(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: run these tests with npm run test:act`)
  return value
}

/** A line of act's log, as far as it is read here. */
interface LogRecord {
  readonly msg: string
  /** What a step printed, not act. */
  readonly raw_output?: boolean
  readonly command?: string
  readonly content?: string
}

async function result(program: Program): Promise<WorkflowResult> {
  const { status, stdout, stderr } = await program.ended
  const records = stdout.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as LogRecord] : []))
  return {
    succeeded: status === 0,
    log: records.map(({ msg }) => msg).join('\n') + stderr,
    printed: records.filter(({ raw_output: raw }) => raw).map(({ msg }) => msg.trimEnd()),
    summary: records.flatMap(({ command, content = '' }) => (command === 'summary' ? [content] : [])).join(''),
  }
}
