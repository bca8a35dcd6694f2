import {
  executeApiArn,
  GRANTS,
  gatewayArn,
  type Grant,
  METRIC_OPERATIONS,
  scheduleArn,
  SCHEDULER_OPERATIONS,
  type Verb,
} from './permissions'

/** What the policy is for. `sts:GetCallerIdentity`, which guards `allowed-accounts`, needs no permission at all. */
export interface PolicyScope {
  readonly region: string
  /** 12 digits; the ARNs of signed smoke tests and of schedules have room for it. */
  readonly account: string | undefined
  readonly api: string
  readonly features: {
    /** `api.definition`: the API is imported. */
    readonly definition: boolean
    /** `canary.alarms`. */
    readonly alarms: boolean
    /** `canary.analysis`. */
    readonly analysis: boolean
    /** `api.name` instead of `api.id`. */
    readonly apiByName: boolean
    /** A smoke test with `auth: sigv4`. */
    readonly signedSmoke: boolean
  }
  /** `canary.dead-man-switch.role` of all stages: ARNs, each once. */
  readonly deadManRoles: readonly string[]
}

export interface Statement {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Action: string | readonly string[]
  readonly Resource: string | readonly string[]
  readonly Condition?: Condition
}

type Condition = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface PolicyDocument {
  readonly Version: '2012-10-17'
  readonly Statement: readonly Statement[]
}

/** A statement of the policy and why the action needs it. */
export interface ReasonedStatement {
  readonly reason: string
  readonly statement: Statement
}

export const policyDocument = (statements: readonly ReasonedStatement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements.map(({ statement }) => statement),
})

/** The least that the role of a workflow needs. */
export function minimalPolicy(scope: PolicyScope): readonly ReasonedStatement[] {
  return rules(scope)
    .filter(({ wanted }) => wanted)
    .map(({ sid, reason, action, resource, condition }) => ({
      reason,
      statement: {
        Sid: sid,
        Effect: 'Allow',
        Action: action,
        Resource: resource,
        ...(condition && { Condition: condition }),
      },
    }))
}

interface Rule {
  readonly sid: string
  readonly wanted: boolean
  readonly reason: string
  readonly action: string | readonly string[]
  readonly resource: string | readonly string[]
  readonly condition?: Condition
}

const rules = (scope: PolicyScope): readonly Rule[] => [
  ...gatewayRules(scope),
  ...otherRules(scope),
  ...deadManRules(scope),
]

function gatewayRules(scope: PolicyScope): readonly Rule[] {
  const rule = (sid: string, verb: Verb, reason: string): Rule => ({
    sid,
    wanted: true,
    reason,
    action: `apigateway:${verb}`,
    resource: pathsOf(verb).map((path) => gatewayArn(path, scope)),
  })
  return [
    rule(
      'ReadApi',
      'GET',
      'Reads the API, its stages and deployments, and compares what is there with what is wanted.',
    ),
    rule('Create', 'POST', 'Makes a deployment, and a stage that does not exist yet.'),
    rule('MoveStage', 'PATCH', "Points a stage to a deployment, moves the canary's traffic, sets variables."),
    rule('Remove', 'DELETE', 'Removes previews, throw-away smoke test stages and pruned deployments.'),
    {
      sid: 'Tags',
      wanted: true,
      reason: 'Keeps the record and the locks in tags; a stage that is created with tags needs PUT here as well.',
      action: ['apigateway:GET', 'apigateway:PUT', 'apigateway:DELETE'],
      resource: gatewayArn(TAGS, scope),
    },
    {
      ...rule('ImportDefinition', 'PUT', 'Imports api.definition.'),
      wanted: scope.features.definition,
    },
    {
      sid: 'ImportResourcePolicy',
      wanted: scope.features.definition,
      reason: 'Lets the definition carry a resource policy; drop it when it has none.',
      action: 'apigateway:UpdateRestApiPolicy',
      resource: gatewayArn(GRANTS.PutRestApi.path, scope),
    },
    {
      sid: 'FindApiByName',
      wanted: scope.features.apiByName || scope.features.analysis,
      reason:
        'Finds the API that api.name means, and another API of the same name, which would mix up canary.analysis.',
      action: 'apigateway:GET',
      resource: gatewayArn(GRANTS.GetRestApis.path, scope),
    },
  ]
}

const otherRules = ({ region, account, api, features }: PolicyScope): readonly Rule[] => [
  {
    sid: 'ReadAlarms',
    wanted: features.alarms,
    reason: 'Watches canary.alarms; CloudWatch asks for every resource where composite alarms are read.',
    action: 'cloudwatch:DescribeAlarms',
    resource: '*',
  },
  {
    sid: 'ReadMetrics',
    wanted: features.analysis,
    reason: 'Compares the canary with the stage for canary.analysis; CloudWatch has no narrower resource for metrics.',
    action: METRIC_OPERATIONS.map((operation) => `cloudwatch:${operation}`),
    resource: '*',
  },
  {
    sid: 'SignedSmokeTests',
    wanted: features.signedSmoke,
    reason: 'Sends smoke tests with auth: sigv4.',
    action: 'execute-api:Invoke',
    resource: executeApiArn(region, account ?? '*', api),
  },
]

const deadManRules = ({ region, account, api, deadManRoles }: PolicyScope): readonly Rule[] => [
  {
    sid: 'DeadManSwitch',
    wanted: deadManRoles.length > 0,
    reason: "Sets, puts off and takes off the dead man's switch of a stage.",
    action: SCHEDULER_OPERATIONS.map((operation) => `scheduler:${operation}`),
    resource: scheduleArn({ region, account, api }),
  },
  {
    sid: 'PassDeadManRole',
    wanted: deadManRoles.length > 0,
    reason: 'Hands EventBridge Scheduler, and no other service, the role of canary.dead-man-switch.',
    action: 'iam:PassRole',
    resource: deadManRoles,
    condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
  },
]

const TAGS = GRANTS.TagResource.path

/** All paths of a verb within one API. */
const pathsOf = (verb: Verb): readonly string[] =>
  Object.values<Grant>(GRANTS)
    .filter((grant) => grant.verb === verb && grant.path.startsWith('/restapis/{api}'))
    .map(({ path }) => path)
