import { partitionOf } from '../aws/partition'
import type { ApiGatewayModel } from './api-gateway/operations'
import type { UpdateStageInput } from './api-gateway/stages'
import { WorldFault } from './fault'

/** What a schedule calls, and with what; AWS's own shape. */
export interface Target {
  readonly Arn: string
  readonly RoleArn: string
  readonly Input?: string | undefined
}

/** Calls the target. Only API Gateway's UpdateStage can be called here; throws a `WorldFault` for anything else. */
export function callTarget({ Arn, Input }: Target, gateway: ApiGatewayModel, region: string): void {
  if (Arn !== `arn:${partitionOf(region).name}:scheduler:::aws-sdk:apigateway:updateStage`) {
    throw unusable(`The target ${Arn} cannot be called in this world`)
  }
  gateway.updateStage(inputOf(Input ?? ''))
}

/**
 * Members of the input in PascalCase, as for AWS's other universal targets; what AWS makes of another case is unverified,
 * here it does not know them.
 */
function inputOf(text: string): UpdateStageInput {
  const { RestApiId, StageName, PatchOperations, ...unknown } = parsed(text)
  if (Object.keys(unknown).length > 0) throw unusable(`Unknown members: ${Object.keys(unknown).join(', ')}`)
  if (!Array.isArray(PatchOperations)) throw unusable('PatchOperations is no list')
  return {
    restApiId: textOf(RestApiId) ?? '',
    stageName: textOf(StageName) ?? '',
    patchOperations: PatchOperations.map((operation: unknown) => {
      const { Op, Path, Value, From } = objectOf(operation)
      return { op: textOf(Op), path: textOf(Path), value: textOf(Value), from: textOf(From) }
    }),
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(text))
  } catch (cause) {
    if (cause instanceof SyntaxError) throw unusable('The input is no JSON')
    throw cause
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const unusable = (message: string) => new WorldFault('ValidationException', 400, message)
