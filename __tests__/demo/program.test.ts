import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { OUTPUT_NAMES } from '../../src/report/outputs'
import { sample } from '../meta/readme'
import { type Program, startProgram } from '../runner/program'

jest.setTimeout(60_000)

let folder = ''
let temp = ''
const started: Program[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stages-demo-test-'))
  temp = join(folder, 'temp')
  await mkdir(temp)
})
afterEach(async () => {
  for (const program of started.splice(0)) {
    program.kill('SIGKILL')
    await program.ended
  }
  await rm(folder, { recursive: true, force: true })
})

function demo(...args: readonly string[]): Program {
  const program = startProgram(process.execPath, ['dist/demo.js', ...args], {
    cwd: process.cwd(),
    env: { TMPDIR: temp },
  })
  started.push(program)
  return program
}

/** The example with one text of a file replaced. */
async function exampleWith(file: string, text: string, replacement: string): Promise<string> {
  const example = join(folder, 'example')
  await cp('examples/orders', example, { recursive: true })
  const path = join(example, file)
  await writeFile(path, (await readFile(path, 'utf8')).replace(text, replacement))
  return example
}

/** What every play prints: one may see other shares of traffic, another step, another time. */
const always = (recording: string): readonly string[] =>
  recording
    .replace(/\n │ {2,}/g, ' ')
    .split('\n')
    .filter((line) => line !== '' && !/^ {3}traffic |^ │ \S+ +\S+ +traffic /.test(line))
    .map((line) => line.replace(/(?<=(?:deployment|made) )\w{6}\b/g, 'ID').replace(/\d[\d.:/]*/g, 'N'))

describe('npm run demo', () => {
  it('plays the example to its end, and shows the outputs and the comment in a log of 100 columns', async () => {
    const { status, stdout, stderr } = await demo().ended
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const shown = stdout.split('\n')
    expect(shown.filter((line) => line.length > 100 || line.includes('\u001b'))).toEqual([])
    expect(shown.filter((line) => line.startsWith(' └ '))).toEqual([
      ' └ exit 0   result=deployed',
      ' └ exit 0   result=promoted',
      ' └ exit 1   result=rolled-back',
      ' └ exit 0   result=deployed',
    ])
    expect(stdout).toMatch(
      /^ {3}traffic {3}v2 .* v3 .* \d+ failed\n.* alarm {5}.*\n(?: │ {18}.*\n)*.* traffic {3}0 %\n/m,
    )
    for (const output of OUTPUT_NAMES) expect(stdout).toMatch(new RegExp(`^ {3}${output} +\\S`, 'm'))
    expect(shown).toContainEqual(expect.stringMatching(/^ ┃ ✅ pr-7 serves deployment \w{6}$/))
    expect(always(sample('demo').join('\n'))).toEqual(
      always(stdout.slice(stdout.indexOf('── 2'), stdout.indexOf('── 4'))),
    )
    expect(await readdir(temp)).toEqual([])
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s in the middle of a run ends it with %i, and nothing stays behind', async (signal, status) => {
    const program = demo()
    await program.line(/imported openapi\.yaml/)
    expect(await readdir(temp)).toHaveLength(1)
    program.kill(signal)
    expect(await program.ended).toMatchObject({ status, stderr: '' })
    expect(await readdir(temp)).toEqual([])
  })

  it('says which check failed and what to do when a release did not go as told, and ends with 1', async () => {
    const example = await exampleWith('openapi.yaml', 'openapi: 3.0.1', 'openapi: 9')
    const { status, stdout } = await demo(example).ended
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /\n✗ Act 1: the output result should be: deployed; but is: failed\.\n {2}What the action printed above says why\.[^─]+$/,
    )
    expect(await readdir(temp)).toEqual([])
  })

  it.each([
    ['stages.yml', 'hold: 5m', 'hold: 90s', 'stages.prod.canary.steps.0.hold is "90s", which'],
    ['stages.yml', 'alias: v1', 'color: v1', 'stages.prod.variables.alias is missing, which'],
    ['stages.yml', 'bake: 5m', 'poll: 15s\n      bake: 5m', 'stages.prod.canary.poll is "15s", which'],
    ['stages.yml', 'version: 1', 'version: [', 'stages.yml is not YAML: '],
    ['functions/orders/v2.mjs', 'export const handler', 'import "missing"\nexport const handler', 'v2.mjs cannot be'],
  ])('refuses an example whose %s has not %j but %j', async (file, text, replacement, told) => {
    const { status, stdout } = await demo(await exampleWith(file, text, replacement)).ended
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^demo: .*\/example\//)])
    expect(stdout).toContain(told)
  })

  it('refuses a folder that is no example', async () => {
    expect(await demo(temp).ended).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^demo: .* cannot be read/),
    })
  })
})
