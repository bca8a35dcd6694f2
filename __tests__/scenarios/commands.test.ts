import { describe, expect, it } from '@jest/globals'
import { toIso } from '../../src/domain/iso-time'
import { after, millis, seconds } from '../../src/domain/units'
import { late } from './late'
import { awsCalls, awsWrites, dispatched, ending, errors, push, StagePlay } from './stage-play'
import { SECOND, THIRD } from './rollout'
import { WorldFault } from '../../src/world/fault'

const PLAIN = 'stages:\n  prod:\n    branches: [main]\n'
const SMOKE = `${PLAIN}    smoke: [GET /health]\n`
const OUTPUTS = [
  'canary-traffic',
  'changed',
  'deployment-id',
  'invoke-url',
  'matrix',
  'plan-digest',
  'previous-deployment-id',
  'report',
  'report-html',
  'result',
  'stage',
]

describe('outputs', () => {
  it.each<[string, Record<string, string>, string, RegExp]>([
    [
      'the inputs are wrong',
      { command: 'depoly', 'dry-run': 'perhaps' },
      PLAIN,
      /there is no command "depoly"[^]*expected true or false, got "perhaps"/,
    ],
    ['the configuration is wrong', {}, 'stages:\n  prod: { branchs: [main] }\n', /stages.yml:4:\d+: .*branches/],
    ['the stage is unknown', { stage: 'prd' }, PLAIN, /has no stage `?"?prd/],
    ['the command is still to come', { command: 'doctor' }, PLAIN, /`doctor` is not supported yet/],
    [
      'a key is still to come',
      {},
      `${PLAIN}    settings: { tracing: true }\n`,
      /stages.yml:6:\d+: `settings` is not supported yet/,
    ],
    ['`force` gives no reason', { force: 'yes' }, PLAIN, /"yes" is no reason/],
    ['the plan is another one', { 'plan-digest': `sha256:${'0'.repeat(64)}` }, PLAIN, /Look at a new `plan`/],
    ['the configuration is not there', { config: 'other.yml' }, PLAIN, /actions\/checkout/],
    ['there is nothing to roll back', { command: 'rollback' }, PLAIN, /the stage does not exist/],
    ['there is nothing to resume', { command: 'resume' }, PLAIN, /the stage does not exist/],
  ])('are all set, and nothing is written, when %s', async (_, inputs, stages, message) => {
    const act = await new StagePlay(stages).run(dispatched(), inputs)
    expect([...ending(act), awsWrites(act)]).toEqual(['failed', 1, 'false', []])
    expect(Object.keys(act.outputs).sort()).toEqual(OUTPUTS)
    expect(errors(act)).toMatch(message)
    expect(act.log.at(-1)).toMatch(/Nothing was written/)
  })

  it('tell the stage and its address when AWS fails', async () => {
    const play = new StagePlay(PLAIN)
    play.world.law.credentials = 'none'
    const act = await play.run(push())
    expect(ending(act)).toEqual(['failed', 1, 'false'])
    expect(Object.keys(act.outputs).sort()).toEqual(OUTPUTS)
  })
})

describe('AWS that refuses', () => {
  it.each([
    ['none', /there are no AWS credentials.*permissions: id-token: write/],
    ['expired', /the AWS credentials ended/],
    ['unknown', /AWS does not accept the credentials/],
  ] as const)('credentials: %s', async (credentials, message) => {
    const play = new StagePlay(PLAIN)
    play.world.law.credentials = credentials
    const act = await play.run(push())
    expect(ending(act)).toEqual(['failed', 1, 'false'])
    expect(errors(act)).toMatch(message)
  })

  const definition = { 'openapi.yaml': 'openapi: 3.0.1\ninfo: { title: orders, version: "1" }\npaths: {}\n' }
  it.each([
    ['GetRestApi', 'GET', '/restapis/a1b2c3d4e5'],
    ['GetStage', 'GET', '/restapis/a1b2c3d4e5/stages/prod'],
    ['GetResources', 'GET', '/restapis/a1b2c3d4e5/resources'],
    ['CreateDeployment', 'POST', '/restapis/a1b2c3d4e5/deployments'],
    ['TagResource', 'PUT', '/tags/'],
    ['UpdateStage', 'PATCH', '/restapis/a1b2c3d4e5/stages/prod'],
    ['PutRestApi', 'PUT', '/restapis/a1b2c3d4e5'],
    ['GetTags', 'GET', '/tags/'],
  ])(
    'without %s the message names action and resource, and the stage serves what it served',
    async (operation, verb, path) => {
      const play = new StagePlay(PLAIN)
      const base = (await play.run(push())).outputs['deployment-id'] ?? ''
      if (operation === 'PutRestApi' || operation === 'GetTags') {
        Object.assign(play.files, definition)
        play.rewrite('region: eu-west-1 }', 'region: eu-west-1, definition: openapi.yaml }')
      }
      play.edit('2').world.deny(`apigateway:${operation}`)
      const act = await play.run(push('main', SECOND))
      expect([act.outputs['result'], act.status]).toEqual(['failed', 1])
      expect(errors(act)).toContain(`Allow apigateway:${verb} on arn:aws:apigateway:eu-west-1::${path}`)
      expect(play.served()).toEqual({ [base]: 1000 })
      if (operation !== 'GetRestApi' && operation !== 'GetStage') expect(act.outputs['deployment-id']).toBe(base)
    },
  )

  it('a first deploy without CreateStage names it', async () => {
    const play = new StagePlay(PLAIN)
    play.world.deny('apigateway:CreateStage')
    expect(errors(await play.run(push()))).toMatch(
      /Allow apigateway:POST on arn:aws:apigateway:eu-west-1::\/restapis\/a1b2c3d4e5\/stages,/,
    )
  })

  it('an API without methods', async () => {
    const play = new StagePlay(PLAIN)
    const api = play.world.makeApi({ id: 'empty12345' })
    play.rewrite(play.api, api)
    expect(errors(await play.run(push()))).toMatch(/doesn't contain any methods\. Give the API a method/)
  })

  it.each([
    ['id: nosuchapi1', /there is no REST API nosuchapi1 in eu-west-1\. Correct it/],
    ['name: nobody', /there is no REST API named nobody/],
    ['name: orders', /2 REST APIs in eu-west-1 are named orders: .*Write `api: \{ id: … \}`/],
  ])('an API that is not the one: %s', async (api, message) => {
    const play = new StagePlay(PLAIN)
    play.world.makeApi({ name: 'orders' })
    play.rewrite(`id: ${play.api}`, api)
    const act = await play.run(push())
    expect(ending(act)).toEqual(['failed', 1, 'false'])
    expect(errors(act)).toMatch(message)
  })

  it('an API by its name is found', async () => {
    const play = new StagePlay(PLAIN)
    play.rewrite(`id: ${play.api}`, 'name: orders')
    expect(ending(await play.run(push()))).toEqual(['deployed', 0, 'true'])
  })

  it('without a region nothing is asked', async () => {
    const play = new StagePlay(PLAIN)
    play.rewrite(', region: eu-west-1', '')
    play.env['AWS_REGION'] = ''
    const act = await play.run(push())
    expect(awsCalls(act)).toEqual([])
    expect(errors(act)).toMatch(/no AWS region is known\. Write `region:`/)
  })
})

describe('lost answers', () => {
  it.each(['CreateStage', 'UpdateStage', 'CreateDeployment', 'TagResource'])(
    'of %s change nothing about the end',
    async (operation) => {
      const play = new StagePlay(`${SMOKE}    variables: { alias: v1, old: x }\n`)
      if (operation !== 'CreateStage') {
        await play.run(push())
        play.edit('2').rewrite(', old: x', '')
      }
      let isLost = false
      play.world.onCall((moment, request) => {
        if (isLost || moment !== 'after' || request.operation !== operation) return 'ok'
        isLost = true
        return 'lose-answer'
      })
      expect(ending(await play.run(push('main', SECOND)))).toEqual(['deployed', 0, 'true'])
      expect(isLost).toBe(true)
    },
  )

  it('a variable that AWS refuses to remove twice', async () => {
    const play = new StagePlay(`${PLAIN}    variables: { alias: v1, old: x }\n`)
    await play.run(push())
    play.rewrite(', old: x', '')
    let times = 0
    play.world.onCall((moment, { operation }) => {
      if (operation !== 'UpdateStage') return 'ok'
      if (moment === 'after') return ++times === 1 ? 'lose-answer' : 'ok'
      return times === 1 ? new WorldFault('BadRequestException', 400, 'Invalid stage variable') : 'ok'
    })
    expect(ending(await play.run(push('main', SECOND)))).toEqual(['deployed', 0, 'true'])
    expect(play.stage().variables).toEqual({ alias: 'v1' })
  })
})

describe('dry runs and plans', () => {
  it.each([
    ['deploy', { 'dry-run': 'true' }, 'deploy'],
    ['plan', {}, 'plan'],
  ])('%s reads everything, writes nothing, and tells the digest that `deploy` accepts', async (command, more, said) => {
    const play = new StagePlay(PLAIN)
    await play.run(push())
    play.edit('2')
    const plan = await play.run(dispatched(), { command, ...more })
    expect([...ending(plan), awsWrites(plan), plan.report.command]).toEqual(['planned', 0, 'false', [], said])
    expect(plan.report.plan.map(({ kind }) => kind)).toEqual(['create-deployment', 'tag', 'update-stage'])
    expect(plan.log.join('\n')).toMatch(/1\. create-deployment/)
    const digest = plan.outputs['plan-digest'] ?? ''
    const act = await play.run(push('main', THIRD), { 'plan-digest': digest })
    expect([act.outputs['result'], act.outputs['plan-digest']]).toEqual(['deployed', digest])
    const late = await play.edit('3').run(push('main', THIRD), { 'plan-digest': digest })
    expect([...ending(late), awsWrites(late)]).toEqual(['failed', 1, 'false', []])
  })

  it('a dry run says that the digest is another one', async () => {
    const play = new StagePlay(PLAIN)
    const act = await play.run(push(), { 'dry-run': 'true', 'plan-digest': `sha256:${'0'.repeat(64)}` })
    expect(act.outputs['result']).toBe('planned')
    expect(act.report.warnings?.join()).toMatch(/a deploy would be refused: input plan-digest/)
  })

  it('`status` shows every stage, and writes nothing', async () => {
    const play = new StagePlay(PLAIN)
    await play.run(push())
    const act = await play.run(dispatched(), { command: 'status' })
    expect([...ending(act), awsWrites(act)]).toEqual(['reported', 0, 'false', []])
    expect(act.log.join('\n')).toMatch(/prod {2}live {2}deployment \w+, commit 1111111/)
  })

  it.each([
    ['fills the outputs of the one stage that there is', [], 'prod'],
    ['leaves the outputs of one stage empty when there are two', ['dev'], ''],
  ])('`status` %s', async (_, others, stage) => {
    const play = new StagePlay(PLAIN)
    const { outputs } = await play.run(push())
    for (const stageName of others) {
      play.world.console.createStage({
        restApiId: play.api,
        stageName,
        deploymentId: outputs['deployment-id'] ?? '',
      })
    }
    const act = await play.run(dispatched(), { command: 'status' })
    const shown =
      stage === '' ? { 'deployment-id': '', 'invoke-url': '' } : { 'deployment-id': outputs['deployment-id'] }
    expect(act.outputs).toMatchObject({ result: 'reported', stage, ...shown })
  })
})

describe('smoke tests', () => {
  it('are repeated every second, ten seconds long', async () => {
    const play = new StagePlay(SMOKE)
    let calls = 0
    play.world.route(play.api, 'GET /health', () => ({ status: ++calls < 9 ? 403 : 200 }))
    expect(ending(await play.run(push()))).toEqual(['deployed', 0, 'true'])
    expect(calls).toBe(9)
  })

  it('that fail on a first deploy leave it `failed`, and the next run tests again', async () => {
    const play = new StagePlay(SMOKE)
    let status = 500
    play.world.route(play.api, 'GET /health', () => ({ status }))
    const first = await play.run(push())
    expect(ending(first)).toEqual(['failed', 1, 'true'])
    expect(errors(first)).toMatch(/smoke test GET \/health failed.*the next run tests it again/)
    expect(first.outputs['deployment-id']).toBe(play.stage().deploymentId)
    expect(first.report.smoke).toHaveLength(1)
    status = 200
    const second = await play.run(push())
    expect([second.outputs['result'], awsWrites(second)]).toEqual(['deployed', ['TagResource']])
    expect(ending(await play.run(push()))).toEqual(['unchanged', 0, 'false'])
  })

  it('a run that died between move and test is finished by the next', async () => {
    const play = new StagePlay(SMOKE)
    await play.run(push())
    let isDead = false
    const off = play.world.onCall((moment, { operation }) => {
      if (moment === 'after' && operation === 'UpdateStage') isDead = true
      if (isDead) throw new TypeError('killed')
      return 'ok'
    })
    play.edit('2')
    expect((await play.run(push('main', SECOND)).catch(() => undefined))?.status ?? 1).toBe(1)
    off()
    const next = await play.run(push('main', SECOND))
    expect([next.outputs['result'], awsWrites(next)]).toEqual(['deployed', ['TagResource']])
  })

  it('ask for as many passes in a row, and hide their secrets', async () => {
    const play = new StagePlay(
      `${PLAIN}    smoke: [{ request: GET /health, times: 3, headers: { x-api-key: "\${SMOKE_KEY}" } }]\n`,
    )
    play.env['SMOKE_KEY'] = 'hunter2hunter2'
    let passes = 0
    play.world.route(play.api, 'GET /health', ({ headers }) => ({
      status: headers['x-api-key'] === 'hunter2hunter2' && ++passes > 0 ? 200 : 401,
    }))
    const act = await play.run(push())
    expect([act.outputs['result'], passes]).toEqual(['deployed', 3])
    expect(act.masks).toContain('hunter2hunter2')
    expect(JSON.stringify([act.report, act.log, act.summary])).not.toContain('hunter2')
  })
})

describe('a cancelled job', () => {
  it('moves back a stage that had moved', async () => {
    const play = new StagePlay(SMOKE)
    const base = (await play.run(push())).outputs['deployment-id'] ?? ''
    play.edit('2').world.onCall((moment, { operation }) => {
      if (moment === 'after' && operation === 'UpdateStage') play.controller.abort()
      return 'ok'
    })
    expect(ending(await play.run(push('main', SECOND)))).toEqual(['rolled-back', 1, 'true'])
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('that had done everything but the tidying has deployed', async () => {
    const play = new StagePlay(PLAIN)
    await play.run(push())
    play.rewrite('stages:', 'keep-deployments: 1\nstages:')
    play.edit('2').world.onCall((moment, { operation }) => {
      if (moment === 'after' && operation === 'UpdateStage') play.controller.abort()
      return 'ok'
    })
    const act = await play.run(push('main', SECOND))
    expect(ending(act)).toEqual(['deployed', 0, 'true'])
    expect(play.served()).toEqual({ [act.outputs['deployment-id'] ?? '']: 1000 })
  })

  it('that waited for AWS has moved nothing', async () => {
    const play = new StagePlay(PLAIN)
    await play.run(push())
    play
      .edit('2')
      .world.onCall((_, { operation }) =>
        operation === 'CreateDeployment'
          ? new WorldFault('TooManyRequestsException', 429, 'Too Many Requests', 5)
          : 'ok',
      )
    const act = await play.cancelAfter(0.5).run(push('main', SECOND))
    expect([act.outputs['result'], act.status, act.report.reason]).toEqual(['rolled-back', 1, 'the job was cancelled'])
  })
})

describe('what a version is made of', () => {
  it('a description, a variable more, a variable less', async () => {
    const play = new StagePlay(`${PLAIN}    description: one\n    variables: { alias: v1 }\n`)
    await play.run(push())
    play.rewrite('one', 'two')
    const described = await play.run(push())
    expect(awsWrites(described)).toEqual(['UpdateStage'])
    expect(play.stage().description).toBe('two')
    play.rewrite('alias: v1', 'backend: b')
    expect(ending(await play.run(push()))).toEqual(['deployed', 0, 'true'])
    expect(play.stage().variables).toEqual({ backend: 'b' })
    expect(ending(await play.run(push()))).toEqual(['unchanged', 0, 'false'])
  })

  it('deployments of ours that nothing uses are pruned, others never', async () => {
    const play = new StagePlay(PLAIN)
    play.rewrite('stages:', 'keep-deployments: 1\nstages:')
    const byHand = play.world.console.createDeployment({ restApiId: play.api, description: 'by hand' }).id
    for (const version of ['2', '3', '4', '5']) await play.edit(version).run(push('main', version.repeat(40)))
    const left = play.world.console.getDeployments({ restApiId: play.api }).items.map(({ id }) => id)
    expect(left).toContain(byHand)
    // What the stage serves, what it would go back to, and what that would have gone back to.
    expect(left).toHaveLength(4)
  })

  it('a deployment tells commit and run', async () => {
    const play = new StagePlay(PLAIN)
    const id = (await play.run(push())).outputs['deployment-id'] ?? ''
    const { description } = play.world.console.getDeployment({ restApiId: play.api, deploymentId: id })
    expect(description).toMatch(
      /^api-gateway-stages commit 1{40} run https:\/\/github.com\/octo\/orders\/actions\/runs\/101\/attempts\/1 /,
    )
  })
})

describe('a definition', () => {
  const openapi = (routes: readonly string[]): string =>
    JSON.stringify({
      openapi: '3.0.1',
      info: { title: 'orders', version: '1' },
      paths: Object.fromEntries(
        routes.map((path) => [
          path,
          {
            get: {
              responses: {},
              'x-amazon-apigateway-integration': {
                type: 'mock',
                requestTemplates: { 'application/json': '{"statusCode":200}' },
                responses: { default: { statusCode: '200' } },
              },
            },
          },
        ]),
      ),
    })
  const withDefinition = (mode: string, file = openapi(['/a'])) => {
    const play = new StagePlay(PLAIN)
    play.rewrite('region: eu-west-1 }', `region: eu-west-1, definition: openapi.json, import: ${mode} }`)
    play.files['openapi.json'] = file
    return play
  }
  const routes = (play: StagePlay, api = play.api): readonly unknown[] =>
    play.world.console
      .getResources({ restApiId: api })
      .items.filter(({ resourceMethods }) => resourceMethods !== undefined)
      .map(({ path }) => path)
      .sort()

  it.each([
    ['overwrite', ['/a']],
    ['merge', ['/a', '/health']],
  ])('%s', async (mode, expected) => {
    const play = withDefinition(mode)
    expect(ending(await play.run(push()))).toEqual(['deployed', 0, 'true'])
    expect(routes(play)).toEqual(expected)
    play.files['openapi.json'] = JSON.stringify(JSON.parse(play.files['openapi.json'] ?? ''), undefined, 4)
    const again = await play.run(push())
    expect([...ending(again), awsWrites(again)]).toEqual(['unchanged', 0, 'false', []])
  })

  it.each([
    ['missing', undefined, /there is no file openapi.json/],
    ['no OpenAPI', '{"openapi":"4.0"}', /is not OpenAPI 3.0 or Swagger 2.0/],
    ['no JSON', '{"openapi": "3.0.1", ]', /openapi.json:1:\d+/],
  ])('that is %s is refused before anything is written', async (_, file, message) => {
    const play = withDefinition('overwrite')
    if (file === undefined) delete play.files['openapi.json']
    else play.files['openapi.json'] = file
    const act = await play.run(push())
    expect([...ending(act), awsWrites(act)]).toEqual(['failed', 1, 'false', []])
    expect(errors(act)).toMatch(message)
  })

  it.each([
    [0, /waiting for 10[12]\.1\.\w+, which imports into the same API/],
    [600, /waiting for 101\.1\.\w+/],
    [1200, /waiting for 101\.1\.\w+/],
    [1900, /waiting for 101\.1\.\w+/],
    [2500, /^(?![^]*waiting for)/],
    [6000, /^(?![^]*waiting for)/],
  ])('of two jobs, %i ms apart, is never mixed, and one that waits says so', async (apart, said) => {
    const play = new StagePlay('stages:\n  prod: { branches: [main] }\n  dev: { branches: [develop] }\n', {
      pacing: true,
    })
    play.rewrite('region: eu-west-1 }', 'region: eu-west-1, definition: openapi.json }')
    const held = new Map<string, readonly unknown[]>()
    play.world.onCall((moment, { operation, input }) => {
      if (moment === 'after' && operation === 'CreateDeployment')
        held.set(/commit (\w)/.exec(JSON.stringify(input))?.[1] ?? '', routes(play))
      return 'ok'
    })
    play.files['openapi.json'] = openapi(['/one'])
    const one = play.run(push('main', '1'.repeat(40)))
    await play.world.clock.sleepUntil(after(play.world.start, millis(apart)), new AbortController().signal)
    play.files['openapi.json'] = openapi(['/two'])
    const two = play.run(push('develop', '2'.repeat(40)))
    const acts = await Promise.all([one, two])
    expect(acts.map(ending)).toEqual([
      ['deployed', 0, 'true'],
      ['deployed', 0, 'true'],
    ])
    expect([held.get('1'), held.get('2')]).toEqual([['/one'], ['/two']])
    expect(acts.map(({ log }) => log.join('\n')).join('\n')).toMatch(said)
    expect(
      play.world.console.getTags({ resourceArn: `arn:aws:apigateway:eu-west-1::/restapis/${play.api}` }).tags,
    ).toEqual({})
  })

  it.each([
    ['that was there', 0, 0],
    ['that came after a look which is old by now', 1.3, 1.2],
  ])('waits for a lock %s', async (_, slow, comes) => {
    const play = withDefinition('overwrite')
    play.between = late((operation) => (operation === 'stage' ? seconds(slow) : undefined))
    const { clock, console } = play.world
    const resourceArn = `arn:aws:apigateway:eu-west-1::/restapis/${play.api}`
    const until = toIso(after(clock.now(), seconds(20)))
    clock.at(after(clock.now(), seconds(comes)), () =>
      console.tagResource({ resourceArn, tags: { 'stages:lock': `99.1.rival/${until}` } }),
    )
    await clock.sleepUntil(clock.now(), new AbortController().signal)
    const act = await play.run(push())
    expect(ending(act)).toEqual(['deployed', 0, 'true'])
    expect(act.log.join('\n')).toMatch(/waiting for 99\.1\.rival/)
  })

  it('whose lock was left behind by a dead job is imported when it ran out', async () => {
    const play = withDefinition('overwrite')
    play.world.console.tagResource({
      resourceArn: `arn:aws:apigateway:eu-west-1::/restapis/${play.api}`,
      tags: { 'stages:lock': '99.1.dead/2026-11-20T12:00:20.000Z' },
    })
    const act = await play.run(push())
    expect(ending(act)).toEqual(['deployed', 0, 'true'])
    const took = (play.world.clock.now() - play.world.start) / 1000
    expect(took).toBeGreaterThanOrEqual(20)
    expect(took).toBeLessThan(30)
  })
})
