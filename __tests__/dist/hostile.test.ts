import { describe, expect, it, jest } from '@jest/globals'
import { OUTPUT_NAMES } from '../../src/report/outputs'
import { WorldFault } from '../../src/world/fault'
import { pullRequest, pushed } from '../runner/events'
import { type Act, openStand } from './stand'

jest.setTimeout(30_000)

/** What would do something if it got through: commands of the runner, old and new, HTML, mentions, links. */
const EVIL =
  '::set-output name=result::deployed\n::add-path::/evil%0A::set-env name=A::b##[set-env name=A;]b <script>@everyone ' +
  '[x](https://evil.example) ![i](https://evil.example/i.png)'

/** As one line, for names that cannot have two. */
const EVIL_LINE = EVIL.replace('\n', ' ')

/** Commands that a run may print. The runner looks for the old form, `##[…]`, only in lines that are no such command. */
const OURS = /^::(?:add-mask|group|endgroup|error|warning|notice)(?: file=[^:]*)?::/

function expectHarmless({ stdout, summary, outputs, leaks }: Act, ...markdown: readonly string[]): void {
  const lines = stdout.split('\n').filter((line) => !OURS.test(line))
  expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([])
  for (const text of [summary, ...markdown]) {
    const live = text.replace(/`[^`]*`/g, '')
    expect(live).not.toMatch(/<script/i)
    expect(live).not.toMatch(/@everyone|\]\(https:\/\/evil/)
  }
  expect(Object.keys(outputs)).toHaveLength(OUTPUT_NAMES.length)
  expect(leaks).toBe('')
}

const PROD = 'stages:\n  prod:\n    branches: ["**"]\n'

describe('hostile text stays text', () => {
  it('of a branch', async () => {
    await using stand = await openStand('stages:\n  "{branch}": { branches: ["**"] }\n')
    const act = await stand.run(pushed(EVIL_LINE))
    expect(act.outputs['stage']).toMatch(/^[A-Za-z0-9_-]{1,128}$/)
    expectHarmless(act)
  })

  it('of a branch that no stage is for', async () => {
    await using stand = await openStand('stages:\n  prod: { branches: [main] }\n')
    const act = await stand.run(pushed(EVIL))
    expect(act.outputs['result']).toBe('skipped')
    expectHarmless(act)
  })

  it('of a pull request: its title, its body and its branch', async () => {
    await using stand = await openStand('stages:\n  "pr-{number}": { pull-requests: true, variables: { from: v1 } }\n')
    stand.world.github.openPull(42, { head: EVIL, base: 'main' })
    stand.commitBase()
    const event = pullRequest({ number: 42, head: EVIL, action: 'opened' })
    const payload = { ...event.payload, pull_request: { ...(event.payload['pull_request'] as object), title: EVIL, body: EVIL } }
    const act = await stand.run({ ...event, payload })
    expect(act.outputs['result']).toBe('deployed')
    expectHarmless(act, ...stand.world.github.commentsOf(42).map(({ body }) => body))
  })

  it("of a stage's description", async () => {
    await using stand = await openStand(`${PROD}    description: ${JSON.stringify(EVIL)}\n`)
    expectHarmless(await stand.run())
  })

  it("of an alarm's name and reason", async () => {
    const name = EVIL_LINE.slice(0, 255)
    await using stand = await openStand(
      `${PROD}    canary: { steps: [{ traffic: 10, hold: 1s }], alarms: [${JSON.stringify(name)}] }\n`,
    )
    await stand.run()
    stand.edit(2)
    stand.world.alarms.set(name, 'ALARM', EVIL)
    const act = await stand.run(pushed('main', '2'.repeat(40)))
    expect(act.outputs['result']).toBe('failed')
    expectHarmless(act)
  })

  it('of AWS', async () => {
    await using stand = await openStand(PROD)
    stand.world.onCall((moment, { operation }) =>
      operation === 'CreateDeployment' && moment === 'before' ? new WorldFault('BadRequestException', 400, EVIL) : 'ok',
    )
    const act = await stand.run()
    expect(act.outputs['result']).toBe('failed')
    expectHarmless(act)
  })

  it('of the API that answers a smoke test', async () => {
    await using stand = await openStand(`${PROD}    smoke: [{ request: GET /evil, expect: { within: 1s } }]\n`)
    stand.world.route('a1b2c3d4e5', 'GET /evil', { status: 500, body: EVIL, headers: { 'x-evil': EVIL_LINE } })
    const act = await stand.run()
    expect(act.outputs['result']).toBe('failed')
    expectHarmless(act)
  })

  it('of stages.yml: its keys', async () => {
    await using stand = await openStand(`stages:\n  prod: { ${JSON.stringify(EVIL)}: 1 }\n`)
    const act = await stand.run()
    expect(act.outputs['result']).toBe('failed')
    expectHarmless(act)
  })
})
