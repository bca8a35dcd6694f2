import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { action, repository } from './action'
import { type Event, REPOSITORY } from './events'
import { parseFileCommands } from './file-commands'
import { type Program, startProgram } from './program'

export interface JobOptions {
  readonly event: Event
  /** Files of the workspace, by their path in it. */
  readonly files?: Readonly<Record<string, string>>
  /** On top of the runner's variables; nothing of this process's environment but PATH comes through. */
  readonly env?: Readonly<Record<string, string>>
  /** Nobody listens at the default. */
  readonly githubApiUrl?: string
  /** What runs the bundle; this process's Node by default. */
  readonly node?: string
}

export interface StepResult {
  /** `undefined` when a signal ended the step. */
  readonly status: number | undefined
  readonly outputs: Readonly<Record<string, string>>
  readonly stdout: string
  readonly stderr: string
  readonly summary: string
  /** What the `report` output names, parsed; `undefined` when there is none. */
  readonly report: unknown
  /** For the post step. */
  readonly state: Readonly<Record<string, string>>
  /** What was written to GITHUB_ENV and GITHUB_PATH. */
  readonly leaks: string
}

export interface RunningStep {
  onLine(listener: (line: string) => void): void
  /** Resolves with the first line that matches, also one already printed. Rejects when the step ends without it. */
  line(pattern: RegExp): Promise<string>
  /** Resolves after a tenth of a second; rejects when the step has ended. For loops that wait for what a step does. */
  alive(): Promise<void>
  kill(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void
  /** As a runner cancels: SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL. */
  cancel(): Promise<StepResult>
  readonly done: Promise<StepResult>
}

/** One job on one runner: its workspace and temporary folder last until `close`. */
export interface Job {
  readonly workspace: string
  run(inputs?: Readonly<Record<string, string>>): Promise<StepResult>
  start(inputs?: Readonly<Record<string, string>>): Promise<RunningStep>
  /** The post step, with the inputs and the state of the last main step. */
  post(): Promise<StepResult>
  close(): Promise<void>
}

const FILE_COMMANDS = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'] as const

/** A job that uses the action as it is committed: what `runs:` of action.yml names, in a process of its own. */
export async function openJob(options: JobOptions): Promise<Job> {
  const folder = await mkdtemp(join(tmpdir(), 'stages-job-'))
  const workspace = join(folder, 'workspace')
  const temp = join(folder, 'temp')
  for (const made of [workspace, temp, join(folder, 'home')]) await mkdir(made)
  for (const [path, text] of Object.entries(options.files ?? {})) await write(join(workspace, path), text)
  await write(join(folder, 'event.json'), JSON.stringify(options.event.payload))

  let steps = 0
  let last: { readonly inputs: Readonly<Record<string, string>>; readonly done: Promise<StepResult> } | undefined

  const start = async (file: string, variables: Readonly<Record<string, string>>): Promise<RunningStep> => {
    steps += 1
    const commands = join(folder, `step-${steps}`)
    for (const name of FILE_COMMANDS) await write(join(commands, name), '')
    const env = {
      ...runnerVariables(options, folder),
      ...Object.fromEntries(FILE_COMMANDS.map((name) => [name, join(commands, name)])),
      ...options.env,
      ...variables,
    }
    const program = startProgram(options.node ?? process.execPath, [join(repository, file)], { cwd: workspace, env })
    return runningStep(program, commands)
  }
  const startMain = async (inputs: Readonly<Record<string, string>> = {}) => {
    const step = await start(action.runs.main, inputVariables(inputs))
    last = { inputs, done: step.done }
    return step
  }
  return {
    workspace,
    start: startMain,
    run: async (inputs) => (await startMain(inputs)).done,
    post: async () => {
      if (last === undefined) throw new Error('no main step has run')
      const { state } = await last.done
      const saved = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])
      const variables = { ...inputVariables(last.inputs), ...(Object.fromEntries(saved) as Record<string, string>) }
      return (await start(action.runs.post, variables)).done
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/** INPUT_… of every input that action.yml declares, with its default where none is given. */
function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  const unknown = Object.keys(given).filter((name) => !(name in action.inputs))
  if (unknown.length > 0) throw new Error(`action.yml declares no input ${unknown.join(', ')}`)
  const entries = Object.entries(action.inputs).map(([name, { default: fallback = '' }]) => {
    const value = given[name] ?? (fallback === '${{ github.token }}' ? 'ghs_token-of-the-job' : fallback)
    return [`INPUT_${name.toUpperCase()}`, value]
  })
  return Object.fromEntries(entries) as Record<string, string>
}

function runnerVariables({ event, githubApiUrl }: JobOptions, folder: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: join(folder, 'home'),
    CI: 'true',
    AWS_EC2_METADATA_DISABLED: 'true',
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_OS: 'Linux',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: join(folder, 'workspace'),
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_SHA: event.sha,
    GITHUB_HEAD_REF: event.head ?? '',
    GITHUB_BASE_REF: event.base ?? '',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_ACTOR: 'mona',
    GITHUB_TRIGGERING_ACTOR: 'mona',
    GITHUB_WORKFLOW: 'stages',
    GITHUB_JOB: 'stages',
    GITHUB_ACTION: 'stages',
    GITHUB_RUN_ID: '1001',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: githubApiUrl ?? 'http://127.0.0.1:9',
  }
}

function runningStep(program: Program, commands: string): RunningStep {
  const done = program.ended.then(async ({ status, stdout, stderr }): Promise<StepResult> => {
    const read = (name: (typeof FILE_COMMANDS)[number]) => readFile(join(commands, name), 'utf8')
    const outputs = parseFileCommands(await read('GITHUB_OUTPUT'))
    return {
      status,
      outputs,
      stdout,
      stderr,
      summary: await read('GITHUB_STEP_SUMMARY'),
      report: await readReport(outputs['report']),
      state: parseFileCommands(await read('GITHUB_STATE')),
      leaks: (await read('GITHUB_ENV')) + (await read('GITHUB_PATH')),
    }
  })
  const ended = done.then(({ stdout, stderr }) => {
    throw new Error(`the step has ended:\n${stdout}${stderr}`)
  })
  // Whoever does not ask whether the step is alive need not hear that it ended.
  ended.catch(() => undefined)
  const alive = () => Promise.race([sleep(100), ended])
  const kill = (signal: NodeJS.Signals) => {
    program.kill(signal)
  }
  const cancel = async () => {
    const timers = [setTimeout(kill, 7500, 'SIGTERM'), setTimeout(kill, 10_000, 'SIGKILL')]
    kill('SIGINT')
    const result = await done
    timers.forEach(clearTimeout)
    return result
  }
  return { onLine: program.onLine, line: program.line, alive, kill, cancel, done }
}

async function readReport(path: string | undefined): Promise<unknown> {
  return path === undefined || path === '' ? undefined : JSON.parse(await readFile(path, 'utf8'))
}
