import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const USAGE = resolve('bench/usage.cjs')

/**
 * What `program` takes: milliseconds from start to end, of the processor, and megabytes at the peak. `onChild` gets its
 * process.
 */
export async function measured(program, { env = {}, cwd, onChild } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'stages-bench-'))
  try {
    const usage = join(folder, 'usage.json')
    const started = performance.now()
    const status = await run(program, { PATH: process.env.PATH, ...env, USAGE_FILE: usage }, cwd, onChild)
    const milliseconds = performance.now() - started
    return { status, milliseconds, ...JSON.parse(await readFile(usage, 'utf8')) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run(program, env, cwd, onChild) {
  const child = spawn(process.execPath, ['--require', USAGE, program], { env, cwd, stdio: 'ignore' })
  onChild?.(child)
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', done)
  })
}

/** `work` with a job on the branch `branch` with these files; the job's `run` starts the committed bundle in it. */
export async function inJob({ url, world, action, Job }, files, branch, work) {
  const job = await Job.open(url, files)
  let runs = 0
  const run = async (onChild) => {
    runs += 1
    const sha = String(runs).padStart(40, '0')
    const step = await job.step(runs, { name: 'push', ref: `refs/heads/${branch}`, sha, payload: {} }, action.inputs)
    const from = world.calls.length
    const taken = await measured(action.main, { ...step, onChild })
    const calls = world.calls.slice(from).filter(({ service }) => service !== 'github')
    const { result = '' } = (await step.left()).outputs
    return { ...taken, result, calls: calls.length, writes: calls.filter(({ access }) => access === 'write').length }
  }
  try {
    return await work({ run, put: (more) => job.put(more) })
  } finally {
    await job.close()
  }
}
