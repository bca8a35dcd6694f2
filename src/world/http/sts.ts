import { WorldFault } from '../fault'
import type { World } from '../world'
import type { Answering, WireAnswer } from './wire'
import { element } from './xml'

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/'
const TYPE = { 'content-type': 'text/xml' }
const METADATA = '<ResponseMetadata><RequestId>00000000-0000-0000-0000-000000000000</RequestId></ResponseMetadata>'

/** STS's Query protocol: a form in, XML out. */
export const stsFace =
  (world: World): Answering =>
  ({ body }) => {
    const action = new URLSearchParams(body).get('Action') ?? ''
    if (action !== 'GetCallerIdentity') throw new WorldFault('InvalidAction', 400, `Could not find operation ${action}`)
    const { Account, Arn, UserId } = world.sts.getCallerIdentity()
    const result = `<GetCallerIdentityResult>${element('Arn', Arn)}${element('UserId', UserId)}${element('Account', Account)}</GetCallerIdentityResult>`
    return {
      status: 200,
      headers: TYPE,
      body: `<GetCallerIdentityResponse xmlns="${NAMESPACE}">${result}${METADATA}</GetCallerIdentityResponse>`,
    }
  }

export const stsFault = ({ code, status, message }: WorldFault): WireAnswer => ({
  status: status ?? 500,
  headers: TYPE,
  body: `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>Sender</Type>${element('Code', code)}${element('Message', message)}</Error></ErrorResponse>`,
})
