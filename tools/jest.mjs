import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from './tool-folder.mjs'
import { tally } from './verdict.mjs'

/** Runs the tests of `folder` one file after the other, with what else this process was asked to tell jest. */
export async function jest(folder, variables) {
  const temporary = await mkdtemp(join(tmpdir(), 'stages-jest-'))
  const results = join(temporary, 'results.json')
  try {
    const status = await run(['--json', `--outputFile=${results}`], { ...variables, TESTS: folder })
    const { numPassedTests, numFailedTests } = JSON.parse(await readFile(results, 'utf8'))
    // A file that does not compile fails no test of its own.
    return tally(numPassedTests, Math.max(numFailedTests, status === 0 ? 0 : 1))
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

function run(options, variables) {
  const program = ['--experimental-vm-modules', '--no-warnings', join(repository, 'node_modules/jest/bin/jest.js')]
  const config = ['--config', join(repository, 'tools/jest.config.mjs'), '--runInBand']
  const child = spawn(process.execPath, [...program, ...config, ...options, ...process.argv.slice(2)], {
    cwd: repository,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise((resolve) => {
    child.once('close', resolve)
  })
}
