import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { parseConfig } from '../../src/config/parse'
import { canaryAlarm, filesAt, readExample } from '../../src/demo/orders'

const FOLDER = 'examples/orders'
const readme = readFileSync(`${FOLDER}/README.md`, 'utf8')

describe('the example', () => {
  it('is played as it is but for time, URL and version', async () => {
    const { api, stages } = parse(readFileSync(`${FOLDER}/stages.yml`, 'utf8')) as Record<string, Record<string, never>>
    const files = filesAt(await readExample(FOLDER), 'http://127.0.0.1:1', 'v2')
    expect(files['openapi.yaml']).toBe(readFileSync(`${FOLDER}/openapi.yaml`, 'utf8'))
    expect(parse(files['stages.yml'])).toEqual({
      version: 1,
      api: { ...api, url: 'http://127.0.0.1:1/_aws/execute-api/{id}/{stage}' },
      stages: {
        prod: {
          ...(stages?.['prod'] as object | undefined),
          variables: { alias: 'v2' },
          canary: {
            steps: [5, 25, 50].map((traffic) => ({ traffic, hold: '1000ms' })),
            bake: '1000ms',
            alarms: ['orders-prod-canary-5xx'],
            poll: '100ms',
          },
        },
        'pr-{number}': { ...(stages?.['pr-{number}'] as object | undefined), variables: { alias: 'v2' } },
      },
    })
    expect(parseConfig('stages.yml', files['stages.yml'])).toMatchObject({ ok: true })
  })

  it('tells how to make the alarm that the demo has', async () => {
    const { Dimensions, ...alarm } = canaryAlarm(await readExample(FOLDER))
    const command = /^aws cloudwatch put-metric-alarm ([^]*?)\n```/m.exec(readme)?.[1]?.replace(/\\\n/g, ' ') ?? ''
    const options = Object.fromEntries(
      [...command.matchAll(/--([\w-]+) +((?:(?!--)\S+ *)+)/g)].map(([, name = '', value = '']) => [name, value.trim()]),
    )
    const { dimensions, ...others } = options
    const flag = (name: string) =>
      name
        .replace('5XX', '')
        .replace(/\B[A-Z]/g, '-$&')
        .toLowerCase()
    expect(others).toEqual(
      Object.fromEntries(Object.entries(alarm).map(([name, value]) => [flag(name), String(value)])),
    )
    expect(dimensions).toBe(Dimensions.map(({ Name, Value }) => `Name=${Name},Value=${Value}`).join(' '))
  })
})
