import { cloudErrorKind } from '../../aws/faults'
import { CloudError } from '../../ports/cloud-error'
import { WorldFault } from '../fault'

/** One call to AWS: it comes back a turn later, as calls do, and fails with a `CloudError`. */
export async function inCloudTerms<T>(operation: string, call: () => T): Promise<T> {
  await Promise.resolve()
  try {
    return call()
  } catch (error) {
    throw error instanceof WorldFault ? toCloudError(operation, error) : error
  }
}

const toCloudError = (operation: string, fault: WorldFault): CloudError =>
  new CloudError(cloudErrorKind(fault.code, fault.status, fault.message), operation, fault.message, {
    cause: fault,
    retryAfterSeconds: fault.retryAfterSeconds,
  })
