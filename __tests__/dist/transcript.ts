import type { Recorded } from './recorder'

/** What one step printed and sent, with everything that differs from run to run replaced by a name. */
export interface Transcript {
  /** Every line of the log. */
  readonly log: string
  /** The annotations only, each with its level and its place. */
  readonly annotations: string
  /** Every request in its order, with what matters of its body. */
  readonly requests: readonly string[]
  /** Those that change something. */
  readonly writes: readonly string[]
  /** How many of the requests went to AWS; those to the stage itself do not count. */
  readonly awsCalls: number
  /** Any other text of the run, with the same names. */
  readonly steady: (text: string) => string
}

export interface Heard {
  readonly stdout: string
  readonly requests: readonly Recorded[]
  /** The server's. */
  readonly origin: string
  /** Ids of all deployments, in the order in which they were made: they become d1, d2, … */
  readonly deployments: readonly string[]
}

export function transcribe({ stdout, requests, origin, deployments }: Heard): Transcript {
  const named = (text: string): string =>
    deployments.reduce(
      (known, id, index) => known.replaceAll(id, `d${index + 1}`),
      CHANGING.reduce((known, [pattern, name]) => known.replace(pattern, name), text.replaceAll(origin, 'http://world')),
    )
  const lines = (of: readonly Recorded[]): readonly string[] => of.map((request) => named(lineOf(request)))
  return {
    log: named(stdout.trimEnd()),
    annotations: named(stdout.split('\n').filter(isAnnotation).join('\n')),
    requests: lines(requests),
    writes: lines(requests.filter(isWrite)),
    steady: named,
    awsCalls: requests.filter(({ path }) => !/^\/(github|_aws)\//.test(path)).length,
  }
}

const CHANGING: readonly (readonly [RegExp, string])[] = [
  [/^\d\d:\d\d:\d\d {2}\+\d+:\d\d/gm, 'TIME'],
  [/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME'],
  [/\b\d+ ms\b/g, 'N ms'],
  [/\b1001\.1\.[0-9a-f]+/g, 'OWNER'],
  [/sha256:[0-9a-f]{64}/g, 'DIGEST'],
  [/(?<=^The report as a page: ).*$/gm, 'PAGE'],
]

const isAnnotation = (line: string): boolean => /^::(?:error|warning|notice)\b/.test(line)

const isWrite = ({ method, path }: Recorded): boolean => method !== 'GET' && path !== '/' && path !== '/github/graphql'

/** `PATCH /stages/prod: replace /deploymentId d2` */
function lineOf({ method, path, body }: Recorded): string {
  const said = method === 'GET' ? '' : saidBy(body)
  return `${method} ${shortened(path)}${said && `: ${said}`}`
}

const shortened = (path: string): string =>
  path
    .replace('/tags/arn:aws:apigateway:eu-west-1::', 'tags of ')
    .replace(/\/restapis\/a1b2c3d4e5(?=\?|$)/, 'the API')
    .replace('/restapis/a1b2c3d4e5', '')
    .replace('/github/repos/octo/orders', 'github')

interface Body {
  readonly patchOperations?: readonly { readonly op: string; readonly path: string; readonly value?: string; readonly from?: string }[]
  readonly tags?: Readonly<Record<string, string>>
  readonly deploymentId?: string
  readonly stageName?: string
  readonly environment?: string
  readonly state?: string
  readonly body?: string
  readonly AlarmNames?: readonly string[]
}

function saidBy(body: string): string {
  if (!body.startsWith('{')) return body === '' ? '' : `${body.split('\n', 1)[0] ?? ''} …`
  const { patchOperations = [], tags = {}, ...said } = JSON.parse(body) as Body
  const parts = [
    said.AlarmNames && `alarms ${said.AlarmNames.join(', ')}`,
    said.stageName,
    said.deploymentId,
    said.environment,
    said.state,
    said.body?.split('\n').slice(0, 3).join(' / '),
    ...patchOperations.map(({ op, path: at, value, from }) => [op, from, at, value].filter(Boolean).join(' ')),
    ...Object.entries(tags).flatMap(([key, value]) => (SHOWN_TAGS.has(key) ? [`${key.slice('stages:'.length)} ${value}`] : [])),
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(', ')
}

const SHOWN_TAGS: ReadonlySet<string> = new Set(['stages:deployment', 'stages:previous', 'stages:state', 'stages:lock'])
