import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ncc from '@vercel/ncc'

const ENTRY = `export { rehearse } from '../src/rehearse/rehearsal.ts'
export { Traffic } from '../src/rehearse/traffic.ts'
export { diceOf } from '../src/rehearse/dice.ts'
export { parseConfig } from '../src/config/parse.ts'
`

/** The judge, the machine and the traffic of src/, for this process. */
export async function loadJudge() {
  await mkdir('build', { recursive: true })
  await writeFile('build/judge-entry.mjs', ENTRY)
  const { code } = await ncc(resolve('build/judge-entry.mjs'), {
    cache: false,
    esm: true,
    quiet: true,
    transpileOnly: true,
  })
  await writeFile('build/judge.mjs', code)
  return import(pathToFileURL(resolve('build/judge.mjs')).href)
}

const MINUTE = 60_000
/** So long after its end a minute is believed, by us and by every peer. */
const SETTLED = MINUTE

/** A rollout of the same steps and the same traffic, by the rule of a peer. */
export function peerRollout(peer, steps, trace, seed, Traffic) {
  const traffic = new Traffic(trace, seed, 0)
  const ask = peer.begin()
  let [step, held] = [0, 0]
  traffic.shift(steps[0].traffic, 0)
  for (let now = MINUTE; ; now += MINUTE) {
    const minute = now - SETTLED - MINUTE
    const says = minute >= 0 ? ask(minuteOf(traffic.seen(now), minute)) : undefined
    if (says === 'back') return outcome('rolled-back', now, traffic)
    if (says !== 'halt') held += MINUTE
    if (held < steps[step].hold) continue
    ;[step, held] = [step + 1, 0]
    if (step === steps.length) return outcome('promoted', now, traffic)
    traffic.shift(steps[step].traffic, now)
  }
}

const minuteOf = ({ canary, base }, at) => ({ canary: countOf(canary, at), base: countOf(base, at) })
const countOf = ({ requests, errors }, at) => ({ requests: requests.get(at) ?? 0, errors: errors['5xx'].get(at) ?? 0 })

const outcome = (result, now, traffic) => ({
  result,
  atSeconds: now / 1000,
  badRequestsOnCanary: traffic.onCanary(now).errors,
})
