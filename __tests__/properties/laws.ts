import { type AlarmState, BY_HAND, type Deed, type Look, type Question, type View, type Write } from './history'
import type { Run, Troubled } from './troubled'

/** What the file says of the canary, as far as the laws ask. */
export interface Rules {
  readonly onNoData: 'wait' | 'rollback' | 'continue'
  /** Seconds that each percentage is held. */
  readonly holds: ReadonlyMap<number, number>
}

/** What the history of a stage has that must never be. */
export function faultsIn(scene: Troubled, rules: Rules): readonly string[] {
  const { deeds } = scene.history
  const writes = deeds.flatMap((deed, index) =>
    deed.kind === 'wrote' && deed.by.startsWith('the run') ? [{ ...deed, past: deeds.slice(0, index) }] : [],
  )
  return [
    ...writes.flatMap((write) => [...riseFaults(write, rules), ...handFaults(scene, write), ...tornFaults(write)]),
    ...scene.runs.flatMap((run) => endFaults(scene, run)),
    ...scene.findings,
  ]
}

/** A write of a run of ours, and what happened before it. */
type OurWrite = Write & { readonly past: readonly Deed[] }

const shareOf = (view: View | undefined, deployment: string): number =>
  view?.canary?.deployment === deployment ? view.canary.traffic : 0

interface Rise {
  readonly deployment: string
  readonly from: number
  readonly to: number
}

/** `undefined`: no canary has more traffic than before. */
function riseIn({ before, after }: Write): Rise | undefined {
  const deployment = after?.canary?.deployment
  if (deployment === undefined || deployment === after?.deployment) return undefined
  const [from, to] = [shareOf(before, deployment), shareOf(after, deployment)]
  return to > from ? { deployment, from, to } : undefined
}

function riseFaults(write: OurWrite, rules: Rules): readonly string[] {
  const rise = riseIn(write)
  if (rise === undefined) return []
  const { by, past } = write
  const asked = past.filter((deed): deed is Question => deed.kind === 'asked the alarm' && deed.by === by)
  const look = lastLook(past, by)
  const hasLooked = look !== undefined && past.indexOf(look) > past.findLastIndex((deed) => deed === asked.at(-1))
  const faults = [
    ...(isContent(asked.at(-1)?.state, rise, rules)
      ? []
      : [`when the alarm had last said ${String(asked.at(-1)?.state)}`]),
    ...(asked.some(({ state }) => state === 'ALARM') ? ['after it had seen the alarm fire'] : []),
    ...(hasLooked ? [] : ['without a look at the stage after the alarm']),
    ...holdFaults(write, rise, rules),
  ]
  return faults.map((fault) => `${by} took ${rise.deployment} from ${rise.from} to ${rise.to} % ${fault}`)
}

/** The alarm of a canary that has had no traffic has no data: that keeps nobody from the first traffic. */
const isContent = (last: AlarmState | undefined, { from }: Rise, { onNoData }: Rules): boolean =>
  last === 'OK' || (last === 'INSUFFICIENT_DATA' && (from === 0 || onNoData === 'continue'))

/** Each percentage is held, counted from the write that brought it. */
function holdFaults({ past, at }: OurWrite, { deployment, from }: Rise, { holds }: Rules): readonly string[] {
  const moved = past.findLast(
    (deed): deed is Write =>
      deed.kind === 'wrote' && shareOf(deed.before, deployment) !== shareOf(deed.after, deployment),
  )
  const [held, asked] = [moved === undefined ? 0 : (at - moved.at) / 1000, holds.get(from) ?? 0]
  return held < asked ? [`after ${held} s of ${asked}`] : []
}

const lastLook = (past: readonly Deed[], by: string): Look | undefined =>
  past.findLast((deed): deed is Look => deed.kind === 'looked' && deed.by === by)

/** What somebody put there is left alone by whoever could see it; only a `rollback` that was asked for takes it off. */
function handFaults(scene: Troubled, { by, before, after, past }: OurWrite): readonly string[] {
  const canary = before?.canary
  const isTheirs = canary !== undefined && scene.theirs.has(canary.deployment) && !by.includes('`rollback`')
  if (!isTheirs || shareOf(after, canary.deployment) === canary.traffic) return []
  // Whoever is cancelled waits for no answer any more, so an answer that comes then is not seen.
  return lastLook(past.slice(0, scene.signaledAt), by)?.seen?.canary?.deployment === canary.deployment
    ? [`${by} changed the canary ${canary.deployment} that it had seen in somebody else's hands`]
    : []
}

/** A write keeps a whole version whole, unless somebody moved the stage since the writer looked. */
function tornFaults({ by, before, after, past }: OurWrite): readonly string[] {
  if (before?.isWhole === false || after === undefined || after.isWhole) return []
  const seen = lastLook(past, by)?.seen
  return seen?.deployment === before?.deployment ? [`${by} left v${after.version} with variables of another`] : []
}

