import type { ApiGateway, Patch, Tags } from '../../src/ports/api-gateway'
import type { Outside } from '../../src/ports/outside'

/** One atomic call on the stage. Calls on anything else commute with all of them, and are no point of interleaving. */
export interface Step {
  readonly owner: string
  readonly call: StageCall
}

export type StageCall = 'look' | 'lease' | 'record' | 'start' | 'raise' | 'promote' | 'remove' | 'other'

/** Owners whose calls on the stage wait until they are let through, one at a time. */
export class Turnstile {
  readonly #waiting = new Map<string, { readonly call: StageCall; readonly go: () => void }>()
  readonly #owners = new Set<string>()
  #onQuiet: () => void = () => undefined

  /** The outside as this owner has it. */
  within(owner: string, outside: Outside): Outside {
    return {
      ...outside,
      openCloud: async (region) => {
        const cloud = await outside.openCloud(region)
        return { ...cloud, gateway: this.#gated(owner, cloud.gateway) }
      },
    }
  }

  enter(owner: string, run: Promise<unknown>): void {
    this.#owners.add(owner)
    const leave = () => {
      this.#owners.delete(owner)
      this.#look()
    }
    run.then(leave, leave)
  }

  /** What each owner that still runs is about to do, once all of them are about to do something. */
  async next(): Promise<readonly Step[]> {
    await new Promise<void>((resolve) => {
      this.#onQuiet = resolve
      this.#look()
    })
    return [...this.#waiting].map(([owner, { call }]) => ({ owner, call })).sort((a, b) => (a.owner < b.owner ? -1 : 1))
  }

  let(owner: string): void {
    const waiting = this.#waiting.get(owner)
    this.#waiting.delete(owner)
    waiting?.go()
  }

  #look(): void {
    if ([...this.#owners].every((owner) => this.#waiting.has(owner))) this.#onQuiet()
  }

  #pass(owner: string, call: StageCall): Promise<void> {
    return new Promise((go) => {
      this.#waiting.set(owner, { call, go })
      this.#look()
    })
  }

  #gated(owner: string, gateway: ApiGateway): ApiGateway {
    const first = async <T>(call: StageCall, then: () => Promise<T>): Promise<T> => {
      await this.#pass(owner, call)
      return then()
    }
    return {
      ...gateway,
      stage: (...given) => first('look', () => gateway.stage(...given)),
      stages: (...given) => first('look', () => gateway.stages(...given)),
      updateStage: (api, name, patch) => first(callOf(patch), () => gateway.updateStage(api, name, patch)),
      tag: (target, tags) =>
        'stage' in target ? first(recordOf(tags), () => gateway.tag(target, tags)) : gateway.tag(target, tags),
    }
  }
}

function callOf(patch: Patch): StageCall {
  const touches = (op: string, path: string) => patch.some((one) => one.op === op && one.path === path)
  if (touches('copy', '/deploymentId')) return 'promote'
  if (touches('remove', '/canarySettings')) return 'remove'
  if (touches('replace', '/canarySettings/deploymentId')) return 'start'
  return touches('replace', '/canarySettings/percentTraffic') ? 'raise' : 'other'
}

const recordOf = (tags: Tags): StageCall => (tags['stages:state'] === 'rolling' ? 'lease' : 'record')

/** A start of all owners, over and over from the same situation. */
export type Begin<T> = (turnstile: Turnstile) => Promise<Owners<T>>

export interface Owners<T> {
  /** From here on one order stands for all: whoever comes first by name goes first. */
  readonly isOver: (steps: readonly Step[]) => boolean
  readonly end: () => Promise<T>
}

export interface Interleaving<T> {
  readonly steps: readonly Step[]
  readonly end: T
}

/** A point of decision: who could go, and who need not be tried, as an order that only swaps two looks has been. */
interface Fork {
  readonly able: readonly Step[]
  asleep: readonly Step[]
  chosen: Step
}

/**
 * All interleavings of the owners' calls, by depth-first search with replay. Two orders that differ only in looks
 * that change places are one (sleep sets, Godefroid 1996).
 */
export async function interleavings<T>(begin: Begin<T>): Promise<readonly Interleaving<T>[]> {
  const found: Interleaving<T>[] = []
  let forks: Fork[] | undefined = []
  while (forks !== undefined) {
    const one = await replay(begin, forks)
    if (one !== undefined) found.push(one)
    forks = nextOf(forks)
  }
  return found
}

/** Goes the way that the forks say, then any; adds the forks that it meets. `undefined`: the order has been seen. */
async function replay<T>(begin: Begin<T>, forks: Fork[]): Promise<Interleaving<T> | undefined> {
  const turnstile = new Turnstile()
  const owners = await begin(turnstile)
  const steps: Step[] = []
  for (let able = await turnstile.next(); able.length > 0; able = await turnstile.next()) {
    const chosen = owners.isOver(steps) ? able[0] : chooseAt(forks, steps.length, able)
    if (chosen === undefined) return undefined
    steps.push(chosen)
    turnstile.let(chosen.owner)
  }
  return { steps, end: await owners.end() }
}

function chooseAt(forks: Fork[], depth: number, able: readonly Step[]): Step | undefined {
  const known = forks[depth]
  if (known !== undefined) return known.chosen
  const before = forks[depth - 1]
  const asleep = (before?.asleep ?? []).filter((step) => before !== undefined && commute(step, before.chosen))
  const chosen = able.find((step) => !isIn(asleep, step))
  if (chosen !== undefined) forks.push({ able, asleep, chosen })
  return chosen
}

const isIn = (steps: readonly Step[], { owner }: Step): boolean => steps.some((step) => step.owner === owner)

const commute = (a: Step, b: Step): boolean => a.owner !== b.owner && a.call === 'look' && b.call === 'look'

/** The way to the next order: the last fork with somebody left to try. */
function nextOf(forks: Fork[]): Fork[] | undefined {
  for (let fork = forks.pop(); fork !== undefined; fork = forks.pop()) {
    fork.asleep = [...fork.asleep, fork.chosen]
    const chosen = fork.able.find((step) => !isIn(fork.asleep, step))
    if (chosen !== undefined) return [...forks, { ...fork, chosen }]
  }
  return undefined
}
