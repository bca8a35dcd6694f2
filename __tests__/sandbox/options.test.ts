import { describe, expect, it } from '@jest/globals'
import { readOptions } from '../../src/sandbox/options'

const DEFAULTS = {
  port: 4580,
  region: 'eu-west-1',
  functions: undefined,
  propagation: 0,
  isFast: false,
  isLogged: false,
}

describe('the command line of the sandbox', () => {
  it.each([
    [[], DEFAULTS],
    [['--port', '0'], { ...DEFAULTS, port: 0 }],
    [['--port=65535', '--fast'], { ...DEFAULTS, port: 65_535, isFast: true }],
    [['--log', '--region', 'us-gov-west-1'], { ...DEFAULTS, isLogged: true, region: 'us-gov-west-1' }],
    [['--propagation', '8'], { ...DEFAULTS, propagation: 8000 }],
    [['--functions', 'lambda'], { ...DEFAULTS, functions: 'lambda' }],
  ])('%j is understood', (args, options) => {
    expect(readOptions(args)).toEqual({ kind: 'serve', options })
  })

  it.each([
    [['--port', '65536'], '--port takes a number from 0 to 65535, got 65536'],
    [['--port'], '--port takes a number from 0 to 65535, got nothing'],
    [['--port', '-1'], '--port takes a number from 0 to 65535, got -1'],
    [['--region', 'Ireland'], '--region takes an AWS region such as eu-west-1, got Ireland'],
    [['--propagation', '10s'], '--propagation takes seconds, 0 to 600, got 10s'],
    [['--functions'], '--functions takes a folder, got nothing'],
    [['--fast=yes'], 'there is no option --fast=yes'],
    [['--prot', '1'], 'there is no option --prot'],
    [['constructor'], 'there is no option constructor'],
  ])('%j is a mistake that says how to do it', (args, message) => {
    expect(readOptions(args)).toEqual({
      kind: 'mistake',
      message: expect.stringContaining(`sandbox: ${message}.\n\nnpm run sandbox -- `),
    })
  })

  it('can be asked for', () => {
    expect(readOptions(['--port', '1', '--help'])).toEqual({ kind: 'help' })
  })
})
