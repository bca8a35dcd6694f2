import type { CanarySpec } from '../config/config'

/** What the outside world says of the canary right now. Only `healthy` lets the plan go on at once. */
export type Verdict =
  | { readonly kind: 'healthy' }
  /** `detail`: the number and the threshold, in the source's own words, which may be hostile. */
  | { readonly kind: 'breached'; readonly reason: string; readonly detail?: string }
  /** The source did not answer. */
  | { readonly kind: 'unknown'; readonly why: string }
  /** The source answered that it has nothing to judge by. */
  | { readonly kind: 'no-data'; readonly why: string }
  | { readonly kind: 'cancelled' }
  /** The canary or the lease is no longer ours. */
  | { readonly kind: 'lost'; readonly why: string }
  | Reserve

/** Nothing is wrong so far; at the end of the hold it matters that there is not enough to go on by. */
export type Reserve =
  /** One side has had no requests in this hold, as far as it is settled. */
  | { readonly kind: 'quiet'; readonly why: string; readonly isSettled: boolean }
  /** Fewer requests than traffic may first rise after. */
  | { readonly kind: 'few'; readonly why: string }
  /** More likely worse than not. */
  | { readonly kind: 'doubt'; readonly why: string }
  /** The hold's last minutes are still to come. */
  | { readonly kind: 'unsettled'; readonly why: string }

const RESERVES = ['quiet', 'few', 'doubt', 'unsettled'] as const satisfies readonly Reserve['kind'][]

export const isReserve = (verdict: Verdict): verdict is Reserve => RESERVES.some((kind) => kind === verdict.kind)

const GRAVITY: Readonly<Record<Verdict['kind'], number>> = {
  lost: 9,
  breached: 8,
  cancelled: 7,
  unknown: 6,
  'no-data': 5,
  quiet: 4,
  few: 3,
  doubt: 2,
  unsettled: 1,
  healthy: 0,
}

/** The gravest of several sources; the first of equals. Nothing to judge by at all is healthy: only time decides. */
export const worst = (verdicts: readonly Verdict[], onNoData: CanarySpec['onNoData']): Verdict =>
  verdicts.reduce<Verdict>((a, b) => (gravity(b, onNoData) > gravity(a, onNoData) ? b : a), { kind: 'healthy' })

/** Where missing data are no reason to stay, they must not hide one that is. */
const gravity = ({ kind }: Verdict, onNoData: CanarySpec['onNoData']): number =>
  onNoData === 'continue' && (kind === 'no-data' || kind === 'quiet') ? 0.5 : GRAVITY[kind]
