import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseConfig } from '../../src/config/parse'
import { configOf, mistakesIn, withStages } from './texts'
import { cases } from '../properties/cases'

const FILE = withStages('prod: { branches: [main], canary: { steps: { linear: 10, every: 5m } } }')
const KIB = 1024
const PATIENCE_MS = 3000

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`
const bomb = Array.from(
  { length: 9 },
  (_, i) =>
    `a${i}: &a${i} [${Array(9)
      .fill(i === 0 ? 'x' : `*a${i - 1}`)
      .join(', ')}]\n`,
).join('')
const wideBomb = `a: &a [${Array(2000).fill('x').join(', ')}]\nb: [${Array(90).fill('*a').join(', ')}]\n`

const FILES: readonly (readonly [string, string, string])[] = [
  ['aliases of aliases', bomb, '3:10: more than 100 aliases'],
  ['a few aliases of much', wideBomb, '1:5855: the file holds more than 50000 values'],
  ['an alias of itself', 'version: &a [*a]\n', '1:13: nested deeper than 32 levels'],
  ['brackets in brackets', `x: ${nested(40)}\n`, '1:36: nested deeper than 32 levels'],
  ['a hundred thousand brackets', '['.repeat(100_000), '1:1: the file is nested deeper than 32 levels'],
  ['lists in lists by indentation', `${'- '.repeat(100_000)}x\n`, '1:1: the file is nested deeper than 32 levels'],
  ['keys of keys', `${'? '.repeat(100_000)}x\n`, '1:1: the file is nested deeper than 32 levels'],
  ['a quarter of a million commas', `x: [${','.repeat(250_000)}`, '1:1: the file holds too many values'],
  ['a megabyte', FILE + '#'.repeat(KIB * KIB), '1:1: the file is larger than 256 KiB'],
  ['few characters of many bytes', `${FILE}# ${'€'.repeat(100 * KIB)}`, '1:1: the file is larger than 256 KiB'],
  ['a NUL', `${FILE}x: \0\n`, String.raw`5:4: "\u0000" is not a character of YAML`],
  ['an escape sequence of a terminal', `${FILE}# \u001b[2J\n`, String.raw`5:3: "\u001b" is not a character of YAML`],
  ['a tab as indentation', 'version: 1\n\tapi: x\n', '2:1: a tab indents this line'],
  ['a key that stands twice', `${FILE}version: 1\n`, '5:1: key `version` stands here twice, first on line 1'],
  ['a stage that stands twice', withStages('a: {}\na: {}'), '5:3: key `a` stands here twice, first on line 4'],
  ['a tag of its own', `${FILE}x: !ruby/object 1\n`, '5:4: a tag is not known, or does not fit its value'],
  ['binary data', `${FILE}x: !!binary aGk=\n`, '5:13: tag `tag:yaml.org,2002:binary` is not known'],
  ['a second document', `${FILE}---\na: 1\n`, '1:1: the file holds more than one document'],
  ['another version of YAML', `%YAML 1.1\n---\n${FILE}`, '1:1: the file asks for a YAML version other than 1.2'],
  ['an alias of nothing', `${FILE}x: *y\n`, '5:4: alias `*y` has no anchor'],
  ['a map as a key', `${FILE}? { a: 1 }\n: 2\n`, '5:3: a key is not plain text'],
  ['a merge key', `${FILE}<<: { a: 1 }\n`, '5:1: unknown key `<<`'],
  ['a prototype as a stage', withStages('__proto__: { protected: true }'), '4:3: key `__proto__` cannot be used'],
  [
    'defaults that would be merged into very many stages',
    `version: 1\napi: { id: a }\ndefaults: { variables: { ${Array.from({ length: 2000 }, (_, i) => `v${i}: 1`).join(', ')} } }\nstages: { ${Array.from({ length: 200 }, (_, i) => `s${i}: {}`).join(', ')} }\n`,
    '1:1: the stages hold more than 100000 values once `defaults` are merged into each',
  ],
]

it.each(FILES)('refuses %s, and quickly', (_, text, told) => {
  const before = performance.now()
  expect(mistakesIn(text)[0]).toBe(told)
  expect(performance.now() - before).toBeLessThan(PATIENCE_MS)
})

it('takes the names of what every object has for ordinary names', () => {
  const { stages } = configOf(withStages('constructor: { variables: { toString: a, constructor: b } }'))
  expect(stages[0].key).toBe('constructor')
  expect(Object.entries(stages[0].variables)).toEqual([
    ['toString', 'a'],
    ['constructor', 'b'],
  ])
  expect(Object.keys(Object.prototype)).toEqual([])
})

const LENGTHS = ['{}', '[]', '0', '1', '999', 'null', '{ valueOf: 1 }']
const OF_STAGES = ['branches', 'tags', 'environment', 'protected', 'ttl', 'smoke', 'canary', 'pull-requests']
const OF_CANARIES = ['steps', 'bake', 'alarms', 'analysis', 'on-no-data']

it.each(LENGTHS)('takes a map for a map, whatever the `length: %s` in it', (length) => {
  const hostile = `{ length: ${length} }`
  for (const key of OF_STAGES)
    expect([key, mistakesIn(withStages(`prod: { ${key}: ${hostile} }`))]).toEqual([
      key,
      expect.arrayContaining([expect.stringMatching(/^4:/)]),
    ])
  for (const key of OF_CANARIES)
    expect([key, mistakesIn(withStages(`prod: { canary: { ${key}: ${hostile} } }`))]).toEqual([
      key,
      expect.arrayContaining([expect.stringMatching(/^4:/)]),
    ])
})

it('reads what YAML 1.1 took for a boolean as text', () => {
  expect(configOf(withStages('prod: { variables: { a: yes, b: off, c: 012 } }')).stages[0].variables).toEqual({
    a: 'yes',
    b: 'off',
    c: '012',
  })
})

const tokens = [
  'version',
  'stages',
  'api',
  'canary',
  'steps',
  ': ',
  '\n',
  '  ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '&a ',
  '*a',
  '!t ',
  '"',
  "'",
  '|',
  '? ',
  '%',
  '\t',
  '# ',
  '1',
  '5m',
  '\0',
  '\ud800',
  '__proto__',
]

it('never throws, whatever the text', () => {
  const soup = fc
    .array(fc.oneof(fc.constantFrom(...tokens), fc.string({ maxLength: 4 })), { maxLength: 120 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(
      fc.oneof(
        soup,
        soup.map((text) => `${FILE}${text}`),
      ),
      (text) => {
        const parsed = parseConfig('stages.yml', text)
        return (
          parsed.ok ||
          parsed.problems.every(({ position }) => position !== undefined && position.line >= 1 && position.column >= 1)
        )
      },
    ),
    cases(300),
  )
})

it('never throws, whatever the values', () => {
  const value = fc.json({ maxDepth: 3 })
  const keys = [
    'branches',
    'tags',
    'environment',
    'variables',
    'smoke',
    'canary',
    'settings',
    'access',
    'domain',
    'ttl',
    'max',
  ]
  const stage = fc.dictionary(fc.constantFrom(...keys), value).map((entries) =>
    Object.entries(entries)
      .map(([key, json]) => `${JSON.stringify(key)}: ${json}`)
      .join(', '),
  )
  fc.assert(
    fc.property(stage, value, (body, top) => {
      parseConfig('stages.yml', `version: 1\napi: ${top}\ndefaults: ${top}\nstages: { a: { ${body} }, b: {} }\n`)
    }),
    cases(300),
  )
})
