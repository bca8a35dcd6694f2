import type { ApiId } from '../domain/units'

/** Suffix of AWS's names by the beginning of the region (botocore's partitions). */
const SUFFIXES: readonly (readonly [string, string])[] = [
  ['cn-', 'amazonaws.com.cn'],
  ['eusc-', 'amazonaws.eu'],
  ['us-isob-', 'sc2s.sgov.gov'],
  ['us-isof-', 'csp.hci.ic.gov'],
  ['us-iso-', 'c2s.ic.gov'],
  ['eu-isoe-', 'cloud.adc-e.uk'],
]

/** The base URL of a stage, without a trailing slash: the configured one, else execute-api's. */
export function invokeUrl(url: string | undefined, api: ApiId, region: string, stage: string): string {
  if (url !== undefined) {
    return url.replaceAll('{id}', api).replaceAll('{region}', region).replace(/\/+$/, '')
  }
  const suffix = SUFFIXES.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'amazonaws.com'
  return `https://${api}.execute-api.${region}.${suffix}/${stage}`
}
