import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const USAGE = resolve('bench/usage.cjs')

/** What `program` takes: milliseconds from start to end, of the processor, and megabytes at the peak. */
export async function measured(program, { env = {}, cwd } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'stages-bench-'))
  try {
    const usage = join(folder, 'usage.json')
    const started = performance.now()
    const status = await run(program, { PATH: process.env.PATH, ...env, USAGE_FILE: usage }, cwd)
    const milliseconds = performance.now() - started
    return { status, milliseconds, ...JSON.parse(await readFile(usage, 'utf8')) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run(program, env, cwd) {
  const child = spawn(process.execPath, ['--require', USAGE, program], { env, cwd, stdio: 'ignore' })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', done)
  })
}

/** A job on the branch `branch` with these files; `run` starts the committed bundle in it. */
export async function openJob(server, files, branch = 'main') {
  const folder = await mkdtemp(join(tmpdir(), 'stages-bench-'))
  const workspace = join(folder, 'workspace')
  await mkdir(workspace)
  await writeFile(join(folder, 'event.json'), '{}')
  const put = async (more) => {
    for (const [name, text] of Object.entries(more)) await writeFile(join(workspace, name), text)
  }
  await put(files)
  let commit = 0
  const env = () => ({
    AWS_ENDPOINT_URL: server.url,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: 'secret',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_REF: `refs/heads/${branch}`,
    GITHUB_REPOSITORY: 'octo/orders',
    GITHUB_RUN_ID: String((commit += 1)),
    GITHUB_SHA: String(commit).padStart(40, '0'),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: folder,
    INPUT_CONFIG: 'stages.yml',
    INPUT_COMMAND: 'auto',
    'INPUT_DRY-RUN': 'false',
  })
  const run = async () => {
    await writeFile(join(folder, 'output'), '')
    const from = server.world.calls.length
    const taken = await measured(resolve('dist/index.js'), { env: env(), cwd: workspace })
    const calls = server.world.calls.slice(from).filter(({ service }) => service !== 'github')
    const [, result = ''] = /^result<<(?:\S+)\n(.*)$/m.exec(await readFile(join(folder, 'output'), 'utf8')) ?? []
    return { ...taken, result, calls: calls.length, writes: calls.filter(({ access }) => access === 'write').length }
  }
  return { run, put, close: () => rm(folder, { recursive: true, force: true }) }
}
