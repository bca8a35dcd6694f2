import type { IncomingHttpHeaders } from 'node:http'
import type { Domain } from '../api-gateway/model'

/*
 * A web page that somebody has open can send requests to this machine too. What its browser says about it, `Origin` and
 * `Sec-Fetch-Site`, it cannot forge; and a name of its own that it lets lead here stays in `Host`.
 */

/** Why a caller is turned away; `undefined`: it may ask. */
export function refusalOf(
  { hostname }: URL,
  { origin, 'sec-fetch-site': site }: IncomingHttpHeaders,
  domains: ReadonlyMap<string, Domain>,
): string | undefined {
  if (!LOCAL.has(hostname) && !EXECUTE_API.test(hostname) && !isMapped(hostname, domains)) {
    return `${hostname} is no host of this world: ask 127.0.0.1 or localhost, or map it as a custom domain`
  }
  if (origin !== undefined && !isLocal(origin)) return `A page of ${origin} may not ask: only pages of this machine may`
  if (site === 'cross-site') return 'A page of another site may not ask: only pages of this machine may'
  return undefined
}

const LOCAL: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

const EXECUTE_API = /^[a-z0-9]+\.execute-api\.[a-z0-9-]+\.amazonaws\.com$/

const isMapped = (hostname: string, domains: ReadonlyMap<string, Domain>): boolean =>
  [...domains.keys()].some((name) => name === hostname || name.startsWith(`${hostname}/`))

/** `null` is the origin of a page that hides its own. */
const isLocal = (origin: string): boolean => URL.canParse(origin) && LOCAL.has(new URL(origin).hostname)
