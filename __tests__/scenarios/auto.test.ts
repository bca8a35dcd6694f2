import { describe, expect, it } from '@jest/globals'
import {
  awsCalls,
  awsWrites,
  BASE,
  branchDeleted,
  dispatched,
  ending,
  errors,
  HEAD,
  type PlayEvent,
  pull,
  push,
  StagePlay,
} from './stage-play'

const STAGES = `stages:
  prod: { branches: [main], tags: ["v*"], protected: true }
  "{branch}": { branches: ["feature/**"], ttl: 14d }
  "pr-{number}": { pull-requests: true, ttl: 7d, max: 2 }
`

function repository(stages = STAGES, head = stages): StagePlay {
  const play = new StagePlay(head)
  play.base(play.files['stages.yml']?.replace(head, stages))
  play.world.github.commit(HEAD, {}, 'feature/x')
  play.world.github.commit('1'.repeat(40), {})
  for (const number of [41, 42, 43]) play.world.github.openPull(number, { head: 'feature/x', base: 'main' })
  return play
}

const notices = (act: Awaited<ReturnType<StagePlay['run']>>): string => (act.report.notices ?? []).join('\n')
const named = (name: string, ref = 'refs/heads/main', payload: unknown = {}): PlayEvent => ({ name, ref, payload })

describe('`auto`', () => {
  it.each<[string, PlayEvent, string, string]>([
    ['a push', push(), 'deployed', 'prod'],
    ['a push of a tag', named('push', 'refs/tags/v1'), 'deployed', 'prod'],
    ['a push of a feature branch', push('feature/x'), 'deployed', 'feature-x-'],
    [
      'a published release',
      named('release', 'refs/tags/v1', { action: 'published', release: { tag_name: 'v1' } }),
      'deployed',
      'prod',
    ],
    [
      'an edited release',
      named('release', 'refs/tags/v1', { action: 'edited', release: { tag_name: 'v1' } }),
      'skipped',
      '',
    ],
    ['a push that nothing matches', push('docs'), 'skipped', ''],
    ['a push that deletes its branch', named('push', 'refs/heads/main', { deleted: true }), 'skipped', ''],
    ...['opened', 'reopened', 'synchronize', 'ready_for_review'].map((action): [string, PlayEvent, string, string] => [
      `a pull request ${action}`,
      pull({ action }),
      'deployed',
      'pr-42',
    ]),
    ['a labeled pull request', pull({ action: 'labeled' }), 'skipped', ''],
    ['a review', pull({ name: 'pull_request_review', action: 'submitted' }), 'skipped', ''],
    [
      'a merge group',
      named('merge_group', 'refs/heads/gh-readonly-queue/main/pr-1', { merge_group: { base_ref: 'refs/heads/main' } }),
      'planned',
      'prod',
    ],
    ['a schedule', named('schedule'), 'unchanged', ''],
    ['a dispatch', dispatched(), 'deployed', 'prod'],
    ['a repository dispatch', named('repository_dispatch'), 'deployed', 'prod'],
    ['a comment', named('issue_comment'), 'skipped', ''],
    ['the end of a workflow', named('workflow_run'), 'skipped', ''],
    ['a deleted tag', named('delete', 'refs/heads/main', { ref: 'v1', ref_type: 'tag' }), 'skipped', ''],
  ])('on %s', async (_, event, result, stage) => {
    const act = await repository().run(event)
    expect([act.outputs['result'], act.status]).toEqual([result, 0])
    expect(act.outputs['stage']).toMatch(new RegExp(`^${stage}`))
    if (result === 'skipped') expect([notices(act) === '', awsCalls(act)]).toEqual([false, []])
  })

  it('says what was tried when nothing matches', async () => {
    const play = repository()
    expect(notices(await play.run(push('docs')))).toMatch(
      /no stage in stages.yml is for branch docs: it has prod \(main, tag v\*\); \{branch\} \(feature\/\*\*\)/,
    )
  })

  it("plans the base branch's stage for a pull request without a stage of its own", async () => {
    const act = await repository('stages:\n  prod: { branches: [main] }\n').run(pull())
    expect([...ending(act), act.outputs['stage'], awsWrites(act)]).toEqual(['planned', 0, 'false', 'prod', []])
  })

  it.each(['issue_comment', 'workflow_run'])('an explicit `deploy` on %s is one of the branch', async (name) => {
    const act = await repository().run(named(name), { command: 'deploy' })
    expect([act.outputs['result'], act.outputs['stage']]).toEqual(['deployed', 'prod'])
  })

  it('an explicit `deploy` on a labeled pull request is one of the pull request', async () => {
    const act = await repository().run(pull({ action: 'labeled' }), { command: 'deploy' })
    expect([act.outputs['result'], act.outputs['stage']]).toEqual(['deployed', 'pr-42'])
  })
})

