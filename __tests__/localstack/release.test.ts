import { afterAll, describe, expect, it } from '@jest/globals'
import { createAlarm } from './driver/alarm'
import { systemClock } from '../../src/adapters/system-clock'
import { serve } from '../../src/world/http/serve'
import { makeLiveWorld } from '../../src/world/world'
import { BASE, COMMIT, pullRequest } from '../runner/events'
import { openRepository, type TestRepository } from './repository'

const opened: TestRepository[] = []
afterAll(async () => {
  for (const repository of opened) await repository.close()
})

async function repository(name: string, stages: string, githubApiUrl?: string): Promise<TestRepository> {
  const made = await openRepository(name, stages, githubApiUrl)
  opened.push(made)
  return made
}

const PLAIN = '  prod:\n    branches: [main]\n    variables: { backend: one }\n    smoke: [GET /]\n'

const WANTS_V1 = '{ request: GET /, expect: { body: { $.version: v1 } } }'
const WANTS_V3 = '{ request: GET /, expect: { body: { $.version: v3 } } }'

describe('a stage without a canary', () => {
  it('is created, moved to the next version, left alone when nothing changed, and rolled back with its variables', async () => {
    const { api, push, configure, command } = await repository('plain', PLAIN)
    const first = await push('main')
    expect(first.stdout).toContain('created prod')
    expect([first.status, first.outputs['result'], first.stderr]).toEqual([0, 'deployed', first.stderr])
    expect(await api.request('prod')).toMatchObject({ version: 'v1', backend: 'one' })

    const again = await push('main')
    expect([again.outputs['result'], again.outputs['changed']]).toEqual(['unchanged', 'false'])

    await api.change('v2')
    configure(PLAIN.replace('one', 'two'))
    const second = await push('main')
    expect(second.outputs).toMatchObject({
      result: 'deployed',
      'previous-deployment-id': first.outputs['deployment-id'],
    })
    expect(await api.request('prod')).toMatchObject({ version: 'v2', backend: 'two' })

    const back = await command('rollback', { stage: 'prod' })
    expect([back.status, back.outputs['result']]).toEqual([0, 'rolled-back'])
    expect(await api.request('prod')).toMatchObject({ version: 'v1', backend: 'one' })
    expect((await api.stage('prod'))?.deploymentId).toBe(first.outputs['deployment-id'])

    const forth = await command('rollback', { stage: 'prod', to: second.outputs['deployment-id'] ?? '' })
    expect(forth.outputs).toMatchObject({ result: 'rolled-back', 'deployment-id': second.outputs['deployment-id'] })
    expect(await api.request('prod')).toMatchObject({ version: 'v2', backend: 'two' })
    expect([first, again, second, back, forth].map(({ leaks }) => leaks)).toEqual(['', '', '', '', ''])
  })

  it('that somebody else made is taken over', async () => {
    const { api, push } = await repository('taken-over', PLAIN)
    await api.deploy('prod')
    await api.change('v2')
    expect((await push('main')).outputs).toMatchObject({ result: 'deployed', changed: 'true' })
    expect(await api.request('prod')).toMatchObject({ version: 'v2', backend: 'one' })
  })

  it('is not touched by a version that fails on its throw-away stage, of which nothing is left', async () => {
    const { api, push, configure } = await repository('before-traffic', PLAIN)
    const first = await push('main')
    await api.change('v2')
    configure(PLAIN.replace('smoke: [GET /]', `smoke: [${WANTS_V1}]`))
    const bad = await push('main')
    expect([bad.stdout, bad.status, bad.outputs['result']]).toEqual([bad.stdout, 1, 'failed'])
    expect((await api.stage('prod'))?.deploymentId).toBe(first.outputs['deployment-id'])
    expect(await api.request('prod')).toMatchObject({ version: 'v1', backend: 'one' })
    expect(await api.stage('prod-smoke')).toBeUndefined()
  })

  it('goes back when its smoke test fails', async () => {
    const { api, push, configure } = await repository('smoke', PLAIN)
    await push('main')
    await api.change('v2')
    configure(
      PLAIN.replace('smoke: [GET /]', `smoke: [${WANTS_V3.replace('GET /,', 'GET /, before-traffic: false,')}]`),
    )
    const bad = await push('main')
    expect([bad.status, bad.outputs['result']]).toEqual([1, 'rolled-back'])
    expect(bad.stdout).toContain('smoke test GET / failed')
    expect(await api.request('prod')).toMatchObject({ version: 'v1', backend: 'one' })
  })
})

