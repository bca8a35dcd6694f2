import { describe, expect, it } from '@jest/globals'
import { fillSecrets, secretNames, unsetSecrets } from '../../src/smoke/secrets'
import { createTest } from './tests'

const env = (values: Readonly<Record<string, string>>) => (name: string) =>
  Object.hasOwn(values, name) ? values[name] : undefined

const test = createTest({
  method: 'POST',
  path: '/orders/${NOT_HERE}',
  headers: { 'x-api-key': '${SMOKE_KEY}', authorization: 'Bearer ${TOKEN}' },
  body: '{"key":"${SMOKE_KEY}","other":"${not a name} $HOME ${2}"}',
})

describe('secrets of smoke tests', () => {
  it('are named once each', () => {
    expect(secretNames([test, test])).toEqual(['SMOKE_KEY', 'TOKEN'])
  })

  it.each(['AWS_SECRET_ACCESS_KEY', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'GITHUB_TOKEN', 'INPUT_TO', 'STATE_x'])(
    'are never %s, which belongs to the job',
    (name) => {
      const problems = unsetSecrets([createTest({ headers: { x: `\${${name}}` } })], env({ [name]: 'secret' }))
      expect(problems.map(({ message }) => message)).toEqual([
        expect.stringContaining('a credential of the job itself'),
      ])
    },
  )

  it('stand in headers and body', () => {
    const filled = fillSecrets(test, env({ SMOKE_KEY: 'k', TOKEN: 't' }))
    expect([filled.path, filled.headers, filled.body]).toEqual([
      '/orders/${NOT_HERE}',
      { 'x-api-key': 'k', authorization: 'Bearer t' },
      '{"key":"k","other":"${not a name} $HOME ${2}"}',
    ])
  })

  it('stay within their quotes in JSON', () => {
    const value = 'a"},{"b\\\n$&${TOKEN}'
    const filled = fillSecrets(createTest({ body: '{"key":"${KEY}"}' }), env({ KEY: value }))
    expect(JSON.parse(filled.body ?? '')).toEqual({ key: value })
  })

  it('stand as they are in other text', () => {
    expect(fillSecrets(createTest({ body: 'key=${KEY}' }), env({ KEY: '"$&"' })).body).toBe('key="$&"')
  })

  it('leave a test without a body without one', () => {
    expect(fillSecrets(createTest(), env({}))).toEqual(createTest())
  })
})

describe('a secret without a value', () => {
  it('is told with its place, an empty one too', () => {
    const [first, second, ...more] = unsetSecrets([test], env({ SMOKE_KEY: '' }))
    expect(more).toEqual([])
    expect(second?.message).toContain('${TOKEN}')
    expect(first).toEqual({
      at: 'stages.yml:7:9',
      message: '${SMOKE_KEY} in the smoke test POST /orders/${NOT_HERE} has no value',
      hint: 'Set SMOKE_KEY under env: of the step that uses this action, e.g. from a secret of the repository or environment.',
      position: { file: 'stages.yml', line: 7, column: 9 },
    })
  })

  it('is never sent', () => {
    expect(() => fillSecrets(test, env({ SMOKE_KEY: 'k' }))).toThrow('${TOKEN} in the smoke test')
  })
})

it('a line break never gets into a header, and the value not into the message', () => {
  const fill = () => fillSecrets(createTest({ headers: { 'x-api-key': '${KEY}' } }), env({ KEY: 's3cret\n' }))
  expect(fill).toThrow('${KEY} in a header')
  expect(fill).not.toThrow('s3cret')
})
