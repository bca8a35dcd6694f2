import type { AwsCredentialIdentityProvider } from '@smithy/types'
import type { Cloud, Identity } from '../ports/cloud'
import type { Scheduler } from '../ports/scheduler'
import { credentialChain } from './credentials'

/** What every client of the SDK is made with. */
export interface ClientSettings {
  readonly region: string
  readonly credentials: AwsCredentialIdentityProvider
  readonly maxAttempts: number
  readonly customUserAgent: string
  readonly requestHandler: {
    readonly connectionTimeout: number
    readonly requestTimeout: number
    readonly socketTimeout: number
    readonly throwOnRequestTimeout: boolean
  }
}

/**
 * One region of the account that `credentials` belong to. Endpoints follow AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_<SERVICE>.
 * Every client of the SDK takes tens of milliseconds to load, so all but API Gateway's wait for the first call that needs them.
 */
export async function awsCloud(
  region: string,
  credentials: AwsCredentialIdentityProvider = credentialChain(),
): Promise<Cloud> {
  const settings = clientSettings(region, credentials)
  const { connectApiGateway } = await import('./api-gateway')
  return {
    region,
    gateway: connectApiGateway(settings),
    ...cloudWatch(settings),
    identity: identity(settings),
    scheduler: scheduler(settings),
  }
}

const clientSettings = (region: string, credentials: AwsCredentialIdentityProvider): ClientSettings => ({
  region,
  credentials,
  // Retries are decided in one place, src/cloud/retry.ts: the SDK's own give up before a CreateDeployment slot comes free.
  maxAttempts: 1,
  customUserAgent: 'api-gateway-stages',
  requestHandler: {
    connectionTimeout: 5_000,
    requestTimeout: 20_000,
    // Between two packets of an answer; above every request timeout, which ends with the answer's first packet.
    socketTimeout: 65_000,
    // Without it the SDK only warns of a request that takes too long.
    throwOnRequestTimeout: true,
  },
})

function cloudWatch(settings: ClientSettings): Pick<Cloud, 'alarms' | 'metrics'> {
  let connected: Promise<Pick<Cloud, 'alarms' | 'metrics'>> | undefined
  const connect = () =>
    (connected ??= import('./cloudwatch').then(({ connectCloudWatch }) => connectCloudWatch(settings)))
  return {
    alarms: { read: async (names) => (await connect()).alarms.read(names) },
    metrics: {
      read: async (queries, from, to) => (await connect()).metrics.read(queries, from, to),
      list: async (metric) => (await connect()).metrics.list(metric),
    },
  }
}

function identity(settings: ClientSettings): Identity {
  let teller: Promise<Identity> | undefined
  return {
    async account() {
      teller ??= import('./sts').then(({ connectSts }) => connectSts(settings))
      return (await teller).account()
    },
  }
}

function scheduler(settings: ClientSettings): Scheduler {
  let connected: Promise<Scheduler> | undefined
  const connect = () => (connected ??= import('./scheduler').then(({ connectScheduler }) => connectScheduler(settings)))
  return {
    put: async (schedule) => (await connect()).put(schedule),
    remove: async (name) => (await connect()).remove(name),
  }
}
