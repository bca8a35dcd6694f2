import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Texts = Readonly<Record<string, string>>

/** What started a workflow. */
export interface Event {
  readonly name: 'push' | 'pull_request'
  readonly ref: string
  readonly sha: string
  readonly payload: unknown
  /** Branches of a pull request; empty for a push. */
  readonly head?: string
  readonly base?: string
}

/** What a step's process is started with. */
export interface StepStart {
  readonly cwd: string
  readonly env: Texts
  /** What the step has left in the files that the runner gave it. */
  left(): Promise<StepLeft>
}

export interface StepLeft {
  readonly outputs: Texts
  /** For the post step. */
  readonly state: Texts
  readonly summary: string
}

export const REPOSITORY = 'octo/orders'
/** The region of the credentials. */
const REGION = 'eu-west-1'

/** A job on a runner of its own, whose AWS and GitHub are the world at `url`. Its folder lasts until `close`. */
export class Job {
  readonly #folder: string
  readonly #url: string
  #steps = 0

  private constructor(folder: string, url: string) {
    this.#folder = folder
    this.#url = url
  }

  static async open(url: string, files: Texts): Promise<Job> {
    const job = new Job(await mkdtemp(join(tmpdir(), 'api-gateway-stages-')), url)
    for (const place of ['workspace', 'temp', 'home']) await mkdir(job.#at(place))
    await job.put(files)
    return job
  }

  /** Files at the top of the workspace. */
  async put(files: Texts): Promise<void> {
    for (const [name, text] of Object.entries(files)) await writeFile(join(this.#at('workspace'), name), text)
  }

  /** The next step of workflow run `run`: `variables` are its inputs, and in a post step the state of the main one. */
  async step(run: number, event: Event, variables: Texts): Promise<StepStart> {
    this.#steps += 1
    const folder = this.#at(`step-${this.#steps}`)
    await mkdir(folder)
    await writeFile(this.#at('event.json'), JSON.stringify(event.payload))
    const commands = Object.fromEntries(COMMANDS.map((name) => [name, join(folder, name)])) as Commands
    for (const path of Object.values(commands)) await writeFile(path, '')
    return {
      cwd: this.#at('workspace'),
      env: { ...this.#world(), ...this.#runner(), ...ofRun(run, event), ...commands, ...variables },
      left: async () => ({
        outputs: entriesIn(await readFile(commands.GITHUB_OUTPUT, 'utf8')),
        state: entriesIn(await readFile(commands.GITHUB_STATE, 'utf8')),
        summary: await readFile(commands.GITHUB_STEP_SUMMARY, 'utf8'),
      }),
    }
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }

  #world(): Texts {
    return {
      AWS_ENDPOINT_URL: this.#url,
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: 'key',
      AWS_SECRET_ACCESS_KEY: 'secret',
      GITHUB_API_URL: `${this.#url}/github`,
      GITHUB_SERVER_URL: 'https://github.com',
    }
  }

  #runner(): Texts {
    return {
      PATH: process.env['PATH'] ?? '',
      HOME: this.#at('home'),
      CI: 'true',
      RUNNER_TEMP: this.#at('temp'),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: this.#at('workspace'),
      GITHUB_EVENT_PATH: this.#at('event.json'),
    }
  }

  #at(place: string): string {
    return join(this.#folder, place)
  }
}

const COMMANDS = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'] as const
type Commands = Readonly<Record<(typeof COMMANDS)[number], string>>

const ofRun = (run: number, { name, ref, sha, head = '', base = '' }: Event): Texts => ({
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_EVENT_NAME: name,
  GITHUB_REF: ref,
  GITHUB_REF_NAME: ref.replace(/^refs\/(heads|pull)\//, ''),
  GITHUB_HEAD_REF: head,
  GITHUB_BASE_REF: base,
  GITHUB_SHA: sha,
  GITHUB_WORKFLOW: 'Stages',
  GITHUB_JOB: 'stages',
  GITHUB_RUN_ID: String(run),
  GITHUB_RUN_ATTEMPT: '1',
})

/** The form that the action writes: `name<<delimiter`, the value's lines, the delimiter again. */
function entriesIn(text: string): Texts {
  const entries = [...text.matchAll(/^([\w-]+)<<(.+)\n([^]*?)\n?\2$/gm)]
  return Object.fromEntries(entries.map(([, name = '', , value = '']) => [name, value]))
}
