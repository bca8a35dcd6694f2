interface Partition {
  /** Of ARNs: `arn:aws-cn:…`. */
  readonly name: string
  /** Of host names. */
  readonly suffix: string
}

const AWS: Partition = { name: 'aws', suffix: 'amazonaws.com' }

/** By the beginning of the region; botocore's partitions.json. */
const PARTITIONS: readonly (readonly [prefix: string, Partition])[] = [
  ['cn-', { name: 'aws-cn', suffix: 'amazonaws.com.cn' }],
  ['us-gov-', { name: 'aws-us-gov', suffix: 'amazonaws.com' }],
  ['eusc-', { name: 'aws-eusc', suffix: 'amazonaws.eu' }],
  ['us-iso-', { name: 'aws-iso', suffix: 'c2s.ic.gov' }],
  ['us-isob-', { name: 'aws-iso-b', suffix: 'sc2s.sgov.gov' }],
  ['eu-isoe-', { name: 'aws-iso-e', suffix: 'cloud.adc-e.uk' }],
  ['us-isof-', { name: 'aws-iso-f', suffix: 'csp.hci.ic.gov' }],
]

export const partitionOf = (region: string): Partition =>
  PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? AWS
