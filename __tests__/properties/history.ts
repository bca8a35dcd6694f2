import type { Instant } from '../../src/domain/units'
import type { Outside } from '../../src/ports/outside'
import type { CallHook, Request } from '../../src/world/calls'
import { cloudOf } from '../../src/world/ports/cloud'
import { type Releases, variablesOf } from '../crash/releases'

/** Who did it, when it was no run of ours. */
export const BY_HAND = 'somebody by hand'

/** The stage at one moment. */
export interface View {
  readonly deployment: string
  readonly version: number
  /** The variables of versions are just those of its own; any others are none of our business. */
  readonly isWhole: boolean
  readonly canary: { readonly deployment: string; readonly traffic: number } | undefined
  readonly tags: Readonly<Record<string, string>>
}

interface By {
  readonly by: string
  readonly at: Instant
}

export type Write = By & { readonly kind: 'wrote'; readonly before: View | undefined; readonly after: View | undefined }
/** Also the answer of a write is a look. */
export type Look = By & { readonly kind: 'looked'; readonly seen: View | undefined }
/** `undefined`: there was no answer. */
export type Question = By & { readonly kind: 'asked the alarm'; readonly state: AlarmState | undefined }

/** One thing that happened, in order. */
export type Deed = Write | Look | Question

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA' | 'missing'

/** All that happened to the stage `prod` and its alarm, and who did it. */
export class History {
  readonly deeds: Deed[] = []
  /** What becomes of each call. */
  fault: CallHook = () => 'ok'
  readonly #releases: Releases
  readonly #versions = new Map<string, number>()
  #speaker = BY_HAND
  #before: View | undefined
  #alarm: AlarmState = 'OK'

  constructor(releases: Releases) {
    this.#releases = releases
    releases.play.world.onCall((moment, request) => this.#hear(moment, request))
  }

  /** The outside of a run, whose calls are known as its own. */
  within(by: string, outside: Outside): Outside {
    const { world } = this.#releases.play
    const named = { ...world, gateway: this.#named(by, world.gateway), alarms: this.#named(by, world.alarms) }
    return { ...outside, openCloud: () => Promise.resolve(cloudOf(named)) }
  }

  /** Somebody at the console. What AWS refuses has not happened. */
  byHand(edit: () => void): void {
    const before = this.view()
    try {
      edit()
    } catch {
      return
    }
    this.#note({ by: BY_HAND, kind: 'wrote', before, after: this.view() })
  }

  setAlarm(state: AlarmState): void {
    const { alarms } = this.#releases.play.world
    this.#alarm = state
    if (state === 'missing') alarms.remove('orders-5xx')
    else alarms.set('orders-5xx', state)
  }

  /** The run whose call is under way. */
  get speaker(): string {
    return this.#speaker
  }

  view(): View | undefined {
    const { world, api } = this.#releases.play
    const stage = world.console.getStages({ restApiId: api }).item.find(({ stageName }) => stageName === 'prod')
    if (stage === undefined) return undefined
    const { deploymentId: deployment, canarySettings: canary, variables = {}, tags = {} } = stage
    const version = this.versionOf(deployment)
    const wanted = variablesOf(version)
    const has = Object.entries(variables).filter(([name]) => /^(alias|only\d+)$/.test(name))
    return {
      deployment,
      version,
      isWhole: has.length === Object.keys(wanted).length && has.every(([name, value]) => wanted[name] === value),
      canary: canary && { deployment: canary.deploymentId, traffic: canary.percentTraffic },
      tags,
    }
  }

  isDeployed(version: number): boolean {
    const { world, api } = this.#releases.play
    const { items } = world.console.getDeployments({ restApiId: api, limit: 500 })
    return items.some(({ id }) => this.versionOf(id) === version)
  }

  versionOf(deploymentId: string): number {
    const known = this.#versions.get(deploymentId)
    if (known !== undefined) return known
    const { world, api } = this.#releases.play
    const { apiSummary = {} } = world.console.getDeployment({ restApiId: api, deploymentId, embed: ['apisummary'] })
    const version = Math.max(...Object.keys(apiSummary).map((path) => Number(/^\/since-v(\d+)$/.exec(path)?.[1] ?? 0)))
    this.#versions.set(deploymentId, version)
    return version
  }

  /** A write counts when it was carried out; an answer, when it came. */
  #hear(moment: 'before' | 'after', request: Request): ReturnType<CallHook> {
    const by = this.#speaker
    const view = this.view()
    if (moment === 'before') this.#before = view
    else if (isWrite(request)) this.#note({ by, kind: 'wrote', before: this.#before, after: view })
    const [state, place] = [this.#alarm, this.deeds.length]
    const answer = this.fault(moment, request)
    this.#speaker = by
    if (moment === 'before') this.#before = this.view()
    const deed = this.#heard(by, moment, request, answer === 'ok' ? { state, view } : undefined)
    if (deed !== undefined) this.#note(deed, place)
    return answer
  }

  /** What the caller knows now that it did not know before; `told` is absent when nobody answers. */
  #heard(
    by: string,
    moment: 'before' | 'after',
    { operation }: Request,
    told: { readonly state: AlarmState; readonly view: View | undefined } | undefined,
  ): Untimed | undefined {
    const isOver = moment === 'after' || told === undefined
    if (operation === 'DescribeAlarms' && isOver) return { by, kind: 'asked the alarm', state: told?.state }
    if (LOOKS.has(operation) && moment === 'after' && told !== undefined) return { by, kind: 'looked', seen: told.view }
    return undefined
  }

  /** What a call met while it was answered came after what it tells of. */
  #note(deed: Untimed, place = this.deeds.length): void {
    this.deeds.splice(place, 0, { ...deed, at: this.#releases.play.world.clock.now() })
  }

  /** The model answers at once, so whose call it is holds until then. */
  #named<T extends object>(by: string, model: T): T {
    return new Proxy(model, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name)
        if (typeof member !== 'function') return member
        return (...given: readonly unknown[]) => {
          this.#speaker = by
          try {
            return Reflect.apply(member, target, given) as unknown
          } finally {
            this.#speaker = BY_HAND
          }
        }
      },
    })
  }
}

type Untimed = Omit<Write, 'at'> | Omit<Look, 'at'> | Omit<Question, 'at'>

const LOOKS: ReadonlySet<string> = new Set(['GetStage', 'GetStages', 'UpdateStage', 'CreateStage'])
const isWrite = ({ service, access }: Request): boolean => service === 'apigateway' && access === 'write'
