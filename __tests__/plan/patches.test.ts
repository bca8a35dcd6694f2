import { describe, expect, it } from '@jest/globals'
import { deploymentId, percent } from '../../src/domain/units'
import { moveTo, promoteCanary, removeCanary, shiftCanary, startCanary } from '../../src/plan/patches'
import type { Patch } from '../../src/ports/api-gateway'

const D2 = deploymentId('d2')
const changes = { set: { alias: 'v2' }, remove: ['old'] }
const replace = (path: string, value: string) => ({ op: 'replace', path, value })

describe('what a stage is told', () => {
  it.each<[string, Patch, object[]]>([
    [
      'to move',
      moveTo(D2, changes, 'text'),
      [
        replace('/deploymentId', 'd2'),
        replace('/variables/alias', 'v2'),
        { op: 'remove', path: '/variables/old' },
        replace('/description', 'text'),
      ],
    ],
    ['to move, and no more', moveTo(D2, { set: {}, remove: [] }, undefined), [replace('/deploymentId', 'd2')]],
    [
      'to begin a canary, its traffic last',
      startCanary(D2, { alias: 'v2' }, false, percent(12.5)),
      [
        replace('/canarySettings/deploymentId', 'd2'),
        replace('/canarySettings/stageVariableOverrides/alias', 'v2'),
        replace('/canarySettings/useStageCache', 'false'),
        replace('/canarySettings/percentTraffic', '12.5'),
      ],
    ],
    ['to shift', [shiftCanary(percent(100))], [replace('/canarySettings/percentTraffic', '100')]],
    [
      'to promote, without touching the canary',
      promoteCanary(changes, undefined),
      [
        { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
        replace('/variables/alias', 'v2'),
        { op: 'remove', path: '/variables/old' },
      ],
    ],
    ['to drop its canary', removeCanary, [{ op: 'remove', path: '/canarySettings' }]],
  ])('%s', (_, patch, operations) => {
    expect(patch).toEqual(operations)
  })
})