const definition = (answer: string) => `openapi: 3.0.1
info: { title: orders, version: '1' }
paths:
  /orders:
    get:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses:
          default: { statusCode: '200', responseTemplates: { application/json: '{"answer":"${answer}"}' } }
`

describe('a definition', () => {
  it('is imported, deployed and served; the same document in another spelling changes nothing', async () => {
    const { api, push, configure, file } = await repository('definition', '')
    configure('  prod:\n    branches: [main]\n    smoke: [GET /orders]\n', '  definition: openapi.yaml\n')
    file('openapi.yaml', definition('first'))
    const first = await push('main')
    expect([first.stdout, first.outputs['result']]).toEqual([first.stdout, 'deployed'])
    const served = async () => (await fetch(`${api.url('prod')}orders`)).json()
    expect(await served()).toEqual({ answer: 'first' })
    file('openapi.yaml', `# only a comment\n${definition('first')}`)
    expect((await push('main')).outputs['result']).toBe('unchanged')
    file('openapi.yaml', definition('second'))
    expect((await push('main')).outputs['result']).toBe('deployed')
    expect(await served()).toEqual({ answer: 'second' })
  })
})

const canary = (alarm: string, hold: string) => `  prod:
    branches: [main]
    variables: { backend: BACKEND }
    smoke: [GET /]
    canary:
      steps: [{ traffic: 20, hold: ${hold} }, { traffic: 50, hold: ${hold} }]
      bake: 1s
      poll: 200ms
      alarms: [${alarm}]
`

const TOOK_TRAFFIC = {
  timeline: expect.arrayContaining([
    expect.objectContaining({ event: 'traffic', traffic: 20 }),
    expect.objectContaining({ event: 'traffic', traffic: 0 }),
  ]) as unknown,
}

