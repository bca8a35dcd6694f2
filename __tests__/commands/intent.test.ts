import { describe, expect, it } from '@jest/globals'
import { intentOf } from '../../src/commands/intent'
import type { Run, Trigger } from '../../src/event'
import { type Command, readInputs } from '../../src/inputs'

const SHA = '1'.repeat(40)
const run = (trigger: Trigger): Run => ({
  trigger,
  repository: 'octo/orders',
  ref: { type: 'branch', name: 'main' },
  commit: SHA,
  key: '1.1',
  path: 'octo/orders/actions/runs/1/attempts/1',
  url: '',
})
const told = (command: Command, trigger: Trigger, stage = '') => {
  const inputs = readInputs(
    (name) =>
      new Map<string, string>([
        ['command', command],
        ['stage', stage],
      ]).get(name) ?? '',
    undefined,
  )
  if (!inputs.ok) throw new Error('the inputs are meant to be valid')
  return intentOf(inputs.value, run(trigger))
}

const manual: Trigger = { kind: 'manual' }
const deleted: Trigger = { kind: 'branch-deleted', branch: 'feature/x' }

describe('intentOf', () => {
  it.each<[Command, Trigger, string, object]>([
    ['deploy', manual, '', { on: { kind: 'stage', verb: 'deploy', selection: { kind: 'branch', branch: 'main' } } }],
    ['deploy', manual, 'prod', { on: { selection: { kind: 'stage', stage: 'prod', event: { branch: 'main' } } } }],
    ['rollback', manual, 'pr-42', { on: { verb: 'rollback', selection: { kind: 'stage', stage: 'pr-42' } } }],
    ['status', manual, '', { on: { kind: 'whole-api', verb: 'status' } }],
    ['status', manual, 'prod', { on: { kind: 'stage', verb: 'status' } }],
    ['cleanup', manual, '', { on: { kind: 'whole-api', verb: 'cleanup' } }],
    ['cleanup', deleted, '', { on: { kind: 'stage', selection: { kind: 'branch', branch: 'feature/x' } } }],
    ['cleanup', manual, 'pr-42', { on: { kind: 'stage', verb: 'cleanup' } }],
    ['auto', deleted, '', { on: { kind: 'stage', verb: 'cleanup' } }],
    ['auto', manual, 'dev', { on: { verb: 'deploy', selection: { kind: 'stage', stage: 'dev' } } }],
    ['auto', { kind: 'schedule' }, '', { kind: 'act', on: { kind: 'whole-api', verb: 'reconcile' } }],
    ['reconcile', manual, '', { kind: 'act', on: { kind: 'whole-api', verb: 'reconcile' } }],
    ['reconcile', manual, 'prod', { kind: 'act', on: { kind: 'whole-api', verb: 'reconcile' } }],
    ['doctor', manual, '', { kind: 'not-yet' }],
    ['rehearse', manual, '', { kind: 'rehearse' }],
    ['rehearse', deleted, 'prod', { kind: 'rehearse' }],
  ])('%s on %j, stage "%s"', (command, trigger, stage, intent) => {
    expect(told(command, trigger, stage)).toMatchObject(intent)
  })
})
