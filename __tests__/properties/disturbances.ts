import fc from 'fast-check'
import { seconds } from '../../src/domain/units'
import type { Request } from '../../src/world/calls'
import { tooManyRequests, WorldFault } from '../../src/world/fault'
import { asked, pushOf } from '../crash/scenario'
import type { AlarmState } from './history'
import type { Troubled } from './troubled'

/** A time of the run that is disturbed: seconds after its start, or its so manieth call on AWS. */
export type When =
  | { readonly after: 'seconds'; readonly count: number }
  | { readonly after: 'calls'; readonly count: number; readonly moment: 'before' | 'after' }

export interface Disturbance {
  readonly when: When
  readonly what: What
}

export type What =
  | { readonly kind: 'alarm'; readonly state: AlarmState }
  | { readonly kind: 'outage'; readonly of: Part; readonly how: How; readonly seconds: number }
  /** The run's next change arrives so late. */
  | { readonly kind: 'late'; readonly seconds: number }
  | { readonly kind: 'signal' }
  | { readonly kind: 'death' }
  | { readonly kind: 'hand'; readonly edit: Edit }
  | { readonly kind: 'run'; readonly command: SecondCommand }

export type Part = 'everything' | 'CloudWatch' | 'writes' | 'looks' | 'tags'
export type How = 'throttled' | 'unavailable' | 'connection lost' | 'answer lost' | 'hangs'
export type Edit =
  | 'moves the stage'
  | 'moves the stage with its variables'
  | 'sets a variable'
  | 'removes the canary'
  | 'replaces the canary'
  | 'turns the canary up'
  | 'removes our tags'
  | 'changes our tags'
  | 'deletes the stage'
export type SecondCommand = 'reconcile' | 'rollback' | 'promote' | 'resume' | 'another version'

export function disturb(scene: Troubled, what: What): void {
  const { history } = scene
  switch (what.kind) {
    case 'alarm':
      return history.setAlarm(what.state)
    case 'outage':
      return scene.outage(what, seconds(what.seconds))
    case 'late':
      return scene.delay(seconds(what.seconds))
    case 'signal':
      return scene.signal()
    case 'death':
      return scene.kill()
    case 'hand':
      return history.byHand(() => {
        BY_HAND[what.edit](scene)
      })
    case 'run':
      return startSecond(scene, what.command)
  }
}

function startSecond(scene: Troubled, command: SecondCommand): void {
  const { history, releases } = scene
  if (command !== 'another version')
    return scene.second({ command, version: history.isDeployed(4) ? 4 : 3, start: asked(command, { stage: 'prod' }) })
  // The API itself is the version here: it is not edited while a run reads and deploys it.
  if (history.isDeployed(3)) scene.second({ command, version: 4, start: pushOf(releases, 4) })
}

type Operation = Readonly<Record<'op' | 'path', string>> & { readonly value?: string }

const replace = (path: string, value: string): Operation => ({ op: 'replace', path, value })

/** What somebody does at the console. */
const BY_HAND: Readonly<Record<Edit, (scene: Troubled) => void>> = {
  'moves the stage': (scene) => patch(scene, [replace('/deploymentId', scene.releases.deploymentOf(1))]),
  'moves the stage with its variables': (scene) => {
    const version = scene.history.view()?.version ?? 1
    patch(scene, [
      replace('/deploymentId', scene.releases.deploymentOf(1)),
      replace('/variables/alias', 'v1'),
      replace('/variables/only1', 'x'),
      ...(version === 1 ? [] : [{ op: 'remove', path: `/variables/only${version}` }]),
    ])
  },
  'sets a variable': (scene) => patch(scene, [replace('/variables/theirs', 'x')]),
  'removes the canary': (scene) => patch(scene, [{ op: 'remove', path: '/canarySettings' }]),
  'replaces the canary': (scene) => {
    const { world, api } = scene.releases.play
    const { id } = world.console.createDeployment({ restApiId: api })
    scene.theirs.add(id)
    patch(scene, [replace('/canarySettings/deploymentId', id), replace('/canarySettings/percentTraffic', '20')])
  },
  'turns the canary up': (scene) => {
    if (scene.history.view()?.canary !== undefined) patch(scene, [replace('/canarySettings/percentTraffic', '90')])
  },
  'removes our tags': (scene) => {
    const tagKeys = Object.keys(scene.history.view()?.tags ?? {})
    scene.releases.play.world.console.untagResource({ resourceArn: arnOf(scene), tagKeys })
  },
  'changes our tags': (scene) => {
    const tags = { 'stages:state': 'done', 'stages:rollout': 'none' }
    scene.releases.play.world.console.tagResource({ resourceArn: arnOf(scene), tags })
  },
  'deletes the stage': ({ releases: { play } }) => {
    play.world.console.deleteStage({ restApiId: play.api, stageName: 'prod' })
  },
}

