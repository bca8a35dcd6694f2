import type { Run } from '../event'
import type { Journal } from '../execute/journal'
import type { Inputs } from '../inputs'
import type { Outside } from '../ports/outside'
import type { Known } from './draft-report'

/** For the report, should the run end early. */
type Learn = (more: Partial<Known>) => void

/** A run before it has a session with AWS. */
export interface Task {
  readonly outside: Outside
  readonly journal: Journal
  readonly learn: Learn
  readonly inputs: Inputs
  readonly run: Run
}
