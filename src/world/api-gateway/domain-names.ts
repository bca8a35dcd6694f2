import { badRequest, notFound } from '../fault'
import { checkTags } from './limits'
import type { Domain, DomainName, GatewayStore } from './model'
import { type Page, type PageInput, pageOf } from './pages'
import { present } from './records'
import type { PatchOperation } from './stage-patches'

export interface DomainNameInput {
  readonly domainName: string
}

export interface CreateDomainNameInput extends DomainNameInput {
  readonly regionalCertificateArn?: string | undefined
  readonly certificateArn?: string | undefined
  readonly securityPolicy?: string | undefined
  readonly endpointConfiguration?: { readonly types?: readonly string[] | undefined } | undefined
  readonly tags?: Record<string, string> | undefined
}

/** The last label begins with a letter: an address, as which this machine is asked for everything, is no name. */
const NAME = /^(?:\*\.)?(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/

/** Certificates are not checked, and nothing is made in DNS. */
export function createDomainName(store: GatewayStore, input: CreateDomainNameInput): DomainName {
  // Both texts are from memory.
  if (!NAME.test(input.domainName)) throw badRequest('Invalid domain name specified')
  if (store.domainNames.has(input.domainName)) throw badRequest('The domain name you provided already exists.')
  checkTags(input.tags ?? {})
  const shape: DomainName = present({
    ...input,
    regionalDomainName: `d-${store.newId(10)}.execute-api.${store.region}.amazonaws.com`,
    endpointConfiguration: { types: input.endpointConfiguration?.types ?? ['EDGE'] },
    domainNameStatus: 'AVAILABLE',
    securityPolicy: input.securityPolicy ?? 'TLS_1_2',
  })
  store.domainNames.set(shape.domainName, shape)
  return shape
}

export function getDomainName(store: GatewayStore, input: DomainNameInput): DomainName {
  const shape = store.domainNames.get(input.domainName)
  if (shape === undefined) throw notFound('Invalid domain name identifier specified')
  return shape
}

export const getDomainNames = (store: GatewayStore, input: PageInput): Page<DomainName> =>
  pageOf([...store.domainNames.values()], ({ domainName }) => domainName, input)

const REPLACEABLE = ['regionalCertificateArn', 'certificateArn', 'securityPolicy']

export function updateDomainName(
  store: GatewayStore,
  input: DomainNameInput & { readonly patchOperations?: readonly PatchOperation[] | undefined },
): DomainName {
  const shape = (input.patchOperations ?? []).reduce<DomainName>(
    (before, { op, path = '', value }) => {
      const member = REPLACEABLE.find((name) => `/${name}` === path)
      if (member === undefined || op !== 'replace') throw badRequest(`Invalid patch path ${path}`) // unverified text
      return { ...before, [member]: value }
    },
    getDomainName(store, input),
  )
  store.domainNames.set(shape.domainName, shape)
  return shape
}

/** Its mappings go with it. */
export function deleteDomainName(store: GatewayStore, input: DomainNameInput): void {
  getDomainName(store, input)
  store.domainNames.delete(input.domainName)
  for (const key of [...store.domains.keys()]) {
    if (key === input.domainName || key.startsWith(`${input.domainName}/`)) store.domains.delete(key)
  }
}

/** Where a request to a custom domain goes: a base path is taken off before routing. `path` begins with a slash. */
export function mappedTarget(
  domains: ReadonlyMap<string, Domain>,
  host: string,
  path: string,
): (Domain & { readonly path: string }) | undefined {
  const first = /^\/[^/?]+/.exec(path)?.[0] ?? ''
  const below = first === '' ? undefined : domains.get(`${host}${first}`)
  if (below !== undefined) {
    const rest = path.slice(first.length)
    return { ...below, path: rest.startsWith('/') ? rest : `/${rest}` }
  }
  const all = domains.get(host)
  return all && { ...all, path }
}
