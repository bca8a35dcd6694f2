import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { DECIDING, IMPURE, LAYERS } from '../../layers.mjs'

const rows = Object.entries(LAYERS)

describe('layers.mjs', () => {
  it('has a row for everything in src/', () => {
    expect(readdirSync('src').filter((name) => !(name in LAYERS))).toEqual([])
  })

  it('names nothing that has no row', () => {
    const named = new Set(rows.flatMap(([, allowed]) => allowed))
    expect([...named].filter((name) => !(name in LAYERS))).toEqual([])
  })

  it.each(['adapters', 'world'])('keeps %s away from what decides', (outside) => {
    const importers = rows
      .filter(([name, allowed]) => name !== outside && allowed.includes(outside))
      .map(([name]) => name)
    expect(importers.filter((name) => DECIDING.includes(name))).toEqual([])
  })

  it('lets only the entries import adapters', () => {
    const importers = rows.filter(([name, allowed]) => name !== 'adapters' && allowed.includes('adapters'))
    expect(importers.map(([name]) => name)).toEqual(['sandbox.ts', 'demo.ts', 'index.ts', 'post.ts'])
  })

  it('calls nothing pure that reaches the outside', () => {
    expect(DECIDING.filter((name) => IMPURE.includes(name))).toEqual([])
  })
})
