import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Push {
  readonly name: 'push' | 'pull_request'
  readonly ref: string
  readonly sha: string
  readonly payload: unknown
  readonly files: Readonly<Record<string, string>>
}

export interface Step {
  readonly status: number
  readonly outputs: Readonly<Record<string, string>>
}

/** The committed action as the Actions runner runs it: a process of its own, told everything by its environment. */
export async function runAction(
  bundle: string,
  url: string,
  push: Push,
  number: number,
  onLine: (line: string) => void,
): Promise<Step> {
  const folder = await mkdtemp(join(tmpdir(), 'api-gateway-stages-demo-'))
  try {
    const workspace = join(folder, 'workspace')
    await mkdir(workspace)
    for (const [path, text] of Object.entries(push.files)) await writeFile(join(workspace, path), text)
    const [event, output] = [join(folder, 'event.json'), join(folder, 'output')]
    await writeFile(event, JSON.stringify(push.payload))
    await writeFile(output, '')
    const child = spawn(process.execPath, ['--no-warnings', bundle], {
      env: environment(url, push, number, { folder, workspace, event, output }),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    createInterface({ input: child.stdout }).on('line', onLine)
    const status = await new Promise<number>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code) => {
        resolve(code ?? 1)
      })
    })
    return { status, outputs: outputsIn(await readFile(output, 'utf8')) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Places {
  readonly folder: string
  readonly workspace: string
  readonly event: string
  readonly output: string
}

const environment = (url: string, push: Push, number: number, places: Places): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: places.folder,
  AWS_ENDPOINT_URL: url,
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'demo',
  AWS_SECRET_ACCESS_KEY: 'demo',
  GITHUB_API_URL: `${url}/github`,
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo/orders',
  GITHUB_EVENT_NAME: push.name,
  GITHUB_EVENT_PATH: places.event,
  GITHUB_REF: push.ref,
  GITHUB_SHA: push.sha,
  GITHUB_RUN_ID: String(number),
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_WORKSPACE: places.workspace,
  GITHUB_OUTPUT: places.output,
  RUNNER_TEMP: places.folder,
  'INPUT_GITHUB-TOKEN': 'demo',
})

/** `name<<delimiter`, the value's lines, the delimiter again. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const entries = [...text.matchAll(/^([\w-]+)<<(.+)\n([^]*?)\n?\2$/gm)]
  return Object.fromEntries(entries.map(([, name = '', , value = '']) => [name, value]))
}
