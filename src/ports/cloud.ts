import type { Instant, Millis } from '../domain/units'
import type { ApiGateway } from './api-gateway'
import type { MetricReader } from './metrics'
import type { Scheduler } from './scheduler'

/** One region of one AWS account. */
export interface Cloud {
  readonly region: string
  readonly gateway: ApiGateway
  readonly alarms: AlarmReader
  readonly metrics: MetricReader
  readonly identity: Identity
  readonly scheduler: Scheduler
}

export interface AlarmReader {
  /**
   * The alarms of these names, metric and composite; a name that CloudWatch does not know is absent from the answer.
   * One call for up to 100 names. Throws `CloudError`.
   */
  read(names: readonly string[]): Promise<readonly Alarm[]>
}

export interface Alarm {
  readonly name: string
  readonly state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'
  /** When it took this state on; `undefined`: CloudWatch does not tell. */
  readonly since: Instant | undefined
  /** CloudWatch's own words; hostile text. */
  readonly reason: string
  /** How long what it looks for has to last before it fires: period times datapoints; `undefined`: a composite alarm. */
  readonly firesAfter: Millis | undefined
  /** Whether its actions are carried out. Its state is told all the same. */
  readonly actionsEnabled: boolean
}

export interface Identity {
  /** The 12 digits of the account that the credentials belong to. Throws `CloudError`. */
  account(): Promise<string>
}
