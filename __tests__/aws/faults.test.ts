import { describe, expect, it } from '@jest/globals'
import { cloudErrorKind } from '../../src/aws/faults'

describe('the kind of an AWS fault', () => {
  it.each([
    ['NotFoundException', 404, 'Invalid stage identifier specified', 'not-found'],
    ['BadRequestException', 400, 'Deployment id does not exist', 'bad-request'],
    ['ConflictException', 409, 'Stage already exists', 'conflict'],
    [
      'ConflictException',
      409,
      'Another Deployment is in progress for rest api with id x . Please try again later.',
      'busy',
    ],
    [
      'ConflictException',
      409,
      'Unable to complete operation due to concurrent modification. Please try again later.',
      'busy',
    ],
    ['TooManyRequestsException', 429, 'Too Many Requests', 'throttled'],
    ['ThrottlingException', 400, 'Rate exceeded', 'throttled'],
    ['LimitExceededException', 429, 'Maximum number of Stages', 'limit'],
    ['AccessDeniedException', 403, 'User: x is not authorized', 'denied'],
    ['AccessDenied', 403, 'User: x is not authorized', 'denied'],
    ['ForbiddenException', 403, 'Forbidden', 'denied'],
    ['UnauthorizedException', 401, 'Unauthorized', 'denied'],
    ['CredentialsProviderError', undefined, 'Could not load credentials from any providers', 'no-credentials'],
    ['ExpiredToken', 403, 'The security token included in the request is expired', 'expired-credentials'],
    ['ExpiredTokenException', 403, 'The security token included in the request is expired', 'expired-credentials'],
    ['UnrecognizedClientException', 403, 'The security token included in the request is invalid.', 'bad-credentials'],
    ['InvalidClientTokenId', 403, 'The security token included in the request is invalid.', 'bad-credentials'],
    ['InvalidSignatureException', 403, 'Signature expired', 'bad-credentials'],
    ['SignatureDoesNotMatch', 403, 'The request signature we calculated does not match', 'bad-credentials'],
    ['ServiceUnavailableException', 503, 'Service Unavailable', 'unavailable'],
    ['ECONNREFUSED', undefined, 'connect ECONNREFUSED', 'network'],
    ['ENOTFOUND', undefined, 'getaddrinfo ENOTFOUND', 'network'],
    ['EAI_AGAIN', undefined, 'getaddrinfo EAI_AGAIN', 'network'],
    ['ECONNRESET', undefined, 'socket hang up', 'network'],
    ['ETIMEDOUT', undefined, 'connect ETIMEDOUT', 'network'],
    ['TimeoutError', undefined, 'socket hang up', 'network'],
  ])('%s %s, %j, is %s', (code, status, message, kind) => {
    expect(cloudErrorKind(code, status, message)).toBe(kind)
  })

  it.each([
    [500, 'unavailable'],
    [502, 'unavailable'],
    [401, 'denied'],
    [403, 'denied'],
    [404, 'not-found'],
    [409, 'conflict'],
    [429, 'throttled'],
    [418, 'bad-request'],
    [undefined, 'network'],
  ])('of a code that nobody knows is told by the status: %s is %s', (status, kind) => {
    expect(cloudErrorKind('SomethingNew', status, '')).toBe(kind)
  })
})
