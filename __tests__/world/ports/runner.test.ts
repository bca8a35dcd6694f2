import { describe, expect, it } from '@jest/globals'
import { memoryFiles } from '../../../src/world/ports/files'
import { recordingHost } from '../../../src/world/ports/host'
import { portsOf } from '../../../src/world/ports/ports'
import { makeWorld } from '../../../src/world/world'

describe('a workspace in memory', () => {
  const files = memoryFiles({ 'stages.yml': 'version: 1', 'api/openapi.yaml': 'ä' })

  it.each([
    ['stages.yml', { kind: 'file', text: 'version: 1' }],
    ['./stages.yml', { kind: 'file', text: 'version: 1' }],
    ['api/../stages.yml', { kind: 'file', text: 'version: 1' }],
    ['api/openapi.yaml', { kind: 'file', text: 'ä' }],
    ['gone.yml', { kind: 'missing' }],
    ['../stages.yml', { kind: 'outside' }],
    ['api/../../stages.yml', { kind: 'outside' }],
    ['/etc/passwd', { kind: 'outside' }],
  ])('answers for %s', async (path, answer) => {
    expect(await files.read(path, 100)).toEqual(answer)
  })

  it('counts bytes, not characters', async () => {
    expect(await files.read('api/openapi.yaml', 1)).toEqual({ kind: 'too-large', bytes: 2 })
    expect(await files.read('api/openapi.yaml', 2)).toMatchObject({ kind: 'file' })
  })
})

describe('a runner that keeps what it is told', () => {
  it('gives inputs, environment and event', () => {
    const host = recordingHost({
      inputs: { stage: 'prod' },
      env: { KEY: 'x' },
      event: { number: 7 },
      states: { a: '1' },
    })
    expect([
      host.input('stage'),
      host.input('to'),
      host.env('KEY'),
      host.env('gone'),
      host.event(),
      host.state('a'),
    ]).toEqual(['prod', '', 'x', undefined, { number: 7 }, '1'])
  })

  it('keeps lines, groups, annotations, masks, outputs, summaries, states and reports', async () => {
    const host = recordingHost()
    await host.group('smoke', () => Promise.resolve(host.log('GET /health')))
    host.annotate('error', 'broken', { title: 'smoke' })
    host.mask('secret')
    host.output('result', 'deployed')
    await host.summary('# done')
    host.saveState('stage', 'prod')
    const path = await host.writeReport('{}', 'json')
    await host.writeReport('<p>done</p>', 'html')
    expect(host).toMatchObject({
      lines: ['GET /health'],
      groups: ['smoke'],
      annotations: [{ level: 'error', message: 'broken', title: 'smoke' }],
      masks: ['secret'],
      outputs: { result: 'deployed' },
      summaries: ['# done'],
      states: { stage: 'prod' },
      reports: ['{}'],
      pages: ['<p>done</p>'],
    })
    expect([path.startsWith('/'), host.state('stage'), host.state('gone')]).toEqual([true, 'prod', ''])
  })
})

describe('the ports of a run', () => {
  it('stand on one world', async () => {
    const world = makeWorld()
    const api = world.makeApi({ routes: { 'GET /': {} } })
    const ports = portsOf(world, { inputs: { stage: 'prod' }, files: { 'stages.yml': 'x' } })
    expect(await ports.cloud.identity.account()).toBe(world.account)
    expect((await ports.cloud.gateway.apis(({ name }) => name === 'orders')).map(({ id }) => id)).toEqual([api])
    expect([ports.cloud.region, ports.clock.now(), ports.host.input('stage')]).toEqual([
      world.region,
      world.start,
      'prod',
    ])
    expect(await ports.files.read('stages.yml', 10)).toMatchObject({ text: 'x' })
    expect(await ports.github.branchExists('main')).toBe(false)
  })
})
