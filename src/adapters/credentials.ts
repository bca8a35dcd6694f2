import type { AwsCredentialIdentityProvider } from '@smithy/types'

/**
 * The SDK's default chain, loaded on first use; one look-up serves every service.
 * Where there is nothing to find, the instance metadata service costs at most 2 s (one second for each of its two calls).
 */
export function credentialChain(): AwsCredentialIdentityProvider {
  let chain: Promise<AwsCredentialIdentityProvider> | undefined
  return async (properties) => {
    chain ??= import('@aws-sdk/credential-provider-node').then(({ defaultProvider }) => defaultProvider())
    return (await chain)(properties)
  }
}
