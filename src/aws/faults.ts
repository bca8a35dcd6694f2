import type { CloudErrorKind } from '../ports/cloud-error'

/**
 * Why AWS refused, told from its error code, HTTP status (`undefined`: there was no answer) and message.
 * Knows the codes of the services and those that the SDK makes up itself before or instead of an answer.
 */
export function cloudErrorKind(code: string, status: number | undefined, message: string): CloudErrorKind {
  if (code === 'ConflictException') return TRY_AGAIN.test(message) ? 'busy' : 'conflict'
  return KIND_OF_CODE.get(code) ?? kindOfStatus(status)
}

/** https://docs.aws.amazon.com/apigateway/latest/api: `Another Deployment is in progress … Please try again later.` */
const TRY_AGAIN = /try again later/i

const CODES: Readonly<Record<Exclude<CloudErrorKind, 'conflict' | 'busy'>, readonly string[]>> = {
  'not-found': ['NotFoundException', 'ResourceNotFoundException', 'ResourceNotFound'],
  'bad-request': [
    'BadRequestException',
    'ValidationException',
    'ValidationError',
    'InvalidParameterValue',
    'InvalidNextToken',
  ],
  throttled: [
    'TooManyRequestsException',
    'ThrottlingException',
    'Throttling',
    'ThrottledException',
    'RequestLimitExceeded',
    'SlowDown',
  ],
  limit: ['LimitExceededException', 'LimitExceeded'],
  denied: [
    'AccessDeniedException',
    'AccessDenied',
    'ForbiddenException',
    'UnauthorizedException',
    'UnauthorizedOperation',
    'NotAuthorized',
  ],
  'no-credentials': ['CredentialsProviderError', 'MissingAuthenticationToken', 'MissingAuthenticationTokenException'],
  'expired-credentials': ['ExpiredToken', 'ExpiredTokenException', 'RequestExpired'],
  'bad-credentials': [
    'UnrecognizedClientException',
    'InvalidClientTokenId',
    'InvalidSignatureException',
    'SignatureDoesNotMatch',
    'IncompleteSignature',
    'IncompleteSignatureException',
    'InvalidAccessKeyId',
  ],
  unavailable: ['ServiceUnavailableException', 'ServiceUnavailable', 'InternalFailure', 'InternalServiceFault'],
  network: [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNRESET',
    'ETIMEDOUT',
    'EPIPE',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'TimeoutError',
  ],
}

const KIND_OF_CODE: ReadonlyMap<string, CloudErrorKind> = new Map(
  Object.entries(CODES).flatMap(([kind, codes]) => codes.map((code) => [code, kind as CloudErrorKind] as const)),
)

function kindOfStatus(status: number | undefined): CloudErrorKind {
  if (status === undefined) return 'network'
  if (status >= 500) return 'unavailable'
  return KIND_OF_STATUS.get(status) ?? 'bad-request'
}

const KIND_OF_STATUS: ReadonlyMap<number, CloudErrorKind> = new Map([
  [401, 'denied'],
  [403, 'denied'],
  [404, 'not-found'],
  [409, 'conflict'],
  [429, 'throttled'],
])
