import { WorldFault } from './fault'

/** `unknown`: AWS does not know the key. */
export type CredentialsState = 'valid' | 'none' | 'expired' | 'unknown'

export interface Permission {
  /** The IAM action, e.g. `apigateway:POST`. */
  readonly action: string
  readonly resource: string
}

/** Refuses like AWS when the credentials are not valid. */
export function checkCredentials(service: string, state: CredentialsState): void {
  switch (state) {
    case 'valid':
      return
    case 'none':
      // The SDK finds out by itself and sends nothing.
      throw new WorldFault('CredentialsProviderError', undefined, 'Could not load credentials from any providers')
    case 'expired':
      throw new WorldFault(
        service === 'sts' ? 'ExpiredToken' : 'ExpiredTokenException',
        403,
        'The security token included in the request is expired',
      )
    case 'unknown':
      throw new WorldFault(
        service === 'sts' ? 'InvalidClientTokenId' : 'UnrecognizedClientException',
        403,
        'The security token included in the request is invalid.',
      )
  }
}

/** IAM's refusal. That API Gateway and Scheduler say it with this code is unverified: their service models list no such error. */
export const accessDenied = (user: string, { action, resource }: Permission): WorldFault =>
  new WorldFault(
    /^(apigateway|scheduler):/.test(action) ? 'AccessDeniedException' : 'AccessDenied',
    403,
    `User: ${user} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
  )
