import { GetCallerIdentityCommand, STSClient, type STSClientConfig } from '@aws-sdk/client-sts'
import type { Identity } from '../ports/cloud'
import { CloudError } from '../ports/cloud-error'
import { inCloudTerms } from './aws-error'

const OPERATION = 'sts:GetCallerIdentity'

export const connectSts = (settings: STSClientConfig): Identity => stsIdentity(new STSClient(settings))

const stsIdentity = (client: STSClient): Identity => ({
  account: () =>
    inCloudTerms(OPERATION, async () => {
      const { Account } = await client.send(new GetCallerIdentityCommand({}))
      if (Account === undefined) throw new CloudError('bad-request', OPERATION, 'the answer names no account')
      return Account
    }),
})
