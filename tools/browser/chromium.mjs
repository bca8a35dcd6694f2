import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { CouldNotRun } from '../tool-folder.mjs'

const run = promisify(execFile)

/** By the names of Debian, Ubuntu and GitHub's runners; CHROMIUM names another one. */
const NAMES = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'].filter(Boolean)

/** The program, installed where this user may: a browser of Debian's with its security updates is pinned by nobody. */
export async function chromium() {
  const found = await installed()
  if (found !== undefined) return found
  const why = await install()
  const fresh = await installed()
  if (fresh !== undefined) return fresh
  throw new CouldNotRun(`there is none of ${NAMES.join(', ')} here, and apt-get gave none: ${why}`)
}

async function installed() {
  for (const name of NAMES) {
    const starts = await run(name, ['--version']).then(
      () => true,
      () => false,
    )
    if (starts) return (await run('which', [name])).stdout.trim()
  }
  return undefined
}

/** Says why not. */
async function install() {
  if (process.getuid?.() !== 0) return 'only root may'
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await run('apt-get', ['update'], { env })
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env })
    return 'it is not where it should be'
  } catch (error) {
    return error.message
  }
}
