import { describe, expect, it } from '@jest/globals'
import { canary, deployed, died, pushOf, rollingOut, sha, third } from '../crash/scenario'
import { isTorn, Releases, type Start } from '../crash/releases'
import { push } from '../scenarios/stage-play'
import { type Begin, interleavings, type Interleaving, type Step, type Turnstile } from './interleavings'

/** No alarms and long polls: as few calls as a rollout can have. */
const STAGES = rollingOut([
  'canary:',
  ...canary(['{ traffic: 5, hold: 1m }'])
    .slice(1)
    .filter((line) => !/poll|alarms/.test(line)),
  '  poll: 5m',
])

interface End {
  /** Who had the lease in the beginning. */
  readonly holder: string | undefined
  readonly results: readonly string[]
  readonly state: string
  /** `stages:state` */
  readonly record: string
}

type Owner = (releases: Releases) => Start

const reconcile: Owner = () => ({
  event: { ...push('main', sha(3)), name: 'schedule' },
  inputs: { command: 'reconcile' },
})
const fourth: Owner = (releases) => pushOf(releases, 4)
const DIED_AT_5 = died('UpdateStage', '"5"')

const NAMES = ['A', 'B'] as const

function enter(turnstile: Turnstile, releases: Releases, name: string, owner: Owner) {
  const { play } = releases
  play.between = (outside) => turnstile.within(name, outside)
  const run = releases.run(owner(releases))
  play.between = (outside) => outside
  turnstile.enter(name, run)
  return run
}

/** Up to where all orders are tried, for both owners; one that has ended has nothing left to be tried. */
type Until = (steps: readonly Step[]) => boolean
const raised: Until = (steps) => steps.some(isRise)
/** It has looked whether its claim still stands. */
const proven: Until = (steps) => {
  const claim = steps.findIndex(({ call }) => call === 'lease')
  return claim !== -1 && steps.slice(claim).some(({ call }) => call === 'look')
}

const bothHave =
  (until: Until): Until =>
  (steps) =>
    NAMES.every((name) => until(steps.filter(({ owner }) => owner === name)))

const endOf =
  (releases: Releases, runs: readonly ReturnType<typeof enter>[], holder?: string) => async (): Promise<End> => ({
    holder,
    results: (await Promise.all(runs)).map(({ outputs }) => outputs['result'] ?? ''),
    state: releases.state(),
    record: releases.play.stage().tags?.['stages:state'] ?? '',
  })

const together =
  (arrange: (releases: Releases) => Promise<void>, a: Owner, b: Owner, until: Until): Begin<End> =>
  async (turnstile) => {
    const releases = new Releases(STAGES)
    await arrange(releases)
    const runs = [enter(turnstile, releases, 'A', a), enter(turnstile, releases, 'B', b)]
    return { isOver: bothHave(until), end: endOf(releases, runs) }
  }

/** A is stopped right before it raises traffic to 100 %, for longer than its lease; then B comes, and A wakes. */
const outlived =
  (b: Owner): Begin<End> =>
  async (turnstile) => {
    const releases = new Releases(STAGES)
    await deployed(2)(releases)
    const a = enter(turnstile, releases, 'A', third)
    for (
      let [next] = await turnstile.next();
      next !== undefined && next.call !== 'raise';
      [next] = await turnstile.next()
    )
      turnstile.let('A')
    releases.pass(20)
    return { isOver: bothHave(raised), end: endOf(releases, [a, enter(turnstile, releases, 'B', b)], 'A') }
  }

const isRise = ({ call }: Step): boolean => call === 'start' || call === 'raise'

/** Its writer could not see what somebody else had written since its last look. */
function isBlind({ owner, call }: Step, at: number, steps: readonly Step[]): boolean {
  if (call === 'look') return false
  const looked = steps.findLastIndex((step, index) => index < at && step.owner === owner && step.call === 'look')
  return steps.slice(looked + 1, at).some((step) => step.owner !== owner && step.call !== 'look')
}

