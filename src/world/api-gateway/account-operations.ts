import * as apiKeys from './api-keys'
import * as mappings from './base-path-mappings'
import * as domainNames from './domain-names'
import { gated, type GatewayAccess, read, write } from './operation'
import * as plans from './usage-plans'

/** What an account has beside its APIs: usage plans, keys and custom domains. */
export const accountOperations = (access: GatewayAccess) => ({
  ...planOperations(access),
  ...keyOperations(access),
  ...domainOperations(access),
  getAccount: gated(
    access,
    read(
      'GetAccount',
      () => '/account',
      () => ACCOUNT,
    ),
  ),
})

/** AWS's defaults for a region. */
const ACCOUNT = {
  throttleSettings: { burstLimit: 5000, rateLimit: 10_000 },
  features: ['UsagePlans'],
  apiKeyVersion: '4',
}

const planPath = ({ usagePlanId }: plans.UsagePlanInput) => `/usageplans/${usagePlanId}`

const planOperations = (access: GatewayAccess) => ({
  createUsagePlan: gated(
    access,
    write('CreateUsagePlan', 'POST', () => '/usageplans', plans.createUsagePlan),
  ),
  getUsagePlan: gated(access, read('GetUsagePlan', planPath, plans.getUsagePlan)),
  getUsagePlans: gated(
    access,
    read('GetUsagePlans', () => '/usageplans', plans.getUsagePlans),
  ),
  updateUsagePlan: gated(access, write('UpdateUsagePlan', 'PATCH', planPath, plans.updateUsagePlan)),
  deleteUsagePlan: gated(access, write('DeleteUsagePlan', 'DELETE', planPath, plans.deleteUsagePlan)),
  createUsagePlanKey: gated(
    access,
    write('CreateUsagePlanKey', 'POST', (input) => `${planPath(input)}/keys`, apiKeys.createUsagePlanKey),
  ),
  getUsagePlanKeys: gated(
    access,
    read('GetUsagePlanKeys', (input) => `${planPath(input)}/keys`, apiKeys.getUsagePlanKeys),
  ),
  deleteUsagePlanKey: gated(
    access,
    write(
      'DeleteUsagePlanKey',
      'DELETE',
      (input) => `${planPath(input)}/keys/${input.keyId}`,
      apiKeys.deleteUsagePlanKey,
    ),
  ),
})

const keyPath = ({ apiKey }: apiKeys.ApiKeyInput) => `/apikeys/${apiKey}`

const keyOperations = (access: GatewayAccess) => ({
  createApiKey: gated(
    access,
    write('CreateApiKey', 'POST', () => '/apikeys', apiKeys.createApiKey),
  ),
  getApiKey: gated(access, read('GetApiKey', keyPath, apiKeys.getApiKey)),
  getApiKeys: gated(
    access,
    read('GetApiKeys', () => '/apikeys', apiKeys.getApiKeys),
  ),
  deleteApiKey: gated(access, write('DeleteApiKey', 'DELETE', keyPath, apiKeys.deleteApiKey)),
})

const domainPath = ({ domainName }: domainNames.DomainNameInput) => `/domainnames/${domainName}`
const mappingPath = (input: mappings.MappingInput) =>
  `${domainPath(input)}/basepathmappings/${encodeURIComponent(input.basePath)}`

const domainOperations = (access: GatewayAccess) => ({
  createDomainName: gated(
    access,
    write('CreateDomainName', 'POST', () => '/domainnames', domainNames.createDomainName),
  ),
  getDomainName: gated(access, read('GetDomainName', domainPath, domainNames.getDomainName)),
  getDomainNames: gated(
    access,
    read('GetDomainNames', () => '/domainnames', domainNames.getDomainNames),
  ),
  updateDomainName: gated(access, write('UpdateDomainName', 'PATCH', domainPath, domainNames.updateDomainName)),
  deleteDomainName: gated(access, write('DeleteDomainName', 'DELETE', domainPath, domainNames.deleteDomainName)),
  createBasePathMapping: gated(
    access,
    write(
      'CreateBasePathMapping',
      'POST',
      (input) => `${domainPath(input)}/basepathmappings`,
      mappings.createBasePathMapping,
    ),
  ),
  getBasePathMapping: gated(access, read('GetBasePathMapping', mappingPath, mappings.getBasePathMapping)),
  getBasePathMappings: gated(
    access,
    read('GetBasePathMappings', (input) => `${domainPath(input)}/basepathmappings`, mappings.getBasePathMappings),
  ),
  updateBasePathMapping: gated(
    access,
    write('UpdateBasePathMapping', 'PATCH', mappingPath, mappings.updateBasePathMapping),
  ),
  deleteBasePathMapping: gated(
    access,
    write('DeleteBasePathMapping', 'DELETE', mappingPath, mappings.deleteBasePathMapping),
  ),
})
