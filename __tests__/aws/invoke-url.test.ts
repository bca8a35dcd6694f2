import { expect, it } from '@jest/globals'
import { invokeUrl } from '../../src/aws/invoke-url'
import { apiId } from '../../src/domain/units'

const api = apiId('a1b2c3d4e5')

it.each([
  ['eu-west-1', 'amazonaws.com'],
  ['us-gov-west-1', 'amazonaws.com'],
  ['cn-north-1', 'amazonaws.com.cn'],
  ['eusc-de-east-1', 'amazonaws.eu'],
  ['us-iso-east-1', 'c2s.ic.gov'],
  ['us-isob-east-1', 'sc2s.sgov.gov'],
])('a stage in %s is reached below %s', (region, suffix) => {
  expect(invokeUrl(undefined, api, region, 'prod')).toBe(`https://a1b2c3d4e5.execute-api.${region}.${suffix}/prod`)
})

it('a configured address is filled in and has no slash at its end', () => {
  expect(invokeUrl('https://{id}.{region}.example.com/v1//', api, 'eu-west-1', 'prod')).toBe(
    'https://a1b2c3d4e5.eu-west-1.example.com/v1',
  )
})
