import { WorldFault } from '../fault'
import { blobOf } from '../github/repository'
import {
  type Comment,
  DEFAULT_BRANCH,
  type GitHubDeployment,
  type GitHubDeploymentStatus,
  type Pull,
  unprocessable,
} from '../github/state'
import { toIso } from '../../domain/iso-time'
import { wholeNumber } from '../numbers'
import type { World } from '../world'
import { Fields } from './fields'
import { type Answering, json, matched, type WireAnswer, type WireRequest } from './wire'

export const GITHUB = '/github'

interface Ask {
  path(name: string): string
  readonly query: URLSearchParams
  readonly fields: Fields
  readonly origin: string
}

interface Row {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly answer: (world: World, ask: Ask) => unknown
}

/** GitHub's REST API for the one repository there is, whatever its name in the path. */
export const gitHubFace =
  (world: World): Answering =>
  (request) => {
    const pathname = request.url.pathname.slice(GITHUB.length)
    for (const { method, path, status, answer } of ROWS) {
      const found = method === request.method ? matched(path, pathname) : undefined
      if (found === undefined) continue
      const value = answer(world, asked(request, found))
      const wire = value instanceof Changed ? json(200, value.value) : json(status, value, linkTo(request, value))
      return { ...wire, milliseconds: world.github.latency }
    }
    throw new WorldFault('NotFound', 404, 'Not Found')
  }

const asked = ({ url, body, method }: WireRequest, found: Readonly<Record<string, string>>): Ask => ({
  path: (name) => found[name] ?? '',
  query: url.searchParams,
  fields: method === 'GET' ? new Fields({}) : Fields.parse(body),
  origin: url.origin,
})

/** What was there before and is changed, where the row's status is for what is new. */
class Changed {
  readonly value: unknown

  constructor(value: unknown) {
    this.value = value
  }
}

const MOST_PER_PAGE = 100

/** What is no number counts as absent (from memory); more than there can be is the most. */
const page = (query: URLSearchParams) => ({
  page: wholeNumber(query.get('page') ?? '', 1, Number.MAX_SAFE_INTEGER) ?? 1,
  perPage: Math.min(wholeNumber(query.get('per_page') ?? '', 1, Infinity) ?? 30, MOST_PER_PAGE),
})

/** A page that is full has a next one. */
function linkTo({ url }: WireRequest, value: unknown): Readonly<Record<string, string>> {
  const asked = page(url.searchParams)
  if (!Array.isArray(value) || value.length < asked.perPage) return {}
  const next = new URL(url)
  next.searchParams.set('page', String(asked.page + 1))
  return { link: `<${next.href}>; rel="next"` }
}

const REPOSITORY = '/repos/{owner}/{name}'

const row = (status: number, line: string, answer: Row['answer']): Row => {
  const [method = '', path = ''] = line.split(' ', 2)
  return { method, path, status, answer }
}

