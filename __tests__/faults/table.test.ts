import { expect, it } from '@jest/globals'
import { slowFaults } from './in-virtual-time'
import { wireFaults } from './over-http'
import { readRows } from './table'

it('each row of docs/faults.md is one test, and each test one row', () => {
  const tested = [...Object.keys(wireFaults), ...Object.keys(slowFaults)]
  expect(tested.sort()).toEqual(
    readRows()
      .map(({ fault }) => fault)
      .sort(),
  )
})
