import { cloudErrorKind } from '../aws/faults'
import { CloudError, type CloudErrorKind } from '../ports/cloud-error'
import { codeOf, type Thrown, thrownOf } from './thrown'

/** What the SDK adds to the answers of a service. */
interface Answer {
  readonly $metadata?: { readonly httpStatusCode?: number }
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> }
}

/** Sends one call and turns whatever it throws into a `CloudError` of `operation`. */
export async function inCloudTerms<T>(operation: string, send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (error) {
    throw toCloudError(operation, error)
  }
}

export function toCloudError(operation: string, error: unknown): CloudError {
  if (error instanceof CloudError) return error
  const thrown: Thrown & Answer = thrownOf(error)
  return new CloudError(kindOf(thrown), operation, thrown.message, {
    cause: error,
    retryAfterSeconds: retryAfter(thrown.$response?.headers?.['retry-after']),
  })
}

// AWS's answers and the SDK's refusals are told apart by `name`. Node's errors are all called Error and carry a `code`.
// What has neither, e.g. an answer without an id, never gets better by asking again, so it is not taken for the network's.
function kindOf(thrown: Thrown & Answer): CloudErrorKind {
  const { name, message } = thrown
  const code = codeOf(thrown)
  const status = thrown.$metadata?.httpStatusCode
  if (status === undefined && code !== '') return cloudErrorKind(code, undefined, message)
  if (status === undefined && NAMELESS.has(name)) return 'bad-request'
  return cloudErrorKind(name, status, message)
}

const NAMELESS: ReadonlySet<string> = new Set(['Error', 'TypeError', 'RangeError', 'SyntaxError'])

/** Seconds; a date, the header's other form, is left out: AWS does not send it. */
function retryAfter(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : undefined
}
