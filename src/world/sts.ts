import type { Gate } from './gate'

export interface CallerIdentity {
  readonly Account: string
  readonly UserId: string
  readonly Arn: string
}

export interface Sts {
  getCallerIdentity(): CallerIdentity
}

export const sts = (account: string, user: string, gate: Gate): Sts => ({
  getCallerIdentity: () =>
    gate.pass({ service: 'sts', operation: 'GetCallerIdentity', access: 'read', input: {} }, () => ({
      Account: account,
      UserId: 'AROAEXAMPLEEXAMPLE123:ci',
      Arn: user,
    })),
})
