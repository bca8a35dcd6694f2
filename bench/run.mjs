import { writeFile } from 'node:fs/promises'
import { dataPlane } from './data-plane.mjs'
import { rollouts } from './rollouts.mjs'
import { inJob, measured } from './step.mjs'
import { servedWorld } from './world.mjs'

/*
 * `npm run bench`: the committed bundle against the embedded world, beside an empty Node process in the same minute.
 * Counts have to meet their targets; times depend on the machine and are only shown.
 */

const stages = (api, more = '', stage = '') => `version: 1
api: { id: ${api}, url: "URL/_aws/execute-api/{id}/{stage}"${more} }
stages:
  prod: { branches: [main]${stage} }
`
const CANARY =
  ', canary: { steps: [{ traffic: 10, hold: 500ms }, { traffic: 50, hold: 500ms }], poll: 100ms, alarms: [a] }'
const definition = (answer) => `openapi: 3.0.1
info: { title: orders, version: '1' }
paths:
  /orders:
    get:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses: { default: { statusCode: '200', responseTemplates: { application/json: '"${answer}"' } } }
`

const server = await servedWorld()
const { world, api } = server
const file = (more, stage) => stages(api, more, stage).replace('URL', server.url)
const results = []

try {
  results.push(
    ...(await startUp()),
    ...(await releases()),
    ...(await canary()),
    ...(await takenBack()),
    ...(await load()),
  )
} finally {
  await server.close()
}
print(results)
process.exitCode = results.some(({ counts, met }) => counts && !met) ? 1 : 0

/** A run that has nothing to do, beside a process that does nothing: in turns, so that both meet the same machine. */
async function startUp() {
  const empty = 'build/empty.mjs'
  await writeFile(empty, '')
  const pairs = []
  await inJob(server, { 'stages.yml': file() }, 'feature/a', async ({ run }) => {
    for (let turn = 0; turn < 11; turn += 1) pairs.push({ nothing: await measured(empty), skipped: await run() })
  })
  expect(pairs[0].skipped, 'skipped')
  const ratio = (what, of) => {
    const [skipped, nothing] = ['skipped', 'nothing'].map((which) => median(pairs.map((pair) => pair[which][of])))
    const row = shown(`skipped: ${what} / empty process`, skipped / nothing, 3)
    return { ...row, detail: `${Math.round(skipped)} ms / ${Math.round(nothing)} ms` }
  }
  return [
    ratio('wall time', 'milliseconds'),
    ratio('CPU time', 'cpuMilliseconds'),
    counted('skipped: calls to AWS', pairs[0].skipped.calls, 0),
  ]
}

function releases() {
  return inJob(server, { 'stages.yml': file() }, 'main', async ({ run, put }) => {
    expect(await run(), 'deployed')
    const unchanged = expect(await run(), 'unchanged')
    world.route(api, 'GET /v2', { body: '{}' })
    const redeploy = expect(await run(), 'deployed')

    const smoke = ', smoke: [GET /orders]'
    await put({ 'stages.yml': file(', definition: openapi.yaml', smoke), 'openapi.yaml': definition('one') })
    expect(await run(), 'deployed')
    await put({ 'openapi.yaml': definition('two') })
    const imported = expect(await run(), 'deployed')
    return [
      counted('unchanged: writes', unchanged.writes, 0),
      counted('unchanged: calls to AWS', unchanged.calls, 5),
      counted('redeploy: calls to AWS', redeploy.calls, 6),
      counted('redeploy with definition and smoke test, before traffic and after: calls to AWS', imported.calls, 14),
      shown('redeploy: peak memory, MB', redeploy.peakMegabytes, 120),
    ]
  })
}

async function canary() {
  world.alarms.set('a', 'OK')
  return inJob(server, { 'stages.yml': file('', CANARY) }, 'main', async ({ run }) => {
    world.route(api, 'GET /v3', { body: '{}' })
    return [shown('canary: peak memory, MB', expect(await run(), 'promoted').peakMegabytes, 120)]
  })
}

async function takenBack() {
  const { polls, fromAlarm, fromSignal } = await rollouts(server, file)
  return [
    counted('canary: calls to CloudWatch a poll of 100 alarms', polls.cloudWatch, 1),
    counted('canary: calls to API Gateway a poll', polls.gateway, 1),
    counted('alarm fires: polls until the traffic is taken off', fromAlarm.polls, 1),
    counted('alarm fires: writes until the traffic is taken off', fromAlarm.writes, 1),
    counted('SIGINT: milliseconds until the traffic is taken off', fromSignal, 1000),
  ]
}

async function load() {
  const { perSecond, failed } = await dataPlane()
  return [
    counted('data plane of the embedded world: failed requests', failed, 0),
    shown('data plane of the embedded world: microseconds a request', 1_000_000 / perSecond, 1000),
  ]
}

function expect(run, result) {
  if (run.result !== result) throw new Error(`the run ended ${run.result || 'without a result'}, not ${result}`)
  return run
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function shown(what, value, target) {
  return { what, value, target, met: value <= target, counts: false }
}

function counted(what, value, target) {
  return { ...shown(what, value, target), counts: true }
}

function print(rows) {
  const width = Math.max(...rows.map(({ what }) => what.length))
  for (const { what, value, target, met, detail = '' } of rows) {
    const figure = Number.isInteger(value) ? String(value) : value.toFixed(1)
    console.log(
      `${what.padEnd(width)}  ${figure.padStart(6)}  target ${String(target).padStart(3)}  ${(met ? 'met' : 'MISSED').padEnd(6)}  ${detail}`.trimEnd(),
    )
  }
}