describe('a fork', () => {
  it.each([
    ['is planned from files', pull({ fork: true }), {}, 'planned'],
    ['has nothing to clean up', pull({ fork: true, action: 'closed' }), {}, 'skipped'],
    ['is told so on other activity too', pull({ fork: true, action: 'labeled' }), {}, 'skipped'],
    ['cannot ask for the status', pull({ fork: true }), { command: 'status' }, 'skipped'],
    ['cannot roll back', pull({ fork: true }), { command: 'rollback', stage: 'prod' }, 'skipped'],
    ['is told so without a base', pull({ fork: true }), {}, 'planned'],
  ] as const)('%s, without any call to AWS', async (title, event, inputs, result) => {
    const play = repository()
    if (title.endsWith('base')) play.world.github.commit(BASE, {}, 'main')
    const act = await play.run(event, inputs)
    expect([...ending(act), awsCalls(act)]).toEqual([result, 0, 'false', []])
    expect(notices(act)).toMatch(/comes from a fork/)
  })
})

describe('pull_request_target', () => {
  const target = (action = 'synchronize') => pull({ name: 'pull_request_target', fork: true, action })
  it.each(['synchronize', 'labeled', 'closed'])('is refused on %s', async (action) => {
    const act = await repository().run(target(action))
    expect([...ending(act), awsCalls(act)]).toEqual(['failed', 1, 'false', []])
    expect(errors(act)).toMatch(/runs with the secrets of the base branch.*allow-pull-request-target: true.*on main/)
  })

  it('is allowed when the base branch says so, not when the head does', async () => {
    const allowing = `allow-pull-request-target: true\n${STAGES}`
    expect(ending(await repository(allowing, STAGES).run(target()))).toEqual(['deployed', 0, 'true'])
    expect(ending(await repository(STAGES, allowing).run(target()))).toEqual(['failed', 1, 'false'])
  })
})

describe('what the base branch decides', () => {
  it.each([
    ['missing', undefined, /main has no stages.yml yet/],
    ['invalid', 'version: 1\n', /stages.yml on main has mistakes/],
  ])('a file that is %s there: planned, no stage touched', async (_, text, notice) => {
    const play = repository()
    play.world.github.commit(BASE, text === undefined ? {} : { 'stages.yml': text }, 'main')
    const act = await play.run(pull())
    expect([...ending(act), awsCalls(act)]).toEqual(['planned', 0, 'false', []])
    expect(notices(act)).toMatch(notice)
  })

  it('a token that may not read it: planned', async () => {
    const play = repository()
    play.world.github.permissions.contents = 'none'
    const act = await play.run(pull())
    expect(ending(act)).toEqual(['planned', 0, 'false'])
    expect(notices(act)).toMatch(/contents: read/)
  })

  it('a protected stage is never touched by a pull request', async () => {
    const play = repository(STAGES, STAGES.replace('protected: true', 'protected: false'))
    for (const command of ['deploy', 'rollback', 'promote', 'cleanup']) {
      const act = await play.run(pull(), { command, stage: 'prod' })
      expect([...ending(act), awsWrites(act)]).toEqual(['failed', 1, 'false', []])
      expect(errors(act)).toMatch(/the stage is protected/)
    }
  })

  it("its accounts count, and the head's variables", async () => {
    const head = STAGES.replace('ttl: 7d', 'ttl: 7d, variables: { alias: mine }')
    const refused = await repository(`allowed-accounts: ["999999999999"]\n${STAGES}`, head).run(pull())
    expect([...ending(refused), awsWrites(refused)]).toEqual(['failed', 1, 'false', []])
    expect(errors(refused)).toMatch(/account 111122223333, which is not among 999999999999/)
    const play = repository(STAGES, head)
    await play.run(pull())
    expect(play.stage('pr-42').variables).toEqual({ alias: 'mine' })
  })

  it('a stage that only the head has does not exist', async () => {
    const act = await repository('stages:\n  prod: { branches: [main] }\n', STAGES).run(pull())
    expect([act.outputs['result'], act.outputs['stage']]).toEqual(['planned', 'prod'])
  })
})

