import { pull } from '../scenarios/stage-play'
import type { Repository } from './releases'
import {
  APPROVED,
  asked,
  canary,
  DAYS,
  deployed,
  died,
  later,
  list,
  plain,
  pulled,
  pushOf,
  reconciled,
  rollingOut,
  type Scenario,
  SMOKE,
  SMOKE_AFTER,
  STEPS,
  third,
  waiting,
} from './scenario'

const PLAIN = { stages: plain() }
const TESTED = { stages: plain(SMOKE) }
const CANARY = rollingOut(canary())
const TESTED_CANARY = rollingOut([SMOKE, ...canary()])
const WAITING_CANARY = rollingOut([SMOKE, ...canary(APPROVED)])
const WAITING = { repository: WAITING_CANARY, arrange: waiting, waits: true } as const
/** Hardly anybody comes: what counts here is that its record has more to keep. */
const ANALYSED_CANARY = rollingOut(canary(STEPS, ['analysis: { min-requests: 1 }', 'on-no-data: continue']))
const LONG_CANARY = rollingOut(canary(DAYS))
const DEAD_MAN = 'dead-man-switch: { role: "arn:aws:iam::111122223333:role/stages-dead-man" }'
const DAY = 24 * 60
const TO_V3 = { version: 3, ends: 'v3', back: 'v2' } as const
const STOPPED = {
  arrange: deployed(1, 2),
  act: third,
  version: 3,
  ends: 'v2',
  back: 'v1',
  repeats: true,
} as const
const PREVIEW: Repository = {
  stage: 'pr-42',
  stages: (version) => `stages:\n  "pr-{number}": { pull-requests: true, ttl: 7d, variables: ${list(version)} }\n`,
}

export const DEPLOYS: readonly Scenario[] = [
  { name: 'first deploy', repository: PLAIN, arrange: deployed(), act: third, ...TO_V3, back: 'nowhere' },
  { name: 'first deploy, tested', repository: TESTED, arrange: deployed(), act: third, ...TO_V3, back: 'nowhere' },
  { name: 'redeploy', repository: PLAIN, arrange: deployed(1, 2), act: third, ...TO_V3 },
  { name: 'redeploy, tested', repository: TESTED, arrange: deployed(1, 2), act: third, ...TO_V3 },
  {
    name: 'redeploy with a definition',
    repository: { ...TESTED, definition: true },
    arrange: deployed(1, 2),
    act: third,
    ...TO_V3,
  },
  {
    name: 'redeploy with a description',
    repository: { stages: (version) => plain(SMOKE, `description: Version ${version}`)(version) },
    arrange: deployed(1, 2),
    act: third,
    ...TO_V3,
  },
  {
    name: 'redeploy whose smoke test fails',
    repository: { stages: plain(SMOKE_AFTER), sick: [3] },
    ...STOPPED,
  },
  {
    name: 'redeploy whose smoke test fails before traffic',
    repository: { ...TESTED, sick: [3] },
    ...STOPPED,
  },
  {
    name: 'redeploy that is cancelled',
    repository: { stages: plain('smoke: [{ request: GET /version, times: 2 }]') },
    arrange: deployed(1, 2),
    act: (releases) => ({ ...third(releases), cancelAfter: 1 / 60 }),
    ...TO_V3,
  },
  {
    name: 'redeploy that died before its tests',
    repository: TESTED,
    arrange: died('UpdateStage', '"/deploymentId"'),
    act: third,
    ...TO_V3,
  },
  {
    name: 'redeploy that prunes',
    repository: { stages: (version) => `keep-deployments: 1\n${plain()(version)}` },
    arrange: deployed(1, 2),
    act: third,
    ...TO_V3,
  },
]

