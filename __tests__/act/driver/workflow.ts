import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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
    return await result(startAct(folder, workspace, options.env ?? {}), folder)
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

// act does not fetch this checkout: it copies the repository instead. One summary file serves the whole job there, and
// goes away with it.
const workflowOf = (steps: string) => `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
${steps.trim().replace(/^/gm, '      ')}
      - if: always()
        run: cp "$GITHUB_STEP_SUMMARY" "$SUMMARY_COPY"
`

async function commit(workspace: string): Promise<void> {
  const author = ['-c', 'user.name=mona', '-c', 'user.email=mona@example.com']
  await run('git', ['init', '--quiet', '--initial-branch', 'main'], { cwd: workspace })
  await run('git', ['add', '--all', '--force'], { cwd: workspace })
  await run('git', [...author, 'commit', '--quiet', '--message', 'A push'], { cwd: workspace })
}

function startAct(folder: string, workspace: string, env: Readonly<Record<string, string>>): Program {
  const ours = { GITHUB_API_URL: 'http://127.0.0.1:9', AWS_EC2_METADATA_DISABLED: 'true', SUMMARY_COPY: copyIn(folder) }
  const variables = { ...ours, ...env }
  const flags = Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`])
  return startProgram(variable('ACT'), ['push', '-P', 'ubuntu-latest=-self-hosted', ...flags], {
    cwd: workspace,
    env: { HOME: folder, PATH: `${variable('NODE24_FOLDER')}:${variable('PATH')}` },
  })
}

function variable(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: run these tests with npm run test:act`)
  return value
}

async function result(program: Program, folder: string): Promise<WorkflowResult> {
  const { status, stdout, stderr } = await program.ended
  const log = stdout + stderr
  const printed = stdout.split('\n').flatMap((line) => /^\[[^\]]*\]\s+\| (.*)$/.exec(line)?.slice(1) ?? [])
  return { succeeded: status === 0, log, printed, summary: await readFile(copyIn(folder), 'utf8') }
}

const copyIn = (folder: string) => join(folder, 'SUMMARY.md')
