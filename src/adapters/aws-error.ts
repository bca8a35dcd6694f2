import { cloudErrorKind } from '../aws/faults'
import { CloudError, type CloudErrorKind } from '../ports/cloud-error'

/** What the SDK throws, as far as we read it: answers of a service, faults of the network, its own refusals. */
interface Thrown {
  readonly name: string
  readonly message: string
  /** Node's own code, e.g. `ECONNREFUSED`. */
  readonly code?: unknown
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
  const thrown = isThrown(error) ? error : { name: 'Error', message: String(error) }
  return new CloudError(kindOf(thrown), operation, thrown.message, {
    cause: error,
    retryAfterSeconds: retryAfter(thrown.$response?.headers?.['retry-after']),
  })
}

// AWS's answers and the SDK's refusals are told apart by `name`. Node's errors are all called Error and carry a `code`.
// What has neither, e.g. an answer without an id, never gets better by asking again, so it is not taken for the network's.
function kindOf(thrown: Thrown): CloudErrorKind {
  const { name, message, code } = thrown
  const status = thrown.$metadata?.httpStatusCode
  if (status === undefined && typeof code === 'string') return cloudErrorKind(code, undefined, message)
  if (status === undefined && NAMELESS.has(name)) return 'bad-request'
  return cloudErrorKind(name, status, message)
}

const NAMELESS: ReadonlySet<string> = new Set(['Error', 'TypeError', 'RangeError', 'SyntaxError'])

/** Seconds; a date, the header's other form, is left out: AWS does not send it. */
function retryAfter(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : undefined
}

const isThrown = (error: unknown): error is Thrown => error instanceof Error
