import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Action } from './action'
import { type Event, Job, type StepStart } from './job'

/** How a run of the action ended. */
export interface Run {
  readonly status: number
  readonly postStatus: number
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export interface RunOptions {
  readonly action: Action
  /** Where AWS and GitHub are. */
  readonly url: string
  readonly number: number
  readonly event: Event
  readonly files: Readonly<Record<string, string>>
  readonly onLine: (line: string) => void
  /** Kills the step that is running. */
  readonly signal: AbortSignal
}

/** The main step and the post step of a job of its own, which leaves nothing behind. Throws the signal's reason. */
export async function runAction({ action, url, number, event, files, onLine, signal }: RunOptions): Promise<Run> {
  const job = await Job.open(url, files)
  try {
    const main = await job.step(number, event, action.inputs)
    const status = await ended(action.main, main, onLine, signal)
    const { outputs, state, summary } = await main.left()
    const saved = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
    const post = await job.step(number, event, { ...action.inputs, ...saved })
    return { status, postStatus: await ended(action.post, post, onLine, signal), outputs, summary }
  } finally {
    await job.close()
  }
}

async function ended(
  program: string,
  { cwd, env }: StepStart,
  onLine: (line: string) => void,
  signal: AbortSignal,
): Promise<number> {
  signal.throwIfAborted()
  // The action has Node 24 on a runner; AWS's SDK warns of older ones.
  const child = spawn(process.execPath, ['--no-warnings', program], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const kill = () => child.kill('SIGKILL')
  signal.addEventListener('abort', kill)
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', onLine)
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code) => {
        if (signal.aborted) reject(signal.reason as Error)
        else resolve(code ?? 1)
      })
    })
  } finally {
    signal.removeEventListener('abort', kill)
  }
}
