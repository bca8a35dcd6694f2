import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { INPUT_DEFAULTS, INPUT_NAMES } from '../../src/inputs'
import { OUTPUT_NAMES } from '../../src/report/outputs'
import { action, repository } from '../runner/action'

const sorted = (names: readonly string[]) => [...names].sort()

describe('action.yml', () => {
  it('declares exactly the inputs that the code reads, with the defaults it assumes', () => {
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default])
    expect(Object.fromEntries(defaults)).toEqual(INPUT_DEFAULTS)
    expect(sorted(Object.keys(action.inputs))).toEqual(sorted(INPUT_NAMES))
  })

  it('declares exactly the outputs that the code sets', () => {
    expect(sorted(Object.keys(action.outputs))).toEqual(sorted(OUTPUT_NAMES))
  })

  it.each(Object.entries({ ...action.inputs, ...action.outputs }))(
    'describes %s in full sentences',
    (_, { description }) => {
      expect(description).toMatch(/^[A-Z].*\.$/s)
    },
  )

  it('runs on Node 24 what is committed in dist/, in block style', () => {
    expect(action.runs.using).toBe('node24')
    const files = [action.runs.main, action.runs.post]
    expect(files.filter((file) => !file.startsWith('dist/') || !existsSync(repository + file))).toEqual([])
    expect(readFileSync(`${repository}action.yml`, 'utf8')).toMatch(
      /^runs:\n {2}using: node24\n {2}main: dist\/\S+\n {2}post: dist\/\S+\n/m,
    )
  })
})