describe('a canary', () => {
  it('takes its share of the traffic step by step and is promoted with its variables', async () => {
    const alarm = await createAlarm('promoted-5xx')
    const stages = canary(alarm.name, '4s')
    const { api, push, startPush, configure } = await repository('promoted', stages.replace('BACKEND', 'one'))
    await push('main')
    await api.change('v2')
    configure(stages.replace('BACKEND', 'two'))
    const { step } = await startPush('main')
    await step.line(/traffic.* 20 %/)
    const early = await api.count('prod', 100)
    await step.line(/traffic.* 50 %/)
    const late = await api.count('prod', 100)
    const end = await step.done
    expect([end.status, end.outputs['result']]).toEqual([0, 'promoted'])
    expect(Object.keys(early).sort()).toEqual(['v1', 'v2'])
    expect(early['v2']).toBeLessThan(40)
    expect(late['v2']).toBeGreaterThan(30)
    const live = await api.stage('prod')
    expect([live?.deploymentId, live?.canarySettings, live?.variables]).toEqual([
      end.outputs['deployment-id'],
      undefined,
      { backend: 'two' },
    ])
    expect(await api.count('prod', 30)).toEqual({ v2: 30 })
    await alarm.delete()
  })

  it('is rolled back when its alarm fires, and the old version has all traffic', async () => {
    const alarm = await createAlarm('rolled-back-5xx')
    const stages = canary(alarm.name, '20s').replace('BACKEND', 'one')
    const { api, push, startPush } = await repository('rolled-back', stages)
    const first = await push('main')
    await api.change('v2')
    const { step } = await startPush('main')
    await step.line(/traffic.* 20 %/)
    await alarm.set('ALARM')
    const end = await step.done
    expect([end.status, end.outputs['result']]).toEqual([1, 'rolled-back'])
    expect(end.outputs['deployment-id']).toBe(first.outputs['deployment-id'])
    expect((end.report as { reason: string }).reason).toBe('alarm rolled-back-5xx is in ALARM')
    expect((await api.stage('prod'))?.canarySettings).toBeUndefined()
    expect(await api.count('prod', 30)).toEqual({ v1: 30 })
    await alarm.delete()
  })

  it('is rolled back within seconds when the job is cancelled, and the post step finds nothing left', async () => {
    const alarm = await createAlarm('cancelled-5xx')
    const { api, push, startPush } = await repository('cancelled', canary(alarm.name, '20s').replace('BACKEND', 'one'))
    await push('main')
    await api.change('v2')
    const { step, post } = await startPush('main')
    await step.line(/traffic.* 20 %/)
    const end = await step.cancel()
    expect(end).toMatchObject({ status: 1, outputs: { result: 'rolled-back' }, report: TOOK_TRAFFIC })
    expect(await api.count('prod', 20)).toEqual({ v1: 20 })
    const after = await post()
    expect([after.status, after.stderr.includes('Error')]).toEqual([0, false])
    await alarm.delete()
  })

  it('that a killed process left behind is removed by the post step', async () => {
    const alarm = await createAlarm('killed-5xx')
    const { api, push, startPush } = await repository('killed', canary(alarm.name, '20s').replace('BACKEND', 'one'))
    await push('main')
    await api.change('v2')
    const { step, post } = await startPush('main')
    await step.line(/traffic.* 20 %/)
    step.kill('SIGKILL')
    await step.done
    expect((await api.stage('prod'))?.canarySettings?.percentTraffic).toBe(20)
    expect((await post()).status).toBe(0)
    expect((await api.stage('prod'))?.canarySettings).toBeUndefined()
    expect(await api.count('prod', 20)).toEqual({ v1: 20 })
    await alarm.delete()
  })
})

describe('a preview', () => {
  it('comes with its pull request and goes with it, and one comment tells', async () => {
    const world = makeLiveWorld(systemClock)
    const { github } = world
    const server = await serve(world, { port: 0 })
    const stages = '  "pr-{number}": { pull-requests: true, smoke: [GET /] }\n'
    const { api, on, files } = await repository('preview', stages, `${server.url}/github`)
    github.commit(BASE, files, 'main')
    github.commit(COMMIT, {}, 'feature/a')
    github.openPull(42, { head: 'feature/a', base: 'main' })
    const pull = (action: 'opened' | 'synchronize' | 'closed') => pullRequest({ number: 42, head: 'feature/a', action })
    const comments = () => github.commentsOf(42).map(({ body }) => body)

    const opened = await on(pull('opened'))
    expect(opened.outputs).toMatchObject({ result: 'deployed', stage: 'pr-42' })
    expect(await api.request('pr-42')).toMatchObject({ version: 'v1', deployment: opened.outputs['deployment-id'] })
    expect(comments()).toEqual([expect.stringContaining(opened.outputs['deployment-id'] ?? 'none')])

    await api.change('v2')
    const updated = await on(pull('synchronize'))
    expect(await api.request('pr-42')).toMatchObject({ version: 'v2' })
    expect(comments()).toEqual([expect.stringContaining(updated.outputs['deployment-id'] ?? 'none')])

    github.closePull(42)
    expect((await on(pull('closed'))).outputs['result']).toBe('cleaned')
    expect([await api.stage('pr-42'), await api.request('pr-42')]).toEqual([undefined, undefined])
    expect(comments()).toEqual([expect.stringContaining('is gone')])
    await server.close()
  })
})
