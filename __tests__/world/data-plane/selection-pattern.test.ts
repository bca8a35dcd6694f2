import { describe, expect, it } from '@jest/globals'
import { fits } from '../../../src/world/data-plane/selection-pattern'

describe('a selection pattern', () => {
  it.each([
    ['200', '200'],
    ['4\\d{2}', '404'],
    ['4..|5\\d+', '503'],
    ['.*no stock.*', 'there is no stock'],
    ['(\\n|.)+', 'line\nline'],
    ['.+', 'line\nline'],
    ['(?:a|b){2,3}', 'aba'],
    ['a{2,}', 'aaa'],
    ['(ab)*c?', 'abab'],
    ['[^a-c]+\\.\\u0041', 'xyz.A'],
    ['[\\w.-]*?', 'a.b-c'],
    ['(?!.*retry).*(?=k$).', 'ok'],
    ['^\\bfail\\b.*$', 'fail: no'],
    ['a{', 'a{'],
    ['', ''],
  ])('%j fits %j', (pattern, text) => {
    expect(fits(pattern, text)).toBe(true)
  })

  it.each([
    ['20', '200'],
    ['4\\d{2}', '4x4'],
    ['a{2}', 'aaa'],
    ['a{2,3}', 'aaaa'],
    ['(?!.*retry).*', 'please retry'],
    ['\\bfail', 'nofail'],
    ['[a-c]', 'd'],
  ])('%j does not fit the whole of %j', (pattern, text) => {
    expect(fits(pattern, text)).toBe(false)
  })

  it.each(['(', 'a)', '*', 'a**', '[', 'a{3,1}', '[z-a]', '(a)\\1', '(?<=a)b', '(?i)a'])(
    'that is none, or asks for more than we have, fits nothing: %s',
    (pattern) => {
      expect(fits(pattern, pattern)).toBe(false)
    },
  )

  it.each([
    ['(a+)+', `${'a'.repeat(5000)}!`],
    ['(a|a)*(b|b)*', `${'a'.repeat(5000)}!`],
    ['((a*)*)*b', 'a'.repeat(500)],
    ['(.*.*.*.*a){9}', 'ab'.repeat(500)],
  ])('takes no long time to fail: %s', (pattern, text) => {
    expect(fits(pattern, text)).toBe(false)
  })

  it.each([
    ['many steps', '((a{1000}|b?){1000}){1000}', 'c'],
    ['many characters', 'a'.repeat(1001), ''],
  ])('that needs too %s is refused', (_, pattern, text) => {
    expect(() => fits(pattern, text)).toThrow(RangeError)
  })
})
