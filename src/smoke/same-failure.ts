import type { SmokeResult } from './check'

type Failure = Pick<SmokeResult, 'status' | 'problem'>

/**
 * Whether two versions fail a test in the same manner: both answer with a fault of the server or not at all, or with the
 * same status, and miss the same expectations. Then it is the place that fails, or the test, and not one of the versions.
 */
export const isSameFailure = (a: Failure, b: Failure): boolean =>
  (isBroken(a) && isBroken(b)) || (a.status === b.status && missed(a) === missed(b))

const isBroken = ({ status }: Failure): boolean => status === undefined || status >= 500

/** What was expected, without what came. */
const missed = ({ problem = '' }: Failure): string => problem.replace(CAME, '')

const CAME = /\b(?:got (?:"(?:[^"\\]|\\.)*"|[^;]*)|took \d+ ms)/g
