import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { servedWorld } from './world.mjs'

const SECONDS = 5
const CONNECTIONS = 32

if (!isMainThread) await load(workerData)

/**
 * How many requests a second the embedded data plane answers over HTTP, from a stage with a canary, half of them through
 * a function, half through mapping templates. The load comes from a thread of its own, as a second core would send it.
 */
export async function dataPlane() {
  const { world, api, url, close } = await servedWorld()
  arrange(world, api)
  const worker = new Worker(new URL(import.meta.url), { workerData: `${url}/_aws/execute-api/${api}/prod` })
  const [{ answered, failed }] = await once(worker, 'message')
  await worker.terminate()
  await close()
  return { perSecond: answered / SECONDS, failed }
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
