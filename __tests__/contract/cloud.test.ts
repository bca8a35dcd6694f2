import { describe } from '@jest/globals'
import { cloudContract } from './cloud-contract'
import { CLOUDS } from './clouds'

describe.each(CLOUDS)('the cloud ports: %s', (_, open) => {
  cloudContract(open)
})
