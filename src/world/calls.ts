import type { Instant } from '../domain/units'
import type { Permission } from './access'
import type { WorldFault } from './fault'

export type Service = 'apigateway' | 'cloudwatch' | 'sts' | 'scheduler' | 'github'
export type Access = 'read' | 'write'

/** What somebody asks of one of the services. */
export interface Request {
  readonly service: Service
  /** AWS's own name, `UpdateStage`; for GitHub `issues.createComment`. */
  readonly operation: string
  readonly access: Access
  readonly input: object
  /** What IAM is asked; absent where it is not. */
  readonly permission?: Permission
}

/** One line of the log: a request, when it came and how it ended: `ok`, `lost`, or the fault's code. */
export interface Call extends Request {
  readonly at: Instant
  readonly outcome: string
}

/**
 * Sees every request before and after it is carried out. A fault ends it there, `lose-answer` breaks the connection: before,
 * nothing has happened; after, it has, and the caller does not know. Before is also the moment to let time pass or to change
 * the world under the caller's feet.
 */
export type CallHook = (moment: 'before' | 'after', request: Request) => 'ok' | 'lose-answer' | WorldFault