export const CANARIES: readonly Scenario[] = [
  { name: 'canary promoted', repository: CANARY, arrange: deployed(1, 2), act: third, ...TO_V3 },
  { name: 'canary promoted, analysed', repository: ANALYSED_CANARY, arrange: deployed(1, 2), act: third, ...TO_V3 },
  { name: 'canary promoted, tested', repository: TESTED_CANARY, arrange: deployed(1, 2), act: third, ...TO_V3 },
  {
    name: 'canary promoted, short lease',
    repository: rollingOut(canary(STEPS, ['lease: 1m'])),
    arrange: deployed(1, 2),
    act: third,
    ...TO_V3,
  },
  {
    name: 'canary rolled back by its alarm',
    repository: CANARY,
    arrange: deployed(1, 2),
    act: (releases) => {
      releases.play.in(2, () => {
        releases.play.world.alarms.set('orders-5xx', 'ALARM')
      })
      return third(releases)
    },
    version: 3,
    ends: 'v2',
    back: 'v1',
    mend: ({ play }) => {
      play.world.alarms.set('orders-5xx', 'OK')
    },
  },
  {
    name: 'canary whose smoke test fails at 100 %',
    repository: { ...rollingOut([SMOKE_AFTER, ...canary()]), sick: [3] },
    ...STOPPED,
  },
  {
    name: 'canary whose smoke test fails before traffic',
    repository: { ...TESTED_CANARY, sick: [3] },
    ...STOPPED,
  },
  {
    name: 'canary cancelled',
    repository: CANARY,
    arrange: deployed(1, 2),
    act: (releases) => ({ ...third(releases), cancelAfter: 2 }),
    ...TO_V3,
  },
  {
    name: 'canary cancelled and held',
    repository: rollingOut(canary(STEPS, ['on-cancel: hold'])),
    arrange: deployed(1, 2),
    act: (releases) => ({ ...third(releases), cancelAfter: 2 }),
    ...TO_V3,
    holds: true,
  },
  {
    name: 'canary that comes to wait for a person',
    repository: WAITING_CANARY,
    arrange: deployed(1, 2),
    act: third,
    version: 3,
    ends: 'v2, canary v3 at 5 %',
    back: 'v2',
    waits: true,
  },
  {
    name: 'canary that hands a hold of days over',
    repository: LONG_CANARY,
    arrange: deployed(1, 2),
    act: third,
    version: 3,
    ends: 'v2, canary v3 at 5 %',
    back: 'v2',
    waits: true,
  },
  {
    name: "canary with a dead man's switch",
    repository: rollingOut(canary(STEPS, [DEAD_MAN])),
    arrange: deployed(1, 2),
    act: third,
    ...TO_V3,
    guarded: true,
  },
  {
    name: 'take-over of a dead rollout by another version',
    repository: CANARY,
    arrange: died('UpdateStage', '"50"'),
    act: (releases) => pushOf(releases, 4),
    version: 4,
    ends: 'v4',
    back: 'v2',
  },
  {
    name: 'take-over of a dead rollout by its own version',
    repository: CANARY,
    arrange: died('UpdateStage', '"50"'),
    act: third,
    ...TO_V3,
  },
  {
    name: 'left-over of a promotion, met by its own version',
    repository: CANARY,
    arrange: died('UpdateStage', '"copy"'),
    act: third,
    ...TO_V3,
  },
  {
    name: 'left-over of a promotion, met by another version',
    repository: CANARY,
    arrange: died('UpdateStage', '"copy"'),
    act: (releases) => pushOf(releases, 4),
    version: 4,
    ends: 'v4',
    back: 'v3',
  },
]

export const COMMANDS: readonly Scenario[] = [
  {
    name: '`reconcile` of a step that is due',
    repository: LONG_CANARY,
    arrange: later(2 * DAY, waiting),
    act: () => reconciled(3),
    ...TO_V3,
    waits: true,
    due: true,
  },
  {
    name: '`reconcile` of a pause that is over',
    repository: WAITING_CANARY,
    arrange: later(8 * DAY, waiting),
    act: () => reconciled(3),
    version: 3,
    ends: 'v2',
    back: 'v1',
    waits: true,
    expired: true,
  },
  { name: '`resume`', ...WAITING, act: () => asked('resume'), ...TO_V3 },
  { name: '`promote`', ...WAITING, act: () => asked('promote'), ...TO_V3 },
  {
    name: '`resume` on the left-over of a promotion',
    repository: CANARY,
    arrange: died('UpdateStage', '"copy"'),
    act: () => asked('resume'),
    ...TO_V3,
  },
  {
    name: '`rollback`',
    repository: PLAIN,
    arrange: deployed(1, 2, 3),
    act: () => asked('rollback'),
    version: 3,
    ends: 'v2',
    back: 'v3',
    repeats: true,
  },
  {
    name: '`rollback` of a live canary',
    ...WAITING,
    act: () => asked('rollback'),
    version: 3,
    ends: 'v2',
    back: 'v1',
    repeats: true,
  },
  {
    name: '`rollback` with `to`',
    repository: PLAIN,
    arrange: deployed(1, 2, 3),
    act: (releases) => asked('rollback', { to: releases.deploymentOf(1) }),
    version: 3,
    ends: 'v1',
    back: 'v3',
  },
  {
    name: '`rollback` with `to` of a live canary',
    ...WAITING,
    act: (releases) => asked('rollback', { to: releases.deploymentOf(1) }),
    version: 3,
    ends: 'v1',
    back: 'v2',
  },
  {
    name: 'preview created',
    repository: PREVIEW,
    arrange: deployed(),
    act: (releases) => pulled(releases, 3),
    ...TO_V3,
    back: 'nowhere',
    next: pulled,
  },
  {
    name: 'preview cleaned up',
    repository: PREVIEW,
    arrange: async (releases) => {
      await releases.run(pulled(releases, 3))
    },
    act: () => ({ event: pull({ action: 'closed' }) }),
    version: 3,
    ends: 'absent',
    back: 'nowhere',
    next: pulled,
  },
  {
    name: 'expired previews cleaned up',
    repository: PREVIEW,
    arrange: async (releases) => {
      await releases.run({ ...pulled(releases, 3), event: pull({ number: 41 }) })
      await releases.run(pulled(releases, 3))
      releases.pass(8 * DAY)
    },
    act: () => asked('cleanup'),
    expired: true,
    version: 3,
    ends: 'absent',
    back: 'nowhere',
    next: pulled,
  },
]
