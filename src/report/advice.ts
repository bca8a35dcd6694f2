import type { Problem } from '../domain/problem'
import type { CloudError, CloudErrorKind } from '../ports/cloud-error'
import { gatewayArn, GRANTS, isGatewayOperation, METRIC_OPERATIONS, scheduleArn } from '../aws/permissions'
import { oneLine } from './escape'
import { translate } from './refusals'

/** Where an AWS call went. */
export interface CloudContext {
  readonly region: string
  readonly api?: string | undefined
  readonly stage?: string | undefined
  /** 12 digits. */
  readonly account?: string | undefined
}

/** What a fault of AWS means and what to do about it. */
export function adviseCloud(error: CloudError, context: CloudContext): Problem {
  const { meaning, hint } = ADVICE[error.kind](error, context)
  const said = oneLine(error.message, 300).replace(/[.\s]+$/, '')
  return { at: error.operation, message: said === '' ? meaning : `${meaning}: ${said}`, hint }
}

interface Advice {
  /** No full stop at the end. */
  readonly meaning: string
  /** Full sentences. */
  readonly hint: string
}

const ADVICE: Readonly<Record<CloudErrorKind, (error: CloudError, context: CloudContext) => Advice>> = {
  'no-credentials': () => ({
    meaning: 'there are no AWS credentials',
    hint:
      'Add a step with aws-actions/configure-aws-credentials (role-to-assume, aws-region) before this one, and ' +
      'permissions: id-token: write to the job.',
  }),
  'expired-credentials': () => ({
    meaning: 'the AWS credentials ended before the work did',
    hint:
      'Raise role-duration-seconds of aws-actions/configure-aws-credentials and the maximum session duration of the ' +
      'role, or shorten the rollout; steps with approve: true split it over several runs.',
  }),
  'bad-credentials': () => ({
    meaning: 'AWS does not accept the credentials',
    hint:
      'Look at what sets AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: all three have to come from ' +
      'the same aws-actions/configure-aws-credentials step and to belong to the partition of the region.',
  }),
  denied: (error, context) => ({
    meaning: `the role${ofAccount(context)} may not do this`,
    hint: permission(error.operation, context),
  }),
  'not-found': (error, context) => notFound(error, context),
  'bad-request': ({ message }) => ({
    meaning: 'AWS refuses the request',
    hint: translate(message) ?? 'Mend what AWS names; running it again as it is ends the same way.',
  }),
  conflict: () => ({
    meaning: 'somebody else changed the same thing at the same time',
    hint: 'Run it again: it starts from what is there by then.',
  }),
  limit: ({ message, operation }) => limit(operation, message),
  busy: (_, context) => ({
    meaning: 'another change on the API did not end',
    hint: `Run it again when nothing else deploys ${apiText(context)}.`,
  }),
  throttled: () => ({
    meaning: 'AWS still asked for fewer requests after all retries',
    hint:
      'API Gateway takes 10 requests a second and one deployment in 5 seconds from the whole account. Run it again, ' +
      'with fewer jobs at once (strategy: max-parallel, or a concurrency group).',
  }),
  unavailable: (_, { region }) => ({
    meaning: 'AWS answered with a fault of its own after all retries',
    hint: `Look at https://health.aws.amazon.com for ${region}, then run it again.`,
  }),
  network: (_, { region }) => ({
    meaning: 'AWS could not be reached after all retries',
    hint:
      `Check that the region ${region} exists, AWS_ENDPOINT_URL where it is set, and that the runner may reach AWS; ` +
      'then run it again.',
  }),
}

function notFound({ operation }: CloudError, context: CloudContext): Advice {
  const stage = /:(Get|Update|Delete)Stage$/.test(operation) && context.stage !== undefined
  return {
    meaning: `${stage ? `stage ${context.stage} or ` : ''}${apiText(context)} was not found in ${context.region}${ofAccount(context)}`,
    hint:
      `Only ${context.region} was searched. Correct api.id (or api.name), write api.region when the API is elsewhere, ` +
      'and check that the role belongs to the account of the API.',
  }
}

const apiText = ({ api }: CloudContext): string => (api === undefined ? 'the API' : `API ${api}`)
const ofAccount = ({ account }: CloudContext): string => (account === undefined ? '' : ` in account ${account}`)

function limit(operation: string, message: string): Advice {
  if (operation.endsWith(':CreateStage') || /\bstages?\b/i.test(message))
    return {
      meaning: 'the API has no room for another stage',
      hint:
        'An API has 10 stages unless raised. Remove stages that nobody needs (close stale pull requests, or give the ' +
        'previews max and ttl), or raise "Stages per API" in Service Quotas.',
    }
  if (operation.endsWith(':TagResource'))
    return { meaning: 'there is no room for another tag', hint: 'A stage has 50 tags at most. Remove some of its own.' }
  return { meaning: 'a quota is used up', hint: 'Raise the quota that AWS names in Service Quotas, or make room.' }
}

/** Names the IAM action and the resource to allow. */
function permission(operation: string, context: CloudContext): string {
  const [service, name = ''] = operation.split(':')
  if (service === 'apigateway' && isGatewayOperation(name)) {
    const { verb, path } = GRANTS[name]
    const tags = `, and apigateway:PUT on ${gatewayArn(GRANTS.TagResource.path, context)} for its tags`
    return (
      `Allow apigateway:${verb} on ${gatewayArn(path, context)}${name === 'CreateStage' ? tags : ''} in the role's ` +
      'policy; a permissions boundary or a service control policy may forbid it as well.'
    )
  }
  if (service === 'cloudwatch') return cloudWatchPermission(operation, name)
  if (service === 'scheduler')
    return (
      `Allow ${operation} on ${scheduleArn(context)}, and iam:PassRole on the role of canary.dead-man-switch, in the ` +
      "role's policy."
    )
  if (operation === 'sts:GetCallerIdentity')
    return 'This call needs no permission, so an explicit Deny refuses it: look at service control policies and session policies.'
  return `Allow ${operation} in the role's policy.`
}

function cloudWatchPermission(operation: string, name: string): string {
  const allow = (what: string) => `Allow ${what} on * in the role's policy`
  if (!METRIC_OPERATIONS.some((one) => one === name))
    return `${allow(operation)}: composite alarms are readable only with Resource "*".`
  const actions = METRIC_OPERATIONS.map((one) => `cloudwatch:${one}`).join(' and ')
  return `${allow(actions)}: metrics are readable only with Resource "*". Or leave out canary.analysis.`
}
