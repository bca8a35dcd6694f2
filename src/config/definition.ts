import { parseDocument } from 'yaml'
import type { Config } from './config'
import { canonical, digest, type Json, type JsonObject } from '../domain/canonical'
import { type Position, refuse } from '../domain/problem'
import type { Digest } from '../domain/units'

/** The API's definition as a file of the workspace holds it. */
export interface Definition {
  /** In the workspace. */
  readonly path: string
  readonly mode: 'overwrite' | 'merge'
  /** As it stands in the file; AWS reads both YAML and JSON. */
  readonly body: string
  /** The same for every spelling of the same document. */
  readonly digest: Digest
  /** `GET /orders/{id}` → digest of the operation. */
  readonly routes: Readonly<Record<string, Digest>>
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'x-amazon-apigateway-any-method'])

export type DefinitionSpec = NonNullable<Config['api']['definition']>

export function parseDefinition(body: string, spec: DefinitionSpec): Definition {
  const document = parse(body, spec)
  const version = document['openapi'] ?? document['swagger']
  if (typeof version !== 'string' || !/^(3\.0(\.\d+)?|2\.0)$/.test(version)) {
    const hint = 'API Gateway imports `openapi: 3.0.x` and `swagger: "2.0"`; write one of them at the top.'
    return refuse(
      place(spec.at),
      `${spec.path} is not OpenAPI 3.0 or Swagger 2.0 (found ${JSON.stringify(version ?? null)})`,
      hint,
    )
  }
  return {
    path: spec.path,
    mode: spec.mode,
    body,
    digest: digest({ mode: spec.mode, document }),
    routes: routesOf(document),
  }
}

function routesOf(document: JsonObject): Readonly<Record<string, Digest>> {
  const paths = objectIn(document['paths'])
  const shared = canonical({ ...document, paths: undefined, info: undefined })
  const routes = Object.entries(paths).flatMap(([path, item]) => {
    const { parameters } = objectIn(item)
    return Object.entries(objectIn(item))
      .filter(([method]) => METHODS.has(method.toLowerCase()))
      .map(([method, operation]) => [`${verb(method)} ${path}`, digest({ operation, parameters, shared })] as const)
  })
  return Object.fromEntries(routes)
}

const verb = (method: string): string => (method.startsWith('x-') ? 'ANY' : method.toUpperCase())

const objectIn = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}

function parse(body: string, spec: DefinitionSpec): JsonObject {
  const document = parseDocument(body, { uniqueKeys: true })
  const [error] = document.errors
  if (error !== undefined) {
    const line = error.linePos?.[0]
    const at = line === undefined ? spec.path : `${spec.path}:${line.line}:${line.col}`
    return refuse(at, error.message.split('\n')[0] ?? 'not YAML', 'Mend the file; it must be valid YAML or JSON.', {
      cause: error,
    })
  }
  try {
    return objectIn(document.toJS({ maxAliasCount: 1000 }) as Json)
  } catch (error) {
    return refuse(spec.path, 'its aliases expand to too much', 'Write the repeated parts out.', { cause: error })
  }
}

const place = (at: Position): string => `${at.file}:${at.line}:${at.column}`