/** Deployments to whose canary this run gave traffic. */
const oursOf = ({ history }: Troubled, { name }: Run): ReadonlySet<string> =>
  new Set(
    history.deeds.flatMap((deed) => {
      const canary = deed.kind === 'wrote' && deed.by === name ? deed.after?.canary?.deployment : undefined
      return canary !== undefined && deed.kind === 'wrote' && shareOf(deed.before, canary) < shareOf(deed.after, canary)
        ? [canary]
        : []
    }),
  )

/** What a run says at its end is true, unless somebody else changed the stage behind its last look. */
function endFaults(scene: Troubled, run: Run): readonly string[] {
  const { act, left, name } = run
  if (act === undefined) return []
  const { reason = '', result } = act.report
  if (reason.includes('bug of the action')) return [`${name}: ${reason}`]
  if (result !== 'promoted' && isBehindItsBack(scene, run)) return []
  const isTrue = TRUE_WHEN[result]?.({ scene, run, reason, view: left }) ?? false
  const state = left === undefined ? 'no stage' : describeView(scene, left)
  return isTrue ? [] : [`${name} ends ${result} (${reason}) on ${state}`]
}

interface Said {
  readonly scene: Troubled
  readonly run: Run
  readonly reason: string
  readonly view: View | undefined
}

const carriesAll = ({ scene, run, view }: Said): boolean =>
  view?.version === run.version && view.canary === undefined && isWholeEnough(scene, view)

const isOff = ({ scene, run, view }: Said): boolean => !holdsTraffic(view, oursOf(scene, run))

/** Also when the run has given no traffic at all: then there was nothing to roll back. */
function hasSeenItOff({ scene, run }: Said): boolean {
  const ours = oursOf(scene, run)
  const past = scene.history.deeds.slice(0, run.deeds)
  const rose = past.findLastIndex((deed) => deed.kind === 'wrote' && deed.by === run.name && riseIn(deed) !== undefined)
  return past
    .slice(rose + 1)
    .some((deed) => deed.kind === 'looked' && deed.by === run.name && !holdsTraffic(deed.seen, ours))
}

/** When each result is the truth; one that is not here is never. */
const TRUE_WHEN: Readonly<Record<string, (said: Said) => boolean>> = {
  promoted: carriesAll,
  deployed: carriesAll,
  unchanged: (said) => said.run.command !== 'deploy' || carriesAll(said),
  cleaned: ({ run }) => run.command === 'reconcile',
  paused: ({ view }) => view?.canary !== undefined && view.tags['stages:state'] === 'paused',
  'rolled-back': isOff,
  failed: (said) =>
    said.reason.includes('THE ROLL BACK FAILED') ? !hasSeenItOff(said) : isOff(said) || LOST.test(said.reason),
}

/** Somebody else has the stage. */
const LOST = /another run took over|by somebody else|was replaced by|somebody moved/

const holdsTraffic = (view: View | undefined, ours: ReadonlySet<string>): boolean =>
  view !== undefined && (ours.has(view.deployment) || (view.canary !== undefined && ours.has(view.canary.deployment)))

const describeView = ({ history }: Troubled, { version, isWhole, canary, tags }: View): string =>
  `v${version}${isWhole ? '' : ' torn'}, ${tags['stages:state'] ?? 'unrecorded'}${
    canary === undefined ? '' : `, canary v${history.versionOf(canary.deployment)} at ${canary.traffic} %`
  }`

/** Somebody changed the stage after the last look that this run did anything upon. */
function isBehindItsBack({ history }: Troubled, { name, deeds }: Run): boolean {
  const past = history.deeds.slice(0, deeds)
  const wrote = past.findLastIndex(({ kind, by }) => by === name && kind === 'wrote')
  const upTo = wrote === -1 ? past : past.slice(0, wrote)
  const looked = upTo.findLastIndex(({ kind, by }) => by === name && kind === 'looked')
  return past.slice(looked + 1).some(({ kind, by }) => kind === 'wrote' && by !== name)
}

/** Whoever moves a stage by hand without its variables leaves some that no version will ever take away. */
const isWholeEnough = ({ history }: Troubled, { isWhole }: View): boolean =>
  isWhole || history.deeds.some((deed) => deed.by === BY_HAND && deed.kind === 'wrote' && deed.after?.isWhole === false)

/** Once `reconcile` had its time, nothing of ours is on the way any more. */
export function leftFaults(scene: Troubled): readonly string[] {
  const view = scene.history.view()
  if (view === undefined) return []
  const faults: string[] = []
  if (['rolling', 'paused'].includes(view.tags['stages:state'] ?? '') && !isOfOthers(scene)) faults.push('a rollout')
  if (view.canary !== undefined && !isOfOthers(scene)) faults.push('a canary')
  if (!isWholeEnough(scene, view)) faults.push('a torn version')
  return faults.map((fault) => `\`reconcile\` leaves ${fault}: ${describeView(scene, view)}`)
}

/** Somebody made the canary theirs, or took our record from it: then nobody but a person may remove it. */
const isOfOthers = ({ history }: Troubled): boolean =>
  history.deeds.some((deed) => deed.by === BY_HAND && deed.kind === 'wrote')
