import type { CanarySpec, SmokeTest, Variables } from '../config/config'
import type { Definition } from '../config/definition'
import type { Digest, StageName } from '../domain/units'
import type { GitRef } from '../event'
import type { Preview } from '../record/stage-record'

/** What the branch asks of its stage. */
export interface Wanted {
  readonly stage: StageName
  readonly content: Digest
  readonly definition: Definition | undefined
  readonly variables: Variables
  /** `undefined`: stays as it is. */
  readonly description: string | undefined
  readonly smoke: readonly SmokeTest[]
  /** Where a new version is tested before it has traffic; `undefined`: nowhere. */
  readonly throwAway: StageName | undefined
  readonly canary: CanarySpec | undefined
  readonly keepDeployments: number | undefined
  readonly preview: Preview | undefined
  readonly commit: string
  /** `undefined`: not known. */
  readonly ref: GitRef | undefined
  readonly run: { readonly path: string; readonly url: string }
}
