import { describe, expect, it } from '@jest/globals'
import { parseFileCommands } from './file-commands'

describe('parseFileCommands', () => {
  it.each([
    ['a pair on a line', 'result=deployed\n', { result: 'deployed' }],
    ['a value that looks like a pair', 'invoke-url=https://x/?a=b\n', { 'invoke-url': 'https://x/?a=b' }],
    ['a value of many lines', 'plan<<END\na=1\n\nb\nEND\nstage=prod\n', { plan: 'a=1\n\nb', stage: 'prod' }],
    ['an empty value', 'to=\nmatrix<<END\nEND\n', { to: '', matrix: '' }],
    ['the last of two', 'a=1\na=2\n', { a: '2' }],
  ])('reads %s', (_, text, pairs) => {
    expect(parseFileCommands(text)).toEqual(pairs)
  })

  it('refuses a value that does not end', () => {
    expect(() => parseFileCommands('a<<END\nb\n')).toThrow('a has no closing line END')
  })
})
