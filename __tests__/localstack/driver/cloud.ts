import { APIGatewayClient } from '@aws-sdk/client-api-gateway'
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { SchedulerClient } from '@aws-sdk/client-scheduler'

/** What `npm run test:localstack` sets, and what the bundle under test gets as well. */
const NAMES = ['AWS_ENDPOINT_URL', 'AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const

export const cloudVariables: Readonly<Record<string, string>> = Object.fromEntries(
  NAMES.map((name) => {
    const value = process.env[name]
    if (value === undefined) throw new Error(`${name} is not set: run these tests with npm run test:localstack`)
    return [name, value]
  }),
)

export const endpoint = cloudVariables['AWS_ENDPOINT_URL'] ?? ''
export const apiGateway = new APIGatewayClient({})
export const cloudWatch = new CloudWatchClient({})
export const scheduler = new SchedulerClient({})
