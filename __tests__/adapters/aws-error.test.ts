import { describe, expect, it } from '@jest/globals'
import { toCloudError } from '../../src/adapters/aws-error'
import { CloudError, type CloudErrorKind } from '../../src/ports/cloud-error'

const thrown = (name: string, more: object) => Object.assign(new Error('said so'), { name, ...more })

describe('what the SDK throws, in our words', () => {
  it.each<[CloudErrorKind, string, object]>([
    ['network', 'Error', { code: 'ECONNREFUSED' }],
    ['network', 'AggregateError', { code: 'ECONNREFUSED' }],
    ['network', 'TimeoutError', { code: 'ECONNRESET' }],
    ['network', 'TimeoutError', {}],
    ['network', 'Error', { code: 'CERT_HAS_EXPIRED' }],
    ['no-credentials', 'CredentialsProviderError', {}],
    ['unavailable', 'SyntaxError', { $metadata: { httpStatusCode: 502 } }],
    ['throttled', 'TooManyRequestsException', { $metadata: { httpStatusCode: 429 } }],
    ['bad-request', 'Error', {}],
    ['bad-request', 'TypeError', {}],
  ])('%s: %s %j', (kind, name, more) => {
    const cause = thrown(name, more)
    const error = toCloudError('apigateway:GetStage', cause)
    expect(error).toMatchObject({ kind, operation: 'apigateway:GetStage', message: 'said so', cause })
  })
  it('takes the seconds of Retry-After and leaves its dates', () => {
    const asked = (value: string) =>
      toCloudError('x', thrown('Error', { $response: { headers: { 'retry-after': value } } })).retryAfterSeconds
    expect(['7', '0', 'Fri, 20 Nov 2026 12:00:00 GMT', '-1'].map(asked)).toEqual([7, 0, undefined, undefined])
  })
  it('leaves a CloudError as it is', () => {
    const error = new CloudError('denied', 'sts:GetCallerIdentity', 'no')
    expect(toCloudError('apigateway:GetStage', error)).toBe(error)
  })
})
