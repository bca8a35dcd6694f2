import { it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { parseConfig } from '../../src/config/parse'
import { describeProblem } from '../../src/domain/problem'
it('x', () => {
  const md = readFileSync('/work/shared/design/contract.md', 'utf8').split('```yaml\n').map((s) => s.split('```')[0]!)
  for (const text of [md[2]!, md[3]!, 'version: 1\napi: {id: 12, name: x}\nstages: {prod: {brnches: main, ttl: 0s, canary: {steps: [{traffic: 5.123, hold: 5}, {traffic: 300, hold: 5m}], alarms: [a, a], poll: 5}, smoke: [get /, {request: GET /../x, body: 1, expect: {headers: {a: /(/}}}], variables: {"a b": 1, c: null, __proto: 1}}, "{stage}": {}}\nnotify: 1\n']) {
    const t = performance.now()
    const p = parseConfig('stages.yml', text)
    console.log(performance.now() - t, p.ok ? JSON.stringify(p.value, null, 1) : p.problems.map(describeProblem).join('\n'))
  }
})
