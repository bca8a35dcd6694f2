import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { repository } from '../runner/action'

const page = readFileSync(`${repository}docs/guarantees.md`, 'utf8')
const promises = [...page.matchAll(/^\| (?!Promise|-)(.*?) +\|.*\| (.*?) +\|$/gm)].map(
  ([, promise = '', tests = '']) => {
    return [promise, [...tests.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, file = '']) => file)] as const
  },
)

describe('the guarantees', () => {
  it('are a table', () => {
    expect(promises.length).toBeGreaterThan(10)
  })

  it.each(promises)('%s', (_, tests) => {
    expect(tests.length).toBeGreaterThan(0)
    expect(tests.filter((file) => !existsSync(`${repository}${file}`))).toEqual([])
  })

  it('links only what is there', () => {
    const links = [...page.matchAll(/\]\(([^)#]+)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !existsSync(`${repository}docs/${link}`))).toEqual([])
  })
})
