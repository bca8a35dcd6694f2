import type { ApiId } from '../domain/units'
import { partitionOf } from './partition'

/** The base URL of a stage, without a trailing slash: the configured one, else execute-api's. */
export function invokeUrl(url: string | undefined, api: ApiId, region: string, stage: string): string {
  if (url !== undefined) {
    return url.replaceAll('{id}', api).replaceAll('{region}', region).replace(/\/+$/, '')
  }
  return `https://${api}.execute-api.${region}.${partitionOf(region).suffix}/${stage}`
}