function patch({ releases: { play } }: Troubled, patchOperations: readonly Operation[]): void {
  play.world.console.updateStage({ restApiId: play.api, stageName: 'prod', patchOperations })
}

const arnOf = ({ releases: { play } }: Troubled): string =>
  `arn:aws:apigateway:${play.world.region}::/restapis/${play.api}/stages/prod`

/** What a call meets while an outage lasts. */
export function faultOf(of: Part, how: How, moment: 'before' | 'after', request: Request, hang: () => void) {
  if (!isHit(of, request)) return 'ok'
  if (how === 'answer lost') return moment === 'after' ? 'lose-answer' : 'ok'
  if (moment === 'after') return 'ok'
  switch (how) {
    case 'throttled':
      return tooManyRequests(1)
    case 'unavailable':
      return new WorldFault('ServiceUnavailableException', 503, 'Service Unavailable')
    case 'connection lost':
      return 'lose-answer'
    case 'hangs':
      hang()
      return 'lose-answer'
  }
}

function isHit(of: Part, { service, access, operation }: Request): boolean {
  if (service === 'github') return false
  switch (of) {
    case 'everything':
      return true
    case 'CloudWatch':
      return service === 'cloudwatch'
    case 'writes':
      return access === 'write'
    case 'looks':
      return operation === 'GetStage'
    case 'tags':
      return operation === 'TagResource'
  }
}

/** How long a call takes that nobody answers. */
export const HANG = seconds(20)

const WHEN: fc.Arbitrary<When> = fc.oneof(
  fc.record({ after: fc.constant('seconds' as const), count: fc.integer({ min: 0, max: 300 }) }),
  fc.record({
    after: fc.constant('calls' as const),
    count: fc.integer({ min: 1, max: 34 }),
    moment: fc.constantFrom('before' as const, 'after' as const),
  }),
)

const WHAT: fc.Arbitrary<What> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<AlarmState>('OK', 'OK', 'ALARM', 'INSUFFICIENT_DATA', 'missing')
      .map((state) => ({ kind: 'alarm' as const, state })),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('outage' as const),
      of: fc.constantFrom<Part>('everything', 'CloudWatch', 'writes', 'looks', 'tags'),
      how: fc.constantFrom<How>('throttled', 'unavailable', 'connection lost', 'answer lost', 'hangs'),
      seconds: fc.constantFrom(0, 1, 10, 50, 100, 400),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0.5, 1, 4).map((time) => ({ kind: 'late' as const, seconds: time })),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'signal' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'death' as const }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...(Object.keys(BY_HAND) as Edit[])).map((edit) => ({ kind: 'hand' as const, edit })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<SecondCommand>('reconcile', 'rollback', 'promote', 'resume', 'another version')
      .map((command) => ({ kind: 'run' as const, command })),
  },
)

export const DISTURBANCES: fc.Arbitrary<readonly Disturbance[]> = fc.array(fc.record({ when: WHEN, what: WHAT }), {
  maxLength: 5,
})