/** The name in the tags before each step; `undefined`: nobody's, or that of one who is gone. */
function holdersOf(steps: readonly Step[], first: string | undefined): readonly (string | undefined)[] {
  let holder = first
  return steps.map(({ owner, call }) => {
    const before = holder
    if (call === 'lease') holder = owner
    if (call === 'record') holder = undefined
    return before
  })
}

/** Who raised traffic after both had claimed the stage. */
function raisersAfterClaims({ steps }: Interleaving<End>): ReadonlySet<string> {
  const claims = NAMES.map((name) => steps.findIndex(({ owner, call }) => owner === name && call === 'lease'))
  if (claims.includes(-1)) return new Set()
  const settled = Math.max(...claims)
  return new Set(steps.slice(settled).flatMap((step) => (isRise(step) ? [step.owner] : [])))
}

/** A canary has traffic, and no record says whose it is. */
const isOrphaned = ({ end: { state, record } }: Interleaving<End>): boolean =>
  state.includes('canary') && record !== 'rolling' && record !== 'paused'

const show = ({ steps, end }: Interleaving<End>): string =>
  `${steps.map(({ owner, call }) => `${owner} ${call}`).join(', ')}: ${end.results.join(' and ')}, ${end.state}`

function lawFaults(one: Interleaving<End>): readonly string[] {
  const { steps, end } = one
  const holders = holdersOf(steps, end.holder)
  const stolen = steps.filter((step, at) => isRise(step) && holders[at] !== step.owner && !isBlind(step, at, steps))
  const isOpen = steps.some(isBlind)
  return [
    ...stolen.map(({ owner }) => `${owner} raised traffic though it could see that the lease was not its own`),
    ...(isTorn(end.state) ? ['the stage serves no version as a whole'] : []),
    ...(!isOpen && raisersAfterClaims(one).size > 1 ? ['both raised traffic, and neither was blind'] : []),
    ...(!isOpen && isOrphaned(one) ? ['nobody has the canary, and nobody was blind'] : []),
    ...(end.results.includes('promoted') && !/^v[34]/.test(end.state) ? ['promoted, and not there'] : []),
  ].map((fault) => `${fault}: ${show(one)}`)
}

/** How wide the window is that tags without compare-and-set leave open: it needs a write after a look that is out of date. */
const windowOf = (all: readonly Interleaving<End>[]) => ({
  interleavings: all.length,
  withBlindWrite: all.filter(({ steps }) => steps.some(isBlind)).length,
  bothRaise: all.filter((one) => raisersAfterClaims(one).size > 1).length,
  orphaned: all.filter(isOrphaned).length,
})

const ROWS: readonly (readonly [string, Begin<End>, ReturnType<typeof windowOf>])[] = [
  [
    'two jobs of one version',
    together(deployed(2), third, third, raised),
    { interleavings: 906, withBlindWrite: 684, bothRaise: 30, orphaned: 90 },
  ],
  [
    'a dead rollout, `reconcile` and a push of the version',
    together(DIED_AT_5, reconcile, third, proven),
    { interleavings: 446, withBlindWrite: 155, bothRaise: 7, orphaned: 0 },
  ],
  [
    'a dead rollout, `reconcile` and a push of another version',
    together(DIED_AT_5, reconcile, fourth, proven),
    { interleavings: 1320, withBlindWrite: 1056, bothRaise: 12, orphaned: 32 },
  ],
  [
    'an owner that outlived its lease, and `reconcile`',
    outlived(reconcile),
    { interleavings: 195, withBlindWrite: 159, bothRaise: 0, orphaned: 3 },
  ],
  [
    'an owner that outlived its lease, and a push of another version',
    outlived(fourth),
    { interleavings: 443, withBlindWrite: 397, bothRaise: 0, orphaned: 39 },
  ],
]

describe('two owners of one stage, in every order of their calls until the take-over is over', () => {
  it.each(ROWS)(
    '%s: who can see that the stage is not its own raises no traffic',
    async (name, begin, window) => {
      const all = await interleavings(begin)
      process.stdout.write(`take-over, ${name}: ${JSON.stringify(windowOf(all))}\n`)
      expect(all.flatMap(lawFaults)).toEqual([])
      expect(windowOf(all)).toEqual(window)
    },
    300_000,
  )
})
