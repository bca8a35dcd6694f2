import { cli } from './clients'

const field = (value: unknown, name: string): string => String((value as Readonly<Record<string, unknown>>)[name])

/** The text of a template that tells which version, and whether the canary, served a request. */
const template = (version: string) =>
  JSON.stringify({
    'application/json': `{"version":"${version}","canary":"$context.isCanaryRequest","alias":"$stageVariables.alias"}`,
  })

export interface OrdersApi {
  readonly id: string
  /** Changes what the next deployment answers. */
  change(version: string): Promise<void>
  /** The id of the new deployment. */
  deploy(...options: readonly string[]): Promise<string>
}

/** An API with GET / behind a MOCK integration, made with the AWS CLI alone. */
export async function makeOrders(): Promise<OrdersApi> {
  const made = await cli('apigateway', 'create-rest-api', '--name', 'orders')
  const id = field(made.answer, 'id')
  const method = ['--rest-api-id', id, '--resource-id', field(made.answer, 'rootResourceId'), '--http-method', 'GET']
  const change = async (version: string) => {
    const response = ['--status-code', '200', '--response-templates', template(version)]
    await cli('apigateway', 'put-integration-response', ...method, ...response)
  }
  await cli('apigateway', 'put-method', ...method, '--authorization-type', 'NONE')
  await cli('apigateway', 'put-method-response', ...method, '--status-code', '200')
  const request = ['--type', 'MOCK', '--request-templates', '{"application/json":"{\\"statusCode\\": 200}"}']
  await cli('apigateway', 'put-integration', ...method, ...request)
  await change('v1')
  return {
    id,
    change,
    deploy: async (...options) =>
      field((await cli('apigateway', 'create-deployment', '--rest-api-id', id, ...options)).answer, 'id'),
  }
}