describe('previews', () => {
  it('a pull request gets a stage, keeps it, loses it, and a second clean-up is unchanged', async () => {
    const play = repository()
    expect(ending(await play.run(pull({ action: 'opened' })))).toEqual(['deployed', 0, 'true'])
    expect(play.stage('pr-42').tags).toMatchObject({
      'stages:for': 'octo/orders/pull/42',
      'stages:expires': '2026-11-27T12:00:00.000Z',
    })
    expect(ending(await play.run(pull()))).toEqual(['unchanged', 0, 'false'])
    play.world.github.closePull(42)
    const closed = pull({ action: 'closed' })
    expect([...ending(await play.run(closed, { 'dry-run': 'true' }))]).toEqual(['planned', 0, 'false'])
    const gone = await play.run(closed)
    expect([...ending(gone), awsWrites(gone)]).toEqual(['cleaned', 0, 'true', ['DeleteStage']])
    expect(ending(await play.run(closed))).toEqual(['unchanged', 0, 'false'])
    const comments = play.world.github.commentsOf(42)
    expect(comments).toHaveLength(1)
    expect(comments[0]?.body).toMatch(/^<!-- api-gateway-stages a1b2c3d4e5 pr-42 -->\n### ✅ `pr-42` is gone/)
    expect(play.world.github.deployments.map(({ statuses }) => statuses[0]?.state)).toEqual(['inactive'])
  })

  it('a branch gets a stage, shared with its own pull request, and deleting the branch removes it', async () => {
    const play = repository(STAGES.replace('branches: ["feature/**"]', 'branches: ["feature/**"], pull-requests: true'))
    const made = await play.run(push('feature/x'))
    const pulled = await play.run(pull())
    expect([pulled.outputs['result'], pulled.outputs['stage']]).toEqual(['unchanged', made.outputs['stage']])
    expect(ending(await play.run(branchDeleted('feature/x')))).toEqual(['cleaned', 0, 'true'])
  })

  it.each([
    ['has no record', {}, /it has no record of ours/],
    ['was made for another pull request', { 'stages:for': 'octo/orders/pull/7' }, /made for octo\/orders\/pull\/7/],
    ['was made for another repository', { 'stages:for': 'octo/other/pull/42' }, /made for octo\/other\/pull\/42/],
  ])('a stage that %s is never touched', async (_, tags, message) => {
    const play = repository()
    const { id } = play.world.console.createDeployment({ restApiId: play.api })
    const record = { 'stages:deployment': id, 'stages:state': 'done' }
    play.world.console.createStage({
      restApiId: play.api,
      stageName: 'pr-42',
      deploymentId: id,
      tags: 'stages:for' in tags ? { ...record, ...tags } : {},
    })
    for (const event of [pull(), pull({ action: 'closed' })]) {
      const act = await play.run(event, { force: 'because I say so' })
      expect([...ending(act), awsWrites(act)]).toEqual(['failed', 1, 'false', []])
      expect(errors(act)).toMatch(message)
    }
    const planned = await play.run(pull(), { command: 'plan' })
    expect([planned.outputs['result'], planned.report.warnings?.join() ?? '']).toEqual([
      'planned',
      expect.stringMatching(message),
    ])
  })

  it('`cleanup` removes what expired, of this repository only', async () => {
    const play = repository()
    await play.run(pull({ number: 41 }))
    play.world.clock.advance((6 * 86_400_000) as never)
    await play.run(pull({ number: 42 }))
    play.world.clock.advance((2 * 86_400_000) as never)
    const foreign = {
      'stages:deployment': 'x',
      'stages:state': 'done',
      'stages:for': 'octo/other/pull/9',
      'stages:expires': '2026-01-01T00:00:00.000Z',
    }
    const deploymentId = play.stage('pr-42').deploymentId
    play.world.console.createStage({ restApiId: play.api, stageName: 'pr-9', deploymentId, tags: foreign })
    const dry = await play.run(dispatched(), { command: 'cleanup', 'dry-run': 'true' })
    expect([...ending(dry), dry.report.plan.map(({ text }) => text)]).toEqual([
      'planned',
      0,
      'false',
      ['delete stage pr-41'],
    ])
    expect(ending(await play.run(dispatched(), { command: 'cleanup' }))).toEqual(['cleaned', 0, 'true'])
    expect(
      play.world.console
        .getStages({ restApiId: play.api })
        .item.map(({ stageName }) => stageName)
        .sort(),
    ).toEqual(['pr-42', 'pr-9'])
    expect(ending(await play.run(dispatched(), { command: 'cleanup' }))).toEqual(['unchanged', 0, 'false'])
  })

  it('`cleanup` refuses a stage that stays, forced or not', async () => {
    const play = repository()
    await play.run(push())
    const act = await play.run(dispatched(), { command: 'cleanup', stage: 'prod', force: 'I really want that' })
    expect([...ending(act), awsWrites(act)]).toEqual(['failed', 1, 'false', []])
    expect(errors(act)).toMatch(/only stages of keys with placeholders are cleaned up/)
  })

  it('`max`: the open ones are named; a closed one makes room', async () => {
    const play = repository()
    await play.run(pull({ number: 41 }))
    await play.run(pull({ number: 42 }))
    const full = await play.run(pull({ number: 43 }))
    expect([...ending(full), awsWrites(full)]).toEqual(['skipped', 0, 'false', []])
    expect(play.world.github.commentsOf(43)[0]?.body).toMatch(/2 previews are open.*pr-41, pr-42/)
    play.world.github.closePull(42)
    expect(ending(await play.run(pull({ number: 43 })))).toEqual(['deployed', 0, 'true'])
    expect(
      play.world.console
        .getStages({ restApiId: play.api })
        .item.map(({ stageName }) => stageName)
        .sort(),
    ).toEqual(['pr-41', 'pr-43'])
  })

  it('an API without a stage left: a closed preview goes, else it is skipped', async () => {
    const play = repository(STAGES.replace(', max: 2', ''))
    await play.run(pull({ number: 41 }))
    const deploymentId = play.stage('pr-41').deploymentId
    for (let i = 1; i < 10; i++)
      play.world.console.createStage({ restApiId: play.api, stageName: `s${i}`, deploymentId })
    const full = await play.run(pull())
    expect([full.outputs['result'], full.report.reason]).toEqual(['skipped', 'the API has no stage left: pr-41'])
    play.world.github.closePull(41)
    expect(ending(await play.run(pull()))).toEqual(['deployed', 0, 'true'])
  })
})

describe('GitHub', () => {
  it('shows one comment for each stage, updated in place, and a Deployment with its address', async () => {
    const play = repository()
    play.world.github.comment(42, 'mallory', '<!-- api-gateway-stages a1b2c3d4e5 pr-42 --> not ours')
    await play.run(pull())
    await play.edit('2').run(pull())
    const comments = play.world.github.commentsOf(42)
    expect(comments.map(({ author }) => author)).toEqual(['mallory', 'github-actions[bot]'])
    const [first, second] = play.world.github.deployments
    expect([first?.environment, first?.ref]).toEqual(['pr-42', HEAD])
    expect(second?.statuses[0]).toMatchObject({
      state: 'success',
      environmentUrl: 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/pr-42',
    })
  })

  it('is not told of what was asked not to be told, nor of a dry run', async () => {
    const quiet = STAGES.replace('ttl: 7d', 'ttl: 7d, comment: false, environment: false')
    for (const [stages, inputs] of [
      [quiet, {}],
      [STAGES, { 'dry-run': 'true' }],
    ] as const) {
      const play = repository(stages)
      const act = await play.run(pull(), inputs)
      expect(act.calls.filter(({ service, access }) => service === 'github' && access === 'write')).toEqual([])
    }
  })

  it('comments a refusal too', async () => {
    const play = repository(
      STAGES.replace('ttl: 7d', 'ttl: 7d, smoke: [{ request: GET /health, headers: { x: "${KEY}" } }]'),
    )
    const act = await play.run(pull())
    expect([...ending(act), awsWrites(act)]).toEqual(['failed', 1, 'false', []])
    expect(play.world.github.commentsOf(42)[0]?.body).toMatch(/KEY/)
  })

  it.each([
    [
      'denied',
      (play: StagePlay) => {
        Object.assign(play.world.github.permissions, { 'pull-requests': 'none', deployments: 'none' })
      },
    ],
    [
      'slow',
      (play: StagePlay) => {
        play.world.github.latency = 6000 as never
      },
    ],
  ])('%s: warnings only', async (name, arrange) => {
    const play = repository()
    if (name === 'denied') arrange(play)
    else
      play.world.onCall((_, { operation }) => {
        if (operation === 'GetRestApi') arrange(play)
        return 'ok'
      })
    const act = await play.run(pull())
    expect(ending(act)).toEqual(['deployed', 0, 'true'])
    expect(act.report.warnings?.length).toBeGreaterThan(0)
  })
})
