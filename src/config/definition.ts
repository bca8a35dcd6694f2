import { type Document, isScalar, LineCounter, visit } from 'yaml'
import type { Config } from './config'
import { digest, type Json, type JsonObject, objectIn } from '../domain/canonical'
import { refuse } from '../domain/problem'
import type { Digest } from '../domain/units'
import { type Integration, integrationsOf, routesOf } from './routes'
import { compose } from './yaml-document'

/** The API's definition as a file of the workspace holds it. */
export interface Definition {
  /** In the workspace. */
  readonly path: string
  readonly mode: 'overwrite' | 'merge'
  /** As it stands in the file; AWS reads both YAML and JSON. */
  readonly body: string
  /** The same for every spelling of the same document. */
  readonly digest: Digest
  /** `GET /orders/{id}` → digest of the operation and of what it refers to. */
  readonly routes: Readonly<Record<string, Digest>>
  readonly integrations: Readonly<Record<string, Integration>>
  /** `info.title`: an import that overwrites gives it to the API as its name (unverified; Terraform restores the name). */
  readonly title: string | undefined
}

export type DefinitionSpec = NonNullable<Config['api']['definition']>

export function parseDefinition(body: string, spec: DefinitionSpec): Definition {
  const document = parse(body, spec)
  const version = document['openapi'] ?? document['swagger']
  if (typeof version !== 'string' || !/^(3\.0(\.\d+)?|2\.0)$/.test(version)) {
    const hint = 'API Gateway imports `openapi: 3.0.x` and `swagger: "2.0"`; write one of them at the top.'
    return refuse(
      spec.at,
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
    integrations: integrationsOf(document),
    title: titleOf(document),
  }
}

function titleOf(document: JsonObject): string | undefined {
  const { title } = objectIn(document['info'])
  return typeof title === 'string' ? title : undefined
}

function parse(body: string, spec: DefinitionSpec): JsonObject {
  const lines = new LineCounter()
  const composed = compose(body, lines, BOUNDS)
  if (composed.kind !== 'document') return refuse(spec.path, 'it is nested too deep', 'Write it flatter.')
  const { document, hasMore } = composed
  const fault = document.errors[0] ?? doubleKey(document)
  if (fault !== undefined) {
    const { line, col } = lines.linePos(fault.pos[0])
    const at = { file: spec.path, line, column: col }
    return refuse(at, fault.message.split('\n')[0] ?? 'not YAML', 'Mend the file; it must be valid YAML or JSON.')
  }
  if (hasMore) return refuse(spec.path, 'it holds more than one document', 'Remove the line `---` and what follows it.')
  try {
    return objectIn(document.toJS({ maxAliasCount: 1000 }) as Json)
  } catch (error) {
    return refuse(spec.path, 'its aliases expand to too much', 'Write the repeated parts out.', { cause: error })
  }
}

/** Its size is bounded by what API Gateway imports. */
const BOUNDS = { open: 200, lexemes: Infinity }

interface Fault {
  readonly message: string
  readonly pos: readonly [number, ...number[]]
}

/** The first key that stands in a map for the second time. */
function doubleKey(document: Document): Fault | undefined {
  let found: Fault | undefined
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value))
          found = { message: `a key stands twice: ${String(key.value)}`, pos: [key.range?.[0] ?? 0] }
        if (found !== undefined) return visit.BREAK
        seen.add(key.value)
      }
      return undefined
    },
  })
  return found
}
