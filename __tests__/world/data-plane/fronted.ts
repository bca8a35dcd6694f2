import { makeWorld, type VirtualWorld, type WorldOptions } from '../../../src/world/world'
import { API } from '../orders'

export const FUNCTIONS =
  'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:'

/** A world with one API whose paths have these integrations (`POST /orders/{id}`: OpenAPI's extension), on the stage `dev`. */
export function fronted(integrations: Readonly<Record<string, object>>, options: WorldOptions = {}): VirtualWorld {
  const world = makeWorld({ pacing: false, ...options })
  world.makeApi({ id: API, name: 'orders' })
  const paths: Record<string, Record<string, object>> = {}
  for (const [route, integration] of Object.entries(integrations)) {
    const [method = '', path = ''] = route.split(' ')
    const name = method === 'ANY' ? 'x-amazon-apigateway-any-method' : method.toLowerCase()
    const responses = { '200': { description: 'ok' } }
    paths[path] = { ...paths[path], [name]: { responses, 'x-amazon-apigateway-integration': integration } }
  }
  const body = JSON.stringify({ openapi: '3.0.1', info: { title: 'orders', version: '1' }, paths })
  world.console.putRestApi({ restApiId: API, mode: 'overwrite', body })
  const deploymentId = world.console.createDeployment({ restApiId: API }).id
  world.console.createStage({
    restApiId: API,
    stageName: 'dev',
    deploymentId,
    variables: { alias: 'v2', port: '8080' },
  })
  return world
}

export const asked = (
  method: string,
  path: string,
  more: { readonly headers?: Record<string, string>; readonly body?: string } = {},
) => ({
  api: API,
  stage: 'dev',
  method,
  path,
  headers: {},
  body: '',
  ...more,
})