const ROWS: readonly Row[] = [
  row(200, `GET ${REPOSITORY}/contents/{path+}`, ({ github }, ask) => {
    const text = github.getContent({ path: ask.path('path'), ref: ask.query.get('ref') ?? DEFAULT_BRANCH })
    const content = Buffer.from(text).toString('base64')
    const size = Buffer.byteLength(text)
    return { type: 'file', encoding: 'base64', path: ask.path('path'), sha: blobOf(text), size, content }
  }),
  row(201, `PUT ${REPOSITORY}/contents/{path+}`, ({ github }, ask) => {
    const [path, branch] = [ask.path('path'), ask.fields.text('branch') ?? DEFAULT_BRANCH]
    const text = Buffer.from(ask.fields.required('content'), 'base64').toString()
    const { commit, isNew } = github.putContent({ path, text, branch, sha: ask.fields.text('sha') })
    const value = { content: { type: 'file', path, sha: blobOf(text) }, commit: { sha: commit } }
    return isNew ? value : new Changed(value)
  }),
  row(201, `POST ${REPOSITORY}/pulls`, ({ github }, { fields }) =>
    pullOnWire(github.createPull({ head: fields.required('head'), base: fields.required('base') })),
  ),
  row(200, `GET ${REPOSITORY}/pulls/{number}`, ({ github }, ask) =>
    pullOnWire(github.getPull({ number: Number(ask.path('number')) })),
  ),
  row(200, `PATCH ${REPOSITORY}/pulls/{number}`, ({ github }, ask) => {
    const state = ask.fields.required('state') === 'closed' ? 'closed' : 'open'
    return pullOnWire(github.updatePull({ number: Number(ask.path('number')), state }))
  }),
  row(200, `GET ${REPOSITORY}/commits/{commit}/branches-where-head`, ({ github }, ask) =>
    github.branchesAt({ commit: ask.path('commit') }).map((name) => ({ name, commit: { sha: ask.path('commit') } })),
  ),
  row(201, `POST ${REPOSITORY}/git/refs`, ({ github }, { fields }) => {
    const ref = fullRef(fields.required('ref'))
    return refOnWire(ref, github.createRef({ ref, sha: fields.required('sha') }))
  }),
  row(204, `DELETE ${REPOSITORY}/git/refs/{ref+}`, ({ github }, ask) => github.deleteRef({ ref: ask.path('ref') })),
  row(200, `GET ${REPOSITORY}/git/ref/{ref+}`, ({ github }, ask) => {
    const ref = ask.path('ref')
    return refOnWire(ref, github.getRef({ ref }))
  }),
  row(200, `GET ${REPOSITORY}/issues/{number}/comments`, ({ github }, ask) => {
    const comments = github.listComments({ issue: Number(ask.path('number')), ...page(ask.query) })
    return comments.map((comment) => commentOnWire(ask, comment))
  }),
  row(201, `POST ${REPOSITORY}/issues/{number}/comments`, ({ github }, ask) => {
    const body = ask.fields.required('body')
    return commentOnWire(ask, github.createComment({ issue: Number(ask.path('number')), body }))
  }),
  row(200, `PATCH ${REPOSITORY}/issues/comments/{id}`, ({ github }, ask) => {
    const body = ask.fields.required('body')
    return commentOnWire(ask, github.updateComment({ id: Number(ask.path('id')), body }))
  }),
  row(200, `GET ${REPOSITORY}/deployments`, ({ github }, ask) => {
    const environment = ask.query.get('environment')
    return github
      .listDeployments({ ...page(ask.query), ...(environment !== null && { environment }) })
      .map(deploymentOnWire)
  }),
  row(201, `POST ${REPOSITORY}/deployments`, ({ github }, { fields }) => {
    const isProduction = fields.flag('production_environment')
    return deploymentOnWire(
      github.createDeployment({
        ref: fields.required('ref'),
        environment: fields.text('environment') ?? 'production',
        description: fields.text('description') ?? '',
        isTransient: fields.flag('transient_environment') ?? false,
        ...(isProduction !== undefined && { isProduction }),
      }),
    )
  }),
  row(200, `GET ${REPOSITORY}/deployments/{id}/statuses`, ({ github }, ask) => {
    const statuses = github.listDeploymentStatuses({ deployment: Number(ask.path('id')) })
    const { page: number, perPage } = page(ask.query)
    return statuses.slice((number - 1) * perPage, number * perPage).map(statusOnWire)
  }),
  row(201, `POST ${REPOSITORY}/deployments/{id}/statuses`, ({ github }, ask) =>
    statusOnWire(
      github.createDeploymentStatus({
        deployment: Number(ask.path('id')),
        state: ask.fields.required('state'),
        environmentUrl: ask.fields.text('environment_url'),
        logUrl: ask.fields.text('log_url'),
        description: ask.fields.text('description') ?? '',
      }),
    ),
  ),
  row(200, 'POST /graphql', ({ github }) => ({ data: { viewer: { login: github.viewer() } } })),
]

/** Without its `refs/`. GitHub's reference: it has to start with `refs` and to have two slashes; the text is from memory. */
function fullRef(ref: string): string {
  const [, name] = /^refs\/([^/]+\/.+)$/.exec(ref) ?? []
  if (name === undefined) throw unprocessable('Validation Failed: ref is not a fully qualified reference')
  return name
}

const refOnWire = (ref: string, sha: string) => ({
  ref: `refs/${ref}`,
  object: { type: 'commit', sha },
})

const pullOnWire = ({ number, state, head, base }: Pull) => ({
  number,
  state,
  head: { ref: head },
  base: { ref: base },
})

const commentOnWire = (ask: Ask, { id, issue, author, body }: Comment) => ({
  id,
  body,
  user: { login: author },
  html_url: `${ask.origin}/${ask.path('owner')}/${ask.path('name')}/pull/${issue}#issuecomment-${id}`,
})

const deploymentOnWire = (deployment: GitHubDeployment) => ({
  id: deployment.id,
  ref: deployment.ref,
  environment: deployment.environment,
  description: deployment.description,
  transient_environment: deployment.isTransient,
  production_environment: deployment.isProduction,
})

const statusOnWire = (status: GitHubDeploymentStatus) => ({
  id: status.id,
  state: status.state,
  environment_url: status.environmentUrl ?? '',
  log_url: status.logUrl ?? '',
  description: status.description,
  created_at: toIso(status.at),
})

export const gitHubFault = ({ status, message }: WorldFault): WireAnswer =>
  json(status ?? 500, { message, documentation_url: 'https://docs.github.com/rest', status: String(status) })
