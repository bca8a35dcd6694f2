/** What the outside world says of the canary right now. `unknown` and `no-data` are not `healthy`. */
export type Verdict =
  | { readonly kind: 'healthy' }
  | { readonly kind: 'breached'; readonly reason: string }
  /** The source did not answer. */
  | { readonly kind: 'unknown'; readonly why: string }
  /** The source answered that it has nothing to judge by. */
  | { readonly kind: 'no-data'; readonly why: string }
  | { readonly kind: 'cancelled' }
  /** The canary or the lease is no longer ours. */
  | { readonly kind: 'lost'; readonly why: string }

const GRAVITY = { lost: 5, breached: 4, cancelled: 3, unknown: 2, 'no-data': 1, healthy: 0 } as const

/** The gravest of several sources; the first of equals. Nothing to judge by at all is healthy: only time decides. */
export const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce<Verdict>((a, b) => (GRAVITY[b.kind] > GRAVITY[a.kind] ? b : a), { kind: 'healthy' })
