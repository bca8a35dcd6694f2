/** Texts of AWS that tell what is wrong, but not what to do. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [
    /doesn't contain any methods/i,
    'Give the API a method before it is deployed: in api.definition, or where the API itself is made.',
  ],
  [
    /No integration defined for method/i,
    'Give each method an integration: x-amazon-apigateway-integration under the method in api.definition.',
  ],
  [
    /Deployment id does not exist/i,
    'The deployment was deleted, or belongs to another API. Deploy again, or name an existing one with the input to.',
  ],
  [
    /Non canary deployment not supported/i,
    'The stage has a canary that we did not expect. End it with command: rollback or command: promote, then deploy again.',
  ],
  [
    /Promotion not available|Canary does not exist/i,
    'The canary is gone: somebody removed it meanwhile. Deploy again.',
  ],
  [
    /Invalid stage variable name/i,
    'Names of variables have letters, digits and underscores only, at most 64. Rename it under variables.',
  ],
  [
    /Invalid stage variable value/i,
    'Values of variables are not empty and have letters, digits and -._~:/?#&=, only, at most 512. Change it under variables.',
  ],
  [
    /Invalid OpenAPI input|Unable to parse API definition/i,
    'The file of api.definition is no OpenAPI 3.0 or Swagger 2.0 that API Gateway can import. Mend what it names.',
  ],
  [
    /Active stages .*pointing to this deployment/i,
    'A stage or a canary still uses the deployment: move it first, or leave the deployment.',
  ],
  [/remove all base path mappings/i, 'A custom domain still points to the stage. Remove its base path mapping first.'],
  [
    /Maximum number of Stages/i,
    'An API has 10 stages unless raised. Remove stages that nobody needs, or raise "Stages per API" in Service Quotas.',
  ],
  [
    /must allow AWS EventBridge Scheduler to assume the role/i,
    'Let scheduler.amazonaws.com assume the role of canary.dead-man-switch: its trust policy is in the README. A role that is seconds old may need a minute.',
  ],
  [/Update size too large/i, 'Too much changes at once. Change fewer variables in one deployment.'],
]

/** What to do about AWS's text; `undefined` when it is not a known one. */
export const translate = (message: string): string | undefined =>
  REFUSALS.find(([pattern]) => pattern.test(message))?.[1]
