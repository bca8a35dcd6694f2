import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { jest } from '../jest.mjs'
import { CouldNotRun, repository, TOOLS } from '../tool-folder.mjs'
import { finish } from '../verdict.mjs'

const START_SECONDS = 10

/** `npm run test:sandbox [-- jest's arguments]`: AWS's own clients against the sandbox that stands in dist/. */
await finish('sandbox tests', async (atTheEnd) => {
  const programs = await TOOLS.aws()
  const url = await startSandbox(atTheEnd)
  return jest('__tests__/aws-clients', { AWS_PROGRAMS: programs, SANDBOX_URL: url })
})

async function startSandbox(atTheEnd) {
  const program = process.env.SANDBOX_PROGRAM ?? join(repository, 'dist/sandbox.js')
  const child = spawn(process.execPath, [program, '--port', '0', '--fast'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => {
    child.once('exit', resolve)
  })
  atTheEnd(async () => {
    child.kill('SIGTERM')
    await ended
  })
  const url = await readyUrl(child.stdout)
  if (url !== undefined) return url
  throw new CouldNotRun(`${program} was not ready within ${START_SECONDS} s`)
}

/** `undefined`: it ended or took too long. */
function readyUrl(output) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), START_SECONDS * 1000)
    const lines = createInterface({ input: output })
    lines.once('line', (line) => {
      clearTimeout(timer)
      resolve(/^ready (http:\S+)/.exec(line)?.[1])
    })
    lines.once('close', () => {
      clearTimeout(timer)
      resolve(undefined)
    })
  })
}
