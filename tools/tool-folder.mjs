import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

export const repository = fileURLToPath(new URL('..', import.meta.url))
const tools = join(repository, '.tools')

/** A tool could not be had or started, so what needs it has not been tested. */
export class CouldNotRun extends Error {
  name = 'CouldNotRun'
}

/** Each tool, pinned; `.tools/` keeps what is installed until the pins change. All answer the folder of the programs. */
export const TOOLS = {
  localstack: () => pythonTool('localstack', ['localstack-core[runtime]==4.13.1', 'cbor2<5.8', 'pyopenssl<25.4']),
  aws: () => pythonTool('aws', ['awscli==1.45.11', 'boto3==1.43.11']),
  zizmor: () => pythonTool('zizmor', ['zizmor==1.32.0']),
  act: () => goTool('act', 'github.com/nektos/act@v0.2.87'),
  actionlint: () => goTool('actionlint', 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12'),
  node24: () => npmTool('node24', `${packageOfNode()}@24.21.0`, join(packageOfNode(), 'bin')),
  // What GitHub drew with when it was last seen (a code block of the one word `info` tells), and the newest: its releases
  // come to GitHub some time later.
  mermaid: () => npmTool('mermaid', 'mermaid@11.12.0', 'mermaid/dist'),
  'mermaid-next': () => npmTool('mermaid-next', 'mermaid@12.3.0', 'mermaid/dist'),
}

// The newest cbor2 and pyOpenSSL break this LocalStack, the last line of releases without a token, at its start.
const pythonTool = (name, pins) =>
  installed(name, pins.join('\n'), 'bin', async (folder) => {
    await run('python3', ['-m', 'venv', folder])
    await run(join(folder, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', ...pins])
  })

const goTool = (name, module) =>
  installed(name, module, '.', (folder) => run('go', ['install', module], { env: { ...process.env, GOBIN: folder } }))

const npmTool = (name, pin, programs) =>
  installed(name, pin, join('node_modules', programs), async (folder) => {
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
    await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', pin], { cwd: folder })
  })

// The package that carries Node's program as it is: `node@24` would fetch it in a script, outside of any check.
function packageOfNode() {
  return platform() === 'win32' ? `node-win-${arch()}` : `node-${platform()}-${arch()}`
}

async function installed(name, pin, programs, install) {
  const folder = join(tools, name)
  const mark = join(folder, '.installed')
  if ((await readFile(mark, 'utf8').catch(() => '')) === pin) return join(folder, programs)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  try {
    await install(folder)
  } catch (error) {
    throw new CouldNotRun(`${name} could not be installed: ${error.stderr?.trim() || error.message}`, { cause: error })
  }
  await writeFile(mark, pin)
  return join(folder, programs)
}
