import type { Recorded } from './recorder'
import type { Stand, Underway } from './stand'

/** A point in a rollout at which something happens to its process. */
export interface Moment {
  readonly name: string
  /** How long the first step holds; long unless the moment comes after it. */
  readonly hold?: string
  readonly bake?: string
  /** Resolves when it has come; answers what goes on once the signal was sent. */
  readonly comes: (stand: Stand, underway: Underway) => Promise<() => void>
  /** A write is never answered, so the post step has to look whether it came to something. */
  readonly hangs?: true
  /** How the run ends that hears the signal. */
  readonly result: 'rolled-back' | 'promoted'
  /** What the stage serves when the process was killed and the post step has run. */
  readonly afterKill: 'old' | 'new'
}

const isPatch =
  (text: string) =>
  ({ method, body }: Recorded): boolean =>
    method === 'PATCH' && body.includes(text)
export const takesOff = isPatch('"remove"')
const looksAtStage = ({ method, path }: Recorded): boolean => method === 'GET' && path.endsWith('/stages/prod')

const nothing = (): void => undefined
const atLine =
  (pattern: RegExp): Moment['comes'] =>
  async (_, { step }) => {
    await step.line(pattern)
    return nothing
  }
const TEN = /traffic +10 %/

export const HOLDING: Moment = {
  name: 'while a step holds',
  comes: atLine(TEN),
  result: 'rolled-back',
  afterKill: 'old',
}

export const MOMENTS: readonly Moment[] = [
  {
    name: 'before the first write',
    comes: async ({ outside }) => {
      const look = outside.hold(looksAtStage)
      await look.came
      return look.release
    },
    result: 'rolled-back',
    afterKill: 'old',
  },
  {
    name: 'while the first look at the stage hangs',
    comes: async ({ outside }) => {
      await outside.hold(looksAtStage).came
      return nothing
    },
    result: 'rolled-back',
    afterKill: 'old',
  },
  {
    name: 'between the deployment and the canary',
    hangs: true,
    comes: async ({ outside }) => {
      await outside.hold(({ method, path }) => method === 'PUT' && path.startsWith('/tags/'), 'back').came
      return nothing
    },
    result: 'rolled-back',
    afterKill: 'old',
  },
  HOLDING,
  {
    name: 'during the bake',
    hold: '0s',
    bake: '20s',
    comes: atLine(/traffic +100 %/),
    result: 'rolled-back',
    afterKill: 'old',
  },
  {
    name: 'while the call that makes the canary is on its way',
    comes: async ({ outside }) => {
      const start = outside.hold(isPatch('"10"'))
      await start.came
      return start.release
    },
    result: 'rolled-back',
    afterKill: 'old',
  },
  {
    name: 'while a call that raises traffic hangs',
    hangs: true,
    hold: '0s',
    comes: async ({ outside }) => {
      await outside.hold(isPatch('"50"')).came
      return nothing
    },
    result: 'rolled-back',
    afterKill: 'old',
  },
  {
    name: 'while the answer of such a call hangs',
    hangs: true,
    hold: '0s',
    comes: async ({ outside }) => {
      await outside.hold(isPatch('"50"'), 'back').came
      return nothing
    },
    result: 'rolled-back',
    afterKill: 'old',
  },
  {
    name: 'while CloudWatch hangs',
    comes: async ({ outside }, { step }) => {
      await step.line(TEN)
      await outside.hold(({ body }) => body.includes('AlarmNames')).came
      return nothing
    },
    result: 'rolled-back',
    afterKill: 'old',
  },
  {
    name: 'before the promotion is applied',
    hold: '0s',
    comes: async ({ outside }) => {
      const promotion = outside.hold(isPatch('"copy"'))
      await promotion.came
      return promotion.release
    },
    result: 'promoted',
    afterKill: 'new',
  },
  {
    name: 'after the promotion is applied',
    hold: '0s',
    comes: async ({ outside }) => {
      const promotion = outside.hold(isPatch('"copy"'), 'back')
      await promotion.came
      return promotion.release
    },
    result: 'promoted',
    afterKill: 'new',
  },
  {
    name: 'during a roll back',
    comes: async ({ outside, world }, { step }) => {
      await step.line(TEN)
      const removal = outside.hold(takesOff)
      world.alarms.set('orders-5xx', 'ALARM')
      await removal.came
      return removal.release
    },
    result: 'rolled-back',
    afterKill: 'old',
  },
]
