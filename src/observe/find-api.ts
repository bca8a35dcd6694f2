import type { ApiSpec } from '../config/config'
import { refuse } from '../domain/problem'
import type { Api } from '../ports/api-gateway'
import type { Cloud } from '../ports/cloud'

/** The one API that the configuration means; refuses when there is none, or more than one of the name. */
export async function findApi({ target }: ApiSpec, { gateway, region }: Cloud): Promise<Api> {
  const where =
    'Correct it, or write `api.region` when the API is elsewhere, and check that the credentials belong to its account.'
  if (target.by === 'id') {
    const api = await gateway.api(target.id)
    return api ?? refuse('api.id', `there is no REST API ${target.id} in ${region}`, where)
  }
  const [api, ...others] = await gateway.apis(({ name }) => name === target.name)
  if (api === undefined) return refuse('api.name', `there is no REST API named ${target.name} in ${region}`, where)
  if (others.length === 0) return api
  const ids = [api, ...others].map(({ id }) => id).join(', ')
  return refuse(
    'api.name',
    `${others.length + 1} REST APIs in ${region} are named ${target.name}: ${ids}`,
    'Write `api: { id: … }` with the one that you mean.',
  )
}

/** Refuses any account but the listed ones, before the first write. */
export async function guardAccount(allowed: readonly string[], { identity }: Cloud): Promise<void> {
  if (allowed.length === 0) return
  const account = await identity.account()
  if (allowed.includes(account)) return
  refuse(
    'allowed-accounts',
    `the credentials belong to account ${account}, which is not among ${allowed.join(', ')}`,
    'Use the role of the right account, or add this one to `allowed-accounts`.',
  )
}
