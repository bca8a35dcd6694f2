import { own } from '../own'
import { badRequest } from '../fault'
import { decimalNumber, wholeNumber } from '../numbers'
import type { MethodSetting, Stage } from './model'
import { invalidPath, nothingToRemove } from './patch-refusals'

/** `/{resource}/{METHOD}/{group}/{name}`; the key of the setting comes back as it was sent, `~1` included. `ANY` has no settings. */
const PATH = /^\/(?<key>.+\/(?:\*|GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS))\/(?<setting>[a-z]+\/[A-Za-z]+)$/

interface Setting {
  readonly member: string
  /** `undefined`: not a value of this setting. */
  readonly read: (value: string) => boolean | number | string | undefined
}

const flag = (value: string) => (value === 'true' || value === 'false' ? value === 'true' : undefined)
const oneOf = (values: readonly string[]) => (value: string) => (values.includes(value) ? value : undefined)
const whole = (min: number, max: number) => (value: string) => wholeNumber(value, min, max)
const decimal = (min: number, max: number) => (value: string) => decimalNumber(value, min, max)

const CACHE_CONTROL_STRATEGIES = [
  'FAIL_WITH_403',
  'SUCCEED_WITH_RESPONSE_HEADER',
  'SUCCEED_WITHOUT_RESPONSE_HEADER',
] as const

/** The service model has a 32-bit integer for bursts. */
const MOST = 2 ** 31 - 1

/** Patch path to member of the setting (AWS, "patch operations", UpdateStage). */
const SETTINGS: ReadonlyMap<string, Setting> = new Map<string, Setting>([
  ['metrics/enabled', { member: 'metricsEnabled', read: flag }],
  ['logging/dataTrace', { member: 'dataTraceEnabled', read: flag }],
  ['logging/loglevel', { member: 'loggingLevel', read: oneOf(['OFF', 'ERROR', 'INFO']) }],
  // -1 lifts a throttle.
  ['throttling/burstLimit', { member: 'throttlingBurstLimit', read: whole(-1, MOST) }],
  ['throttling/rateLimit', { member: 'throttlingRateLimit', read: decimal(-1, MOST) }],
  ['caching/enabled', { member: 'cachingEnabled', read: flag }],
  ['caching/dataEncrypted', { member: 'cacheDataEncrypted', read: flag }],
  ['caching/ttlInSeconds', { member: 'cacheTtlInSeconds', read: whole(0, 3600) }],
  ['caching/requireAuthorizationForCacheControl', { member: 'requireAuthorizationForCacheControl', read: flag }],
  [
    'caching/unauthorizedCacheControlHeaderStrategy',
    { member: 'unauthorizedCacheControlHeaderStrategy', read: oneOf(CACHE_CONTROL_STRATEGIES) },
  ],
])

export const isMethodSetting = (path: string): boolean => SETTINGS.has(PATH.exec(path)?.groups?.['setting'] ?? '')

/** One property set; the first one on a key brings the defaults of all others with it, as recorded. */
export function withMethodSetting(stage: Stage, path: string, value: string): Stage {
  const groups = PATH.exec(path)?.groups
  const setting = SETTINGS.get(groups?.['setting'] ?? '')
  const key = groups?.['key']
  if (setting === undefined || key === undefined) throw invalidPath(path)
  const read = setting.read(value)
  if (read === undefined) throw badRequest(`Invalid value for ${path}: ${value}`) // unverified text
  const before = own(stage.methodSettings, key) ?? defaultsOf(stage)
  return { ...stage, methodSettings: { ...stage.methodSettings, [key]: { ...before, [setting.member]: read } } }
}

/** Takes the whole setting away; every path that means nothing else is read as one. */
export function withoutMethodSetting(stage: Stage, path: string): Stage {
  const key = path.replace(/^\//, '')
  if (own(stage.methodSettings, key) === undefined) throw nothingToRemove(path)
  const methodSettings = Object.fromEntries(Object.entries(stage.methodSettings).filter(([one]) => one !== key))
  return { ...stage, methodSettings }
}

const defaultsOf = (stage: Stage): MethodSetting => ({
  metricsEnabled: false,
  dataTraceEnabled: false,
  throttlingBurstLimit: 5000,
  throttlingRateLimit: 10_000,
  cachingEnabled: stage.methodSettings['*/*']?.['cachingEnabled'] ?? stage.cacheClusterEnabled,
  cacheTtlInSeconds: 300,
  cacheDataEncrypted: false,
  requireAuthorizationForCacheControl: true,
  unauthorizedCacheControlHeaderStrategy: 'SUCCEED_WITH_RESPONSE_HEADER',
})
