import type { Access } from '../calls'
import type { Gate } from '../gate'
import type { GatewayStore } from './model'

/** What IAM is asked about an operation: the HTTP verb of the call and its path. */
type Iam = readonly [verb: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string]

/** One of API Gateway's operations, in AWS's own words. */
interface Operation<I, O> {
  readonly name: string
  readonly access: Access
  readonly iam: (input: I) => Iam
  readonly run: (store: GatewayStore, input: I) => O
}

export const read = <I, O>(name: string, path: (input: I) => string, run: Operation<I, O>['run']): Operation<I, O> => ({
  name,
  access: 'read',
  iam: (input) => ['GET', path(input)],
  run,
})

export const write = <I, O>(
  name: string,
  verb: Iam[0],
  path: (input: I) => string,
  run: Operation<I, O>['run'],
): Operation<I, O> => ({ name, access: 'write', iam: (input) => [verb, path(input)], run })

export interface GatewayAccess {
  readonly gate: Gate
  readonly store: GatewayStore
}

/** The operation as whoever comes through the gate has it. */
export function gated<I extends object, O>(
  { gate, store }: GatewayAccess,
  operation: Operation<I, O>,
): (input: I) => O {
  return (input) => {
    const [verb, path] = operation.iam(input)
    const permission = { action: `apigateway:${verb}`, resource: `arn:aws:apigateway:${store.region}::${path}` }
    const request = { service: 'apigateway', operation: operation.name, access: operation.access, input } as const
    return gate.pass({ ...request, permission }, () => operation.run(store, input))
  }
}
