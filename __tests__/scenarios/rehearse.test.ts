import { describe, expect, it } from '@jest/globals'
import { BASE, pullRequest } from '../runner/events'
import { SECOND } from './rollout'
import { type PlayEvent, push, StagePlay } from './stage-play'
import { crowd, minutesPass } from './traffic'

const CANARY = 'steps: [{ traffic: 5, hold: 5m }, { traffic: 25, hold: 10m }], alarms: [orders-prod-5xx], analysis: {}'
const PROD = `stages:
  dev: { branches: [develop] }
  prod: { branches: [main], canary: { ${CANARY} } }
  "pr-{number}": { pull-requests: true, canary: { steps: [{ traffic: 50, hold: 1m }] } }
`
const TRACES = `traces:
  - name: bad-from-minute-7
    seed: 1
    requests-per-minute: 600
    base: { error-rate: 0.002 }
    canary: { error-rate: 0.002 }
    changes:
      - { at: 7m, canary: { error-rate: 0.2 }, alarms: { orders-prod-5xx: ALARM } }
`
const MANUAL: PlayEvent = { name: 'workflow_dispatch' }

/** A workspace from which nothing outside can be reached. */
function workspace(stages = PROD, traces = TRACES): StagePlay {
  const play = new StagePlay(stages)
  play.files['rehearsals.yml'] = traces
  play.between = (outside) => ({
    ...outside,
    openCloud: () => Promise.reject(new Error('a rehearsal has nothing to ask AWS')),
    openGitHub: () => {
      throw new Error('a rehearsal has nothing to ask GitHub')
    },
  })
  return play
}

const rehearse = (play: StagePlay, inputs: Readonly<Record<string, string>> = {}, event = MANUAL) =>
  play.run(event, { command: 'rehearse', scenario: 'rehearsals.yml', ...inputs })

const asEvent = ({ name, payload, ref, sha }: ReturnType<typeof pullRequest>): PlayEvent => ({
  name,
  payload,
  ref,
  sha,
})

const texts = (annotations: readonly { readonly message: string }[]) =>
  annotations.map(({ message }) => message).join('\n')

