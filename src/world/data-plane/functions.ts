import type { Texts } from '../api-gateway/model'

/** Of Lambda's context what makes sense without Lambda. */
export interface FunctionContext {
  readonly functionName: string
  /** The qualifier of the integration, else `$LATEST`. */
  readonly functionVersion: string
  readonly invokedFunctionArn: string
  readonly awsRequestId: string
}

/** As Lambda calls it; a promise is waited for where the caller can wait. */
export type FunctionHandler = (event: unknown, context: FunctionContext) => unknown

export interface LambdaFunction {
  readonly handler: FunctionHandler
  readonly context: Omit<FunctionContext, 'awsRequestId'>
}

/** Lambda functions, given as JavaScript. They are looked up when called: no deployment takes them along. */
export class Functions {
  private readonly handlers = new Map<string, FunctionHandler>()

  /** `orders`, or one version or alias of it: `orders:v2`. */
  set(name: string, handler: FunctionHandler): void {
    this.handlers.set(name, handler)
  }

  delete(name: string): void {
    this.handlers.delete(name)
  }

  /** With a qualifier the function of just that name, else the bare one. `undefined`: there is none, or the URI is another. */
  find(uri: string): LambdaFunction | undefined {
    const [, arn = '', name = '', qualifier] = FUNCTION.exec(uri) ?? []
    const handler = this.handlers.get(`${name}:${qualifier ?? ''}`) ?? this.handlers.get(name)
    if (handler === undefined) return undefined
    return {
      handler,
      context: { functionName: name, functionVersion: qualifier ?? '$LATEST', invokedFunctionArn: arn },
    }
  }
}

const FUNCTION =
  /^arn:[\w-]+:apigateway:[\w-]+:lambda:path\/2015-03-31\/functions\/(arn:[\w-]+:lambda:[\w-]+:\d+:function:([\w-]+)(?::([\w$-]+))?)\/invocations$/

const VARIABLE = /\$\{stageVariables\.(\w+)\}/g

/** `undefined`: it names a variable that the stage does not have. */
export function withVariables(text: string, variables: Texts): string | undefined {
  const names = [...text.matchAll(VARIABLE)].map(([, name = '']) => name)
  if (names.some((name) => !Object.hasOwn(variables, name))) return undefined
  return text.replace(VARIABLE, (_, name: string) => variables[name] ?? '')
}
