import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { servedWorld } from './world.mjs'

/*
 * `node bench/data-plane.mjs`: how many requests a second the embedded data plane answers over HTTP, from a stage with a canary,
 * half of them through a function, half through mapping templates. Every answer has to be a 200, and a thousand a second the least.
 */

const SECONDS = 5
const CONNECTIONS = 32
const LEAST_PER_SECOND = 1000

if (isMainThread) await measure()
else await load(workerData)

async function measure() {
  const { world, api, url, close } = await servedWorld()
  arrange(world, api)
  const worker = new Worker(new URL(import.meta.url), { workerData: `${url}/_aws/execute-api/${api}/prod` })
  const [{ answered, failed }] = await once(worker, 'message')
  await worker.terminate()
  await close()
  const perSecond = Math.round(answered / SECONDS)
  console.log(`data plane: ${perSecond} requests a second, ${failed} failed`)
  process.exitCode = failed > 0 || perSecond < LEAST_PER_SECOND ? 1 : 0
}

function arrange(world, restApiId) {
  const body = `openapi: 3.0.1
info: { title: orders, version: '1' }
paths:
  /orders/{id}:
    get:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:orders/invocations
  /users/{id}:
    get:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses:
          default:
            statusCode: '200'
            responseTemplates:
              application/json: '{"id":"$input.params("id")","canary":$context.isCanaryRequest#if($stageVariables.alias),"alias":"$stageVariables.alias"#end}'
`
  world.functions.set('orders', ({ pathParameters }) => ({ statusCode: 200, body: JSON.stringify(pathParameters) }))
  world.console.putRestApi({ restApiId, mode: 'overwrite', body })
  const deploymentId = world.console.createDeployment({ restApiId }).id
  world.console.createStage({ restApiId, stageName: 'prod', deploymentId, variables: { alias: 'v1' } })
  world.console.createDeployment({ restApiId, stageName: 'prod', canarySettings: { percentTraffic: 50 } })
}

async function load(base) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const until = performance.now() + SECONDS * 1000
  const count = { answered: 0, failed: 0 }
  const caller = async (name) => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      const path = turn % 2 === 0 ? 'orders' : 'users'
      const status = await get(agent, `${base}/${path}/${name}-${turn}`)
      if (status === 200) count.answered += 1
      else count.failed += 1
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, name) => caller(name)))
  parentPort.postMessage(count)
}

/** The status; 0: there was no answer. */
function get(agent, url) {
  return new Promise((resolve) => {
    const outgoing = request(url, { agent }, (incoming) => {
      incoming.resume()
      incoming.on('end', () => resolve(incoming.statusCode))
    })
    outgoing.on('error', () => resolve(0))
    outgoing.end()
  })
}
