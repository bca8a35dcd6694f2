import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CouldNotRun, TOOLS } from '../tool-folder.mjs'

const START_SECONDS = 60

/** LocalStack on a free port of 127.0.0.1, its files in a folder that goes away with it. */
export async function startLocalStack() {
  const programs = await TOOLS.localstack()
  const folder = await mkdtemp(join(tmpdir(), 'stages-localstack-'))
  await mkdir(join(folder, 'tmp'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const log = join(folder, 'log')
  const output = openSync(log, 'w')
  const child = spawn(join(programs, 'python'), ['-m', 'localstack.runtime.main'], {
    cwd: folder,
    env: environment(folder, programs, port),
    stdio: ['ignore', output, output],
  })
  const ended = new Promise((resolve) => {
    child.once('exit', resolve)
    child.once('error', resolve)
  })
  const stop = async () => {
    child.kill('SIGTERM')
    const inTime = await Promise.race([ended.then(() => true), sleep(10_000, false, { ref: false })])
    if (!inTime) child.kill('SIGKILL')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  if (!(await Promise.race([healthy(url), ended.then(() => false)]))) {
    const last = (await readFile(log, 'utf8')).trim().split('\n').slice(-15).join('\n')
    await stop()
    throw new CouldNotRun(`LocalStack did not become healthy within ${START_SECONDS} s. Its last words:\n${last}`)
  }
  return { url, stop }
}

/** For the AWS SDK and CLI, to talk to this LocalStack and to nothing else. */
export const awsVariables = (url) => ({
  AWS_ENDPOINT_URL: url,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_EC2_METADATA_DISABLED: 'true',
})

function environment(folder, programs, port) {
  return {
    PATH: `${programs}:${process.env.PATH}`,
    // Everything that LocalStack writes goes below these three; it asks for them only when it thinks it is on a host.
    HOME: folder,
    TMPDIR: join(folder, 'tmp'),
    FILESYSTEM_ROOT: join(folder, 'root'),
    OVERRIDE_IN_DOCKER: '0',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_DEFAULT_REGION: 'us-east-1',
    DISABLE_EVENTS: '1',
    SKIP_SSL_CERT_DOWNLOAD: '1',
    DNS_ADDRESS: '0',
    EAGER_SERVICE_LOADING: '0',
    // Any other server listens on all addresses.
    GATEWAY_SERVER: 'hypercorn',
    GATEWAY_LISTEN: `127.0.0.1:${port}`,
  }
}

async function healthy(url) {
  for (let second = 0; second < START_SECONDS; second += 0.25) {
    const answer = await fetch(`${url}/_localstack/health`).catch(() => undefined)
    if (answer?.ok) return true
    await sleep(250)
  }
  return false
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
