import * as z from 'zod/mini'
import { editorNotes } from './editor-notes'
import { flag, key, list, map, mapOf, oneOf, text, whole } from './shapes'
import { wanted } from './wording'

const METHODS = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|ANY'
const MAX_METHODS = 300

/** Sizes of a cache cluster in GB: https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html */
const CACHE_SIZES = [0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118, 237] as const

const accessLog = () =>
  map({
    destination: key(
      () =>
        text(
          /^arn:aws[a-z-]*:(?:logs:\S+:log-group:\S*[^\s*:]|firehose:\S+:deliverystream\/amazon-apigateway-\S+)$/,
          wanted(
            'the ARN of a log group, or of a Firehose stream whose name begins with amazon-apigateway-',
            'Write for example `arn:aws:logs:eu-west-1:111122223333:log-group:orders`, without `:*` at the end.',
          ),
          512,
        ),
      'ARN of a CloudWatch log group or of a Firehose stream',
    ),
    format: key(
      () =>
        text(
          /\$context\.(?:requestId|extendedRequestId)(?![A-Za-z])/,
          wanted('a log format that has $context.requestId', 'Write for example `{"id":"$context.requestId"}`.'),
          3000,
        ),
      'One line of the access log; has $context.requestId',
    ),
  })

const throttle = () => {
  const words = wanted('a number of requests a second, from 0', 'Write a number, such as `100`.')
  return map({
    rate: key(() => z.number(words).check(z.gte(0, words), z.lte(1_000_000, words)), 'Requests a second'),
    burst: key(() => whole(0, 1_000_000), 'Requests at once'),
  })
}

const methodSettings = () =>
  map({
    throttle: key(throttle, 'Limits of this method'),
    logging: key(() => oneOf('off', 'error', 'info'), 'What the execution log holds'),
    metrics: key(flag, 'Detailed CloudWatch metrics'),
    'data-trace': key(flag, 'Log requests and responses in full'),
    cache: key(
      () => map({ ttl: key(() => whole(0, 3600), 'Seconds'), encrypted: key(flag, 'Encrypt what is cached') }),
      'Caching of this method; the stage needs a cache',
    ),
  })

export const settings = () => {
  const cache = wanted('a size of 0.5 1.6 6.1 13.5 28.4 58.2 118 237, or off', 'Write for example `cache: 0.5`.')
  return map({
    tracing: key(flag, 'X-Ray tracing'),
    cache: key(() => z.literal([...CACHE_SIZES, 'off'], cache), 'Size of the cache in GB, or off'),
    'access-log': key(accessLog, 'Where access is logged, and how'),
    'client-certificate': key(
      () =>
        text(
          /^[A-Za-z0-9]{1,64}$/,
          wanted('the id of a client certificate', 'Write the id that API Gateway shows, such as `ab1cd2`.'),
        ),
      'Id of the client certificate that the backend checks',
    ),
    'web-acl': key(
      () =>
        text(
          /^arn:aws[a-z-]*:(?:wafv2|waf-regional):\S+$/,
          wanted('the ARN of a web ACL', 'Write for example `arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/…`.'),
          2048,
        ),
      'ARN of a WAF web ACL',
    ),
    'documentation-version': key(
      () => text(/^[^\0]{1,64}$/, wanted('the name of a documentation version', 'Write it in quotes, such as `"7"`.')),
      'Version of the documentation',
    ),
    methods: key(
      () =>
        mapOf(
          text(
            new RegExp(`^(?:\\*|(?:${METHODS}|\\*) /\\S*)$`),
            wanted('a method and its resource', 'Write `"*"` for all, or for example `"GET /orders/{id}"`.'),
            1024,
          ),
          methodSettings(),
          wanted('a map of methods to settings', 'Write for example `"*": { metrics: true }`.'),
          MAX_METHODS,
        ),
      'Settings of single methods; "*" is all of them',
    ),
  }).register(editorNotes, { id: 'settings' })
}

export const usagePlans = () => {
  const words = wanted('a list of the names of usage plans', 'Write for example `[partners]`.')
  return list(text(/^[^\0]{1,255}$/, words), words, 100)
}

const BYTE = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])'
const IPV4 = `${BYTE}(?:\\.${BYTE}){3}(?:/(?:3[0-2]|[12]?[0-9]))?`
const GROUP = '[0-9A-Fa-f]{1,4}'
const IPV6 = `(?:(?:${GROUP}:){7}${GROUP}|(?=[0-9A-Fa-f:]{2,39}(?:/|$))(?:${GROUP}(?::${GROUP}){0,6})?::(?:${GROUP}(?::${GROUP}){0,6})?)(?:/(?:12[0-8]|1[01][0-9]|[1-9]?[0-9]))?`
const PRINCIPAL = String.raw`arn:aws[a-z-]*:(?:iam|sts)::[0-9]{12}:(?:root|(?:role|user|assumed-role)\/\S+)`

export const access = () => {
  const words = wanted(
    'an address range, a VPC endpoint or the ARN of a role or user',
    'Write for example `203.0.113.0/24`, `vpce-0a1b2c3d` or `arn:aws:iam::111122223333:role/app`.',
  )
  const caller = text(new RegExp(`^(?:${IPV4}|${IPV6}|vpce-[0-9a-f]{8,17}|${PRINCIPAL})$`), words, 2048)
  const callers = wanted('a list of callers', 'Write for example `allow: [203.0.113.0/24]`.')
  return map({ allow: key(() => list(caller, callers, 100), 'Who may call this stage') })
}

export const domain = () =>
  map({
    name: key(
      () =>
        text(
          /^(?:[A-Za-z0-9*_-]|\{(?:number|branch|sha|stage)\})+(?:\.(?:[A-Za-z0-9_-]|\{(?:number|branch|sha|stage)\})+)+$/,
          wanted('a domain name', 'Write for example `api.example.com`.'),
          512,
        ),
      'A custom domain that exists',
    ),
    'base-path': key(
      () =>
        text(
          /^(?:[A-Za-z0-9$_.+!*'()-]|\{(?:number|branch|sha|stage)\})(?:[A-Za-z0-9$_.+!*'()/-]|\{(?:number|branch|sha|stage)\})*$/,
          wanted('a base path', 'Write for example `v2`, without a slash at its beginning.'),
          300,
        ),
      'Path of the domain under which the stage stands',
    ),
  })
