import { describe, expect, it } from '@jest/globals'
import { followPath, parseJsonPath } from '../../src/smoke/json-path'

const document = JSON.parse('{"a":{"b c":[10,{"d":20}]},"":1,"it\'s":2,"$x":3,"__proto__":4}') as unknown

const at = (path: string) => {
  const steps = parseJsonPath(path)
  if (steps === undefined) return 'not a path'
  const found = followPath(steps, document)
  return found.found ? found.value : 'nothing'
}

describe('a path', () => {
  it.each([
    ['$', document],
    ["$.a['b c'][0]", 10],
    ['$.a["b c"][1].d', 20],
    ["$['']", 1],
    ['$["it\'s"]', 2],
    ['$.$x', 3],
    ['$.__proto__', 4],
  ])('%s leads to a value', (path, value) => {
    expect(at(path)).toEqual(value)
  })

  it.each(['$.b', '$[0]', "$.a['b c'][2]", "$.a['b c'].length", '$.a.b.c', '$.a.constructor'])(
    '%s leads nowhere',
    (path) => {
      expect(at(path)).toBe('nothing')
    },
  )

  it.each(['', 'a', '.a', '$a', '$.', '$..a', '$[a]', '$[-1]', "$['a", '$[*]', '$.a ', '$[1]]'])(
    '%j is none',
    (path) => {
      expect(at(path)).toBe('not a path')
    },
  )
})
