import type { Config } from '../config/config'
import { cutShort } from '../cloud/cut-short'
import { type Retry, retrying } from '../cloud/retry'
import { refuse } from '../domain/problem'
import { findApi, guardAccount } from '../observe/find-api'
import { leaveBy } from './lifetime'
import type { Cloud } from '../ports/cloud'
import type { Session } from './session'
import type { Outside } from '../ports/outside'

type Given = Pick<Session, 'outside' | 'inputs' | 'run' | 'config' | 'journal' | 'github'>

/** Connects to the API that the configuration means, in the account that it allows. */
export async function openSession(given: Given): Promise<Session> {
  const { outside, config, journal, run } = given
  const region = regionOf(config, outside)
  const ends = leaveBy({
    began: outside.clock.now(),
    credentialsExpireAt: given.inputs.credentialsExpireAt,
    runner: outside.host.env('RUNNER_ENVIRONMENT'),
  })
  const bare = await outside.openCloud(region)
  const patient = (of: Cloud, signal: AbortSignal) => {
    const tell = ({ operation, message, wait }: Retry) => {
      journal.event('retry', `${operation} in ${(wait / 1000).toFixed(1)} s: ${message}`)
    }
    return retrying(of, outside.clock, outside.random, signal, tell)
  }
  const cloud = patient(cutShort(bare, outside.clock, outside.signal), outside.signal)
  await guardAccount(config.allowedAccounts, cloud)
  const apiAsked = outside.clock.now()
  const api = await findApi(config.api, cloud)
  const nonce = Math.floor(outside.random() * 0xffffff).toString(16)
  const lastWord = patient(bare, new AbortController().signal)
  const owner = `${run.key}.${nonce}`
  return { ...given, cloud, lastWord, api, apiAsked, owner, leaveBy: ends, rollouts: new Map() }
}

export function regionOf(config: Config, { host }: Outside): string {
  const region = config.api.region ?? host.env('AWS_REGION') ?? host.env('AWS_DEFAULT_REGION') ?? ''
  if (/^[a-z0-9-]{4,40}$/.test(region)) return region
  return refuse(
    'api.region',
    region === '' ? 'no AWS region is known' : `${JSON.stringify(region)} is no AWS region`,
    'Write `region:` under `api:` in stages.yml, or set `aws-region` of aws-actions/configure-aws-credentials (AWS_REGION).',
  )
}
