import type { Clock } from './clock'
import type { Cloud } from './cloud'
import type { Files } from './files'
import type { GitHub } from './github'
import type { Host } from './host'
import type { Http } from './http'

/** The outside, as one value: the real one is made of adapters, the embedded one for tests and the demo. */
export interface Outside {
  readonly host: Host
  readonly files: Files
  readonly clock: Clock
  readonly http: Http
  /** 0 to 1. */
  readonly random: () => number
  /** Aborts when the job is cancelled. */
  readonly signal: AbortSignal
  openCloud(region: string): Promise<Cloud>
  /** `undefined` without a token. */
  openGitHub(token: string): GitHub | undefined
}
