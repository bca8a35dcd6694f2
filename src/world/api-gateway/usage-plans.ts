import { badRequest, notFound } from '../fault'
import { decimalNumber } from '../numbers'
import { checkTags } from './limits'
import type { GatewayStore, PlanStage, Quota, StoredPlan, Throttle, UsagePlan } from './model'
import { type Page, type PageInput, pageOf } from './pages'
import { present } from './records'
import type { PatchOperation } from './stage-patches'

export interface UsagePlanInput {
  readonly usagePlanId: string
}

export interface CreateUsagePlanInput {
  readonly name: string
  readonly description?: string | undefined
  readonly apiStages?: readonly PlanStage[] | undefined
  readonly throttle?: Throttle | undefined
  readonly quota?: Quota | undefined
  readonly tags?: Record<string, string> | undefined
}

export function createUsagePlan(store: GatewayStore, input: CreateUsagePlanInput): UsagePlan {
  if (input.name === '') throw badRequest('Usage plan name cannot be blank') // unverified text
  checkTags(input.tags ?? {})
  checkPeriod(input.quota)
  const id = store.newId(6)
  const apiStages = input.apiStages ?? []
  for (const { apiId, stage } of apiStages) checkStage(store, id, apiId, stage)
  const shape: UsagePlan = present({ ...input, id, apiStages })
  store.usagePlans.set(id, { shape, keys: [] })
  return shape
}

/** Those of the service model; the text is unverified. */
function checkPeriod({ period = 'DAY' }: Quota = {}): void {
  if (!['DAY', 'WEEK', 'MONTH'].includes(period)) throw badRequest(`Invalid quota period specified: ${period}`)
}

export function planOf(store: GatewayStore, id: string): StoredPlan {
  const plan = store.usagePlans.get(id)
  if (plan === undefined) throw notFound('Invalid Usage Plan ID specified') // from memory
  return plan
}

export const getUsagePlan = (store: GatewayStore, input: UsagePlanInput): UsagePlan =>
  planOf(store, input.usagePlanId).shape

export function getUsagePlans(
  store: GatewayStore,
  input: PageInput & { readonly keyId?: string | undefined },
): Page<UsagePlan> {
  const plans = [...store.usagePlans.values()].filter(
    ({ keys }) => input.keyId === undefined || keys.includes(input.keyId),
  )
  return pageOf(
    plans.map(({ shape }) => shape),
    ({ id }) => id,
    input,
  )
}

export function updateUsagePlan(
  store: GatewayStore,
  input: UsagePlanInput & { readonly patchOperations?: readonly PatchOperation[] | undefined },
): UsagePlan {
  const before = planOf(store, input.usagePlanId)
  const shape = (input.patchOperations ?? []).reduce<UsagePlan>(
    (plan, operation) => patched(store, plan, operation),
    before.shape,
  )
  checkPeriod(shape.quota)
  store.usagePlans.set(shape.id, { ...before, shape: present(shape) })
  return present(shape)
}

export function deleteUsagePlan(store: GatewayStore, input: UsagePlanInput): void {
  planOf(store, input.usagePlanId)
  store.usagePlans.delete(input.usagePlanId)
}

type Change = (plan: UsagePlan, value: string) => UsagePlan

function numberOf(value: string): number {
  const number = decimalNumber(value, 0, Number.MAX_SAFE_INTEGER)
  if (number === undefined) throw badRequest(`Invalid number: ${value}`) // unverified text
  return number
}

const REPLACEABLE: ReadonlyMap<string, Change> = new Map(
  Object.entries<Change>({
    '/name': (plan, name) => ({ ...plan, name }),
    '/description': (plan, description) => ({ ...plan, description }),
    '/throttle/rateLimit': (plan, value) => ({ ...plan, throttle: { ...plan.throttle, rateLimit: numberOf(value) } }),
    '/throttle/burstLimit': (plan, value) => ({ ...plan, throttle: { ...plan.throttle, burstLimit: numberOf(value) } }),
    '/quota/limit': (plan, value) => ({ ...plan, quota: { ...plan.quota, limit: numberOf(value) } }),
    '/quota/offset': (plan, value) => ({ ...plan, quota: { ...plan.quota, offset: numberOf(value) } }),
    '/quota/period': (plan, period) => ({ ...plan, quota: { ...plan.quota, period } }),
  }),
)

const REMOVABLE: ReadonlyMap<string, Change> = new Map(
  Object.entries<Change>({
    '/throttle': (plan) => ({ ...plan, throttle: undefined }),
    '/quota': (plan) => ({ ...plan, quota: undefined }),
  }),
)

const CHANGES: ReadonlyMap<string, ReadonlyMap<string, Change>> = new Map([
  ['replace', REPLACEABLE],
  ['remove', REMOVABLE],
])

function patched(store: GatewayStore, plan: UsagePlan, { op = '', path = '', value = '' }: PatchOperation): UsagePlan {
  switch (`${op} ${path}`) {
    case 'add /apiStages':
      return withStage(store, plan, value)
    case 'remove /apiStages':
      return withoutStage(store, plan, value)
    default: {
      const change = CHANGES.get(op)?.get(path)
      if (change !== undefined) return change(plan, value)
      throw badRequest(`Invalid patch path ${path} specified for op ${op}`) // unverified text
    }
  }
}

/** `a1b2c3d4e5:prod`. */
function readStage(value: string): readonly [api: string, stage: string] {
  const [api, stage, ...more] = value.split(':')
  if (!api || !stage || more.length > 0) throw badRequest('Invalid API Stage specified')
  return [api, stage]
}

function checkStage(store: GatewayStore, plan: string, api: string, stage: string): void {
  if (store.apis.get(api)?.stages.has(stage) === true) return
  throw unknownStage(plan, api, stage)
}

const unknownStage = (plan: string, api: string, stage: string) =>
  notFound(`Invalid API Stage {api: ${api}, stage: ${stage}} specified for usageplan ${plan}`)

/** Unverified: adding a stage that the plan has already; it changes nothing here. */
function withStage(store: GatewayStore, plan: UsagePlan, value: string): UsagePlan {
  const [apiId, stage] = readStage(value)
  checkStage(store, plan.id, apiId, stage)
  const isThere = plan.apiStages.some((one) => one.apiId === apiId && one.stage === stage)
  return isThere ? plan : { ...plan, apiStages: [...plan.apiStages, { apiId, stage }] }
}

function withoutStage(store: GatewayStore, plan: UsagePlan, value: string): UsagePlan {
  const [apiId, stage] = readStage(value)
  const left = plan.apiStages.filter((one) => one.apiId !== apiId || one.stage !== stage)
  // Unverified: what a stage that exists but is not in the plan is answered; no fault here.
  if (left.length === plan.apiStages.length) checkStage(store, plan.id, apiId, stage)
  return { ...plan, apiStages: left }
}
