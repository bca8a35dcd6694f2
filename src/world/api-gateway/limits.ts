import { badRequest, limitExceeded } from '../fault'
import type { Texts } from './model'

/*
 * Quotas and forms. Numbers: AWS's quota page for API Gateway and the service model.
 * Texts marked "unverified" were found nowhere; they only say what was wrong.
 */

const STAGES_PER_API = 10
export const RESOURCES_PER_API = 300
export const DEFINITION_BYTES = 6 * 1024 * 1024
/** By endpoint type, in one region. */
const APIS: ReadonlyMap<string, number> = new Map([
  ['REGIONAL', 600],
  ['EDGE', 120],
  ['PRIVATE', 600],
])
const POLICY_LENGTH = 8192
const COMPRESSION_BYTES = 10 * 1024 * 1024
const VARIABLES_PER_STAGE = 100
const VARIABLE_NAME_LENGTH = 64
const VARIABLE_VALUE_LENGTH = 512
const TAGS = 50
const TAG_KEY_LENGTH = 128
const TAG_VALUE_LENGTH = 256
const CACHE_SIZES = ['0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237']

/** `apis` are those of the same endpoint type that there are. Code and text unverified. */
export function checkApiQuota(type: string, apis: number): void {
  const most = APIS.get(type) ?? Infinity
  if (apis >= most) throw limitExceeded(`Maximum number of ${type} APIs for this account has been reached: ${most}`)
}

/** One of the three there are; that several are refused, and the text, are unverified. */
export function checkEndpointTypes(types: readonly string[]): void {
  if (types.length === 1 && APIS.has(types[0] ?? '')) return
  throw badRequest(`Invalid endpoint types specified: ${types.join(', ')}`)
}

/** Text unverified. */
export function checkPolicy(policy: string | undefined): void {
  if ((policy?.length ?? 0) <= POLICY_LENGTH) return
  throw badRequest(`Invalid policy document: it has more than ${POLICY_LENGTH} characters`)
}

/** Text unverified. */
export function checkCompressionSize(bytes: number | undefined): void {
  if (bytes === undefined || (Number.isInteger(bytes) && bytes >= 0 && bytes <= COMPRESSION_BYTES)) return
  throw badRequest(`Invalid minimum compression size, must be between 0 and ${COMPRESSION_BYTES}`)
}

/** 50 ms to 29 s (API reference of PutIntegration); the text is from memory. */
export function checkTimeout(milliseconds: number | undefined): void {
  if (milliseconds === undefined || (Number.isInteger(milliseconds) && milliseconds >= 50 && milliseconds <= 29_000))
    return
  throw badRequest('Timeout should be between 50 ms and 29000 ms')
}

export function checkStageName(name: string): void {
  // Before hyphens were allowed the text ended in `a-zA-Z0-9_`; today's is unverified.
  if (!/^[A-Za-z0-9_-]{1,128}$/.test(name)) throw badRequest('Stage name only allows a-zA-Z0-9_-')
}

/** Unverified: neither the code nor the text of this quota was ever recorded; a sister quota reads like it. */
export function checkStageQuota(stages: number): void {
  if (stages < STAGES_PER_API) return
  throw limitExceeded(
    'Maximum number of Stages for this API has been reached. Please contact AWS if you need additional Stages.',
  )
}

export function checkVariables(variables: Texts): void {
  for (const [name, value] of Object.entries(variables)) checkVariable(name, value)
  if (Object.keys(variables).length > VARIABLES_PER_STAGE) {
    throw limitExceeded(`Maximum number of stage variables for this stage has been reached: ${VARIABLES_PER_STAGE}`) // unverified
  }
}

export function checkVariable(name: string, value: string): void {
  if (!/^\w+$/.test(name)) {
    throw badRequest(`Invalid stage variable name: ${name}.  Please use names with only word characters.`)
  }
  // The service model's set; the text speaks of spaces, which the model does not allow: unverified, so refused.
  if (!/^[A-Za-z0-9\-._~:/?#&=,]+$/.test(value)) {
    throw badRequest(
      `Invalid stage variable value: ${value}.  Please use values with alphanumeric characters and the symbols ' ', -', '.', '_', ':', '/', '?', '&', '=', and ','.`,
    )
  }
  if (name.length > VARIABLE_NAME_LENGTH || value.length > VARIABLE_VALUE_LENGTH) {
    throw badRequest(`Stage variable ${name} is too long`) // unverified
  }
}

/** `all` are the tags as they would be afterwards. Texts unverified; the set for values is the one AWS states for tags in general. */
export function checkTags(all: Texts): void {
  for (const [key, value] of Object.entries(all)) {
    if (!/^[A-Za-z+\-=._:/0-9]+$/.test(key) || key.length > TAG_KEY_LENGTH || /^aws:/i.test(key)) {
      throw badRequest(`Invalid tag key: ${key}`)
    }
    if (value.length > TAG_VALUE_LENGTH || !/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(value)) {
      throw badRequest(`Invalid tag value for key ${key}: ${value}`)
    }
  }
  if (Object.keys(all).length > TAGS) throw limitExceeded(`A resource can have at most ${TAGS} tags`)
}

/** GB, as the service model lists them. Text unverified. */
export function checkCacheSize(size: string | undefined): void {
  if (size !== undefined && !CACHE_SIZES.includes(size)) throw badRequest(`Invalid cache cluster size: ${size}`)
}

export function checkPercent(traffic: number): void {
  // The range is documented, the text is unverified.
  if (!(traffic >= 0 && traffic <= 100))
    throw badRequest('Invalid canary percentTraffic, must be between 0.0 and 100.0')
}