describe('rehearse', () => {
  it('reports each trace, for the first stage with a canary, from the files alone', async () => {
    const { status, outputs, report } = await rehearse(workspace())
    expect([status, outputs]).toMatchObject([0, { result: 'reported', stage: 'prod', changed: 'false' }])
    expect(report).toMatchObject({
      rehearsals: [
        {
          name: 'bad-from-minute-7',
          result: 'rolled-back',
          atSeconds: 480,
          requestsOnCanary: expect.any(Number),
          badRequestsOnCanary: expect.any(Number),
          reason: 'alarm orders-prod-5xx is in ALARM',
        },
      ],
    })
  })

  it.each<[string, PlayEvent]>([
    ['a pull request', asEvent(pullRequest({ number: 42, head: 'feature/x' }))],
    ['a pull request of a fork', asEvent(pullRequest({ number: 42, head: 'feature/x', fork: 'mallory/orders' }))],
    ['a schedule', { name: 'schedule' }],
    ['anything else', { name: 'issues' }],
  ])('works on %s too', async (_, event) => {
    const { status, outputs } = await rehearse(workspace(), {}, event)
    expect([status, outputs['result']]).toEqual([0, 'reported'])
  })

  it('is refused on pull_request_target unless the base branch allows that', async () => {
    const target = { ...asEvent(pullRequest({ number: 42, head: 'feature/x' })), name: 'pull_request_target' }
    const play = workspace()
    play.between = (outside) => outside
    play.base()
    expect((await rehearse(play, { 'github-token': 't' }, target)).annotations).toMatchObject([{ level: 'error' }])
    play.base(`allow-pull-request-target: true\n${play.files['stages.yml'] ?? ''}`, BASE)
    expect((await rehearse(play, { 'github-token': 't' }, target)).outputs['result']).toBe('reported')
  })

  it.each([
    ['prod', 'prod', 'rolled-back'],
    ['pr-{number}', '', 'promoted'],
    ['pr-42', 'pr-42', 'promoted'],
  ])('acts on the stage %s', async (stage, output, result) => {
    const play = workspace(PROD, TRACES.replace(', alarms: { orders-prod-5xx: ALARM }', ''))
    const { outputs, report } = await rehearse(play, { stage })
    expect([outputs['stage'], report]).toMatchObject([output, { rehearsals: [{ result }] }])
  })

  it('sums up a trace that is repeated', async () => {
    const { report, summary } = await rehearse(
      workspace(PROD, 'traces: [{ name: good, repeat: 50, requests-per-minute: 600 }]'),
    )
    expect(report).toMatchObject({ rehearsals: Array.from({ length: 50 }, (_, run) => ({ name: `good #${run + 1}` })) })
    expect(summary).toMatch(/good, 50 times: 50 promoted; on average 16 min, \d,\d+ requests on the canary, 0 bad/)
  })

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['no scenario is named', { scenario: '' }, 'input scenario: `rehearse` needs a file with traces. Name a file'],
    ['it is not there', { scenario: 'none.yml' }, 'none.yml:1:1: there is no none.yml in the workspace. Name a file'],
    ['it leaves the workspace', { scenario: '../x.yml' }, 'input scenario: ../x.yml leaves the workspace.'],
    ['the stage has no canary', { stage: 'dev' }, 'stages.yml:4:3: stage dev has no canary to rehearse.'],
    ['there is no such stage', { stage: 'test' }, 'stage: stages.yml has no stage `test`.'],
  ])('fails when %s', async (_, inputs, told) => {
    const { status, outputs, annotations, log } = await rehearse(workspace(), inputs)
    expect([status, outputs]).toMatchObject([1, { result: 'failed', changed: 'false' }])
    expect(texts(annotations)).toContain(told)
    expect(log.at(-1)).not.toContain('Nothing was written')
  })

  it('fails when no stage has a canary', async () => {
    const { status, annotations } = await rehearse(workspace('stages: { dev: { branches: [develop] } }'))
    expect(status).toBe(1)
    expect(texts(annotations)).toContain('stages.yml:1:1: no stage has a canary to rehearse.')
  })

  it('tells every mistake of the scenario on its line', async () => {
    const traces =
      'traces:\n  - { name: a, requests-per-minute: 6, seeds: 1 }\n  - { name: b, requests-per-minute: -1 }\n'
    const { status, annotations } = await rehearse(workspace(PROD, traces))
    expect(status).toBe(1)
    expect(annotations.filter(({ level }) => level === 'error')).toMatchObject([
      { position: { file: 'rehearsals.yml', line: 2, column: 40 } },
      { position: { file: 'rehearsals.yml', line: 3, column: 37 } },
    ])
  })

  it('gives up rollouts that last too long to be played', async () => {
    const forever = 'stages: { prod: { canary: { steps: [{ traffic: 5, hold: 365d }], analysis: {} } } }'
    const { status, annotations } = await rehearse(workspace(forever, 'traces: [{ name: a, requests-per-minute: 1 }]'))
    expect(status).toBe(1)
    expect(texts(annotations)).toContain('these rollouts last too long to be rehearsed')
  })
})

describe('a rehearsal and a production rollout whose data come in on time', () => {
  const canary = (poll: string) =>
    `stages: { prod: { branches: [main], canary: { steps: [{ traffic: 10, hold: 4m }, { traffic: 50, hold: 20m }], poll: ${poll}, analysis: {} } } }`

  async function produced(stages: string, fromMinute: number): Promise<number> {
    const play = new StagePlay(stages)
    await play.run(push())
    crowd(play, { perMinute: 600, minutes: 60 }, { failing: 0.002 }, { failing: 0.5, fromMinute }, 15)
    await minutesPass(play, 15)
    play.edit('2')
    const { report } = await play.run(push('main', SECOND))
    const changes = report.timeline.filter(({ event }) => event === 'traffic').map(({ at }) => Date.parse(at))
    return ((changes.at(-1) ?? 0) - (changes[0] ?? 0)) / 1000
  }

  it.each(
    ['15s', '45s', '1m', '90s', '2m', '5m', '7m'].flatMap((poll) => [2, 5, 7].map((minute) => [poll, minute] as const)),
  )('roll back in the same second: polled every %s, bad from minute %d on', async (poll, minute) => {
    const rates = `base: { error-rate: 0.2% }, changes: [{ at: ${minute}m, canary: { error-rate: 50% } }]`
    const traces = `traces: [{ name: bad, requests-per-minute: 600, ${rates} }]`
    const { report } = await rehearse(workspace(canary(poll), traces))
    expect(report).toMatchObject({
      rehearsals: [{ result: 'rolled-back', atSeconds: await produced(canary(poll), minute) }],
    })
  })
})
