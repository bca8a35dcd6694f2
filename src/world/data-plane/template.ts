import type { Texts } from '../api-gateway/model'

/** What a mapping template can name. */
export interface TemplateContext {
  /** `$context.…`, e.g. `stage`, `isCanaryRequest`, `deploymentId`, `requestId`. */
  readonly context: Texts
  readonly stageVariables: Texts
  readonly pathParameters: Texts
  readonly query: Texts
  /** Names in lower case. */
  readonly headers: Texts
  readonly body: string
}

/**
 * A mapping template with its references filled in; of Velocity only that: no directives, no `#set`, no functions but
 * `$input.params('…')`, `$input.body`, `$input.json('$')` and `$stageVariables.get('…')`. A name without a value is empty, as recorded.
 */
export function rendered(template: string, given: TemplateContext): string {
  return template.replace(REFERENCE, (_reference, long: string | undefined, short: string | undefined) =>
    valueOf(long ?? short ?? '', given),
  )
}

const PATH = String.raw`(?:context|stageVariables|input)(?:\.\w+(?:\('[^']*'\))?|\['[^']*'\])+`
const REFERENCE = new RegExp(String.raw`\$!?(?:\{(${PATH})\}|(${PATH}))`, 'g')

function valueOf(reference: string, given: TemplateContext): string {
  const name = /'([^']*)'/.exec(reference)?.[1] ?? reference.replace(/^\w+\./, '')
  if (reference.startsWith('stageVariables')) return given.stageVariables[name] ?? ''
  if (reference.startsWith('context')) return given.context[name] ?? ''
  if (reference.startsWith('input.params(')) return parameterOf(name, given)
  return name === 'body' || name === '$' ? given.body : ''
}

/** Path, then query, then header, as API Gateway looks them up. */
const parameterOf = (name: string, { pathParameters, query, headers }: TemplateContext): string =>
  pathParameters[name] ?? query[name] ?? headers[name.toLowerCase()] ?? ''
