/** API Gateway's own answers 403, which say little, and what is behind them. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    /"Missing Authentication Token"/i,
    'API Gateway answers so when the deployment has no such route or method, the path of a stage or base path is ' +
      'wrong, or the stage was just created',
  ],
  [
    /not authorized to perform: execute-api:Invoke|"Missing or invalid signature|AccessDeniedException/i,
    'the resource policy or IAM authorization refuses the caller: auth: sigv4 signs the request',
  ],
  [
    /"message"\s*:\s*"Forbidden"/i,
    'API Gateway answers so for a missing API key, AWS WAF, a resource policy, a private API, a disabled execute-api ' +
      'endpoint, or a stage that was just created',
  ],
]

/** Empty unless the answer is a 403 of API Gateway itself. */
export function forbiddenHint({ status, body }: { readonly status: number; readonly body: string }): string {
  const reason = status === 403 ? REASONS.find(([pattern]) => pattern.test(body.slice(0, 2000)))?.[1] : undefined
  return reason === undefined ? '' : ` (${reason})`
}
