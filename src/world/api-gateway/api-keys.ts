import { badRequest, conflict, notFound } from '../fault'
import { checkTags } from './limits'
import type { ApiKey, GatewayStore } from './model'
import { type Page, type PageInput, pageOf } from './pages'
import { present } from './records'
import { planOf, type UsagePlanInput } from './usage-plans'

export interface ApiKeyInput {
  readonly apiKey: string
}

export interface CreateApiKeyInput {
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly enabled?: boolean | undefined
  readonly value?: string | undefined
  readonly tags?: Record<string, string> | undefined
}

export function createApiKey(store: GatewayStore, input: CreateApiKeyInput): ApiKey {
  const { value = store.newId(40) } = input
  if (value.length < 20 || value.length > 128) throw badRequest('API Key value should be at least 20 characters') // from memory
  if ([...store.apiKeys.values()].some((key) => key.value === value)) throw conflict('API Key already exists')
  checkTags(input.tags ?? {})
  const at = store.now()
  const key: ApiKey = present({
    ...input,
    id: store.newId(10),
    value,
    enabled: input.enabled ?? false,
    createdDate: at,
    lastUpdatedDate: at,
    stageKeys: [],
  })
  store.apiKeys.set(key.id, key)
  return key
}

/** AWS tells the value only when asked to. */
export type ApiKeyView = Omit<ApiKey, 'value'> & { readonly value?: string | undefined }

const viewOf = (key: ApiKey, isWhole: boolean): ApiKeyView =>
  present({ ...key, value: isWhole ? key.value : undefined })

function keyOf(store: GatewayStore, id: string): ApiKey {
  const key = store.apiKeys.get(id)
  if (key === undefined) throw notFound('Invalid API Key identifier specified')
  return key
}

export const getApiKey = (
  store: GatewayStore,
  input: ApiKeyInput & { readonly includeValue?: boolean | undefined },
): ApiKeyView => viewOf(keyOf(store, input.apiKey), input.includeValue ?? false)

export function getApiKeys(
  store: GatewayStore,
  input: PageInput & { readonly nameQuery?: string | undefined; readonly includeValues?: boolean | undefined },
): Page<ApiKeyView> {
  const { nameQuery = '' } = input
  const keys = [...store.apiKeys.values()].filter(({ name }) => (name ?? '').startsWith(nameQuery))
  return pageOf(
    keys.map((key) => viewOf(key, input.includeValues ?? false)),
    ({ id }) => id,
    input,
  )
}

export function deleteApiKey(store: GatewayStore, input: ApiKeyInput): void {
  keyOf(store, input.apiKey)
  store.apiKeys.delete(input.apiKey)
  for (const [id, plan] of store.usagePlans) {
    store.usagePlans.set(id, { ...plan, keys: plan.keys.filter((key) => key !== input.apiKey) })
  }
}

export interface UsagePlanKey {
  readonly id: string
  readonly type: 'API_KEY'
  readonly name?: string | undefined
  readonly value: string
}

const planKeyOf = ({ id, name, value }: ApiKey): UsagePlanKey => present({ id, type: 'API_KEY', name, value })

/** A key can be in several plans, but in one only for each stage; the texts are unverified. */
export function createUsagePlanKey(
  store: GatewayStore,
  input: UsagePlanInput & { readonly keyId: string; readonly keyType: string },
): UsagePlanKey {
  const plan = planOf(store, input.usagePlanId)
  const key = keyOf(store, input.keyId)
  if (input.keyType !== 'API_KEY') throw badRequest('Usage plan key type must be API_KEY')
  if (plan.keys.includes(key.id)) throw conflict(`Usage plan key already exists: ${key.id}`)
  const stages = plan.shape.apiStages.map(({ apiId, stage }) => `${apiId}:${stage}`)
  const other = [...store.usagePlans.values()].find(
    ({ shape, keys }) =>
      keys.includes(key.id) && shape.apiStages.some(({ apiId, stage }) => stages.includes(`${apiId}:${stage}`)),
  )
  if (other !== undefined) {
    throw conflict(
      `Usage Plan ${plan.shape.id} cannot be added because API Key ${key.id} has a stage of it in ${other.shape.id}`,
    )
  }
  store.usagePlans.set(plan.shape.id, { ...plan, keys: [...plan.keys, key.id] })
  return planKeyOf(key)
}

export function getUsagePlanKeys(store: GatewayStore, input: UsagePlanInput & PageInput): Page<UsagePlanKey> {
  const { keys } = planOf(store, input.usagePlanId)
  return pageOf(
    keys.map((id) => planKeyOf(keyOf(store, id))),
    ({ id }) => id,
    input,
  )
}

export function deleteUsagePlanKey(store: GatewayStore, input: UsagePlanInput & { readonly keyId: string }): void {
  const plan = planOf(store, input.usagePlanId)
  if (!plan.keys.includes(input.keyId)) throw notFound('Invalid API Key identifier specified')
  store.usagePlans.set(plan.shape.id, { ...plan, keys: plan.keys.filter((id) => id !== input.keyId) })
}
