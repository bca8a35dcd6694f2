import { stringify } from 'yaml'
import type { Json, JsonObject } from '../../domain/canonical'
import { toIso } from '../../domain/iso-time'
import { badRequest } from '../fault'
import { type Extensions, pathsOf, securityOf } from './export-content'
import type { ApiRecord, Content, GatewayStore, Stage } from './model'
import { apiOf, deploymentOf, stageOf } from './records'
import type { StageInput } from './stages'

export interface GetExportInput extends StageInput {
  /** `oas30` or `swagger`. */
  readonly exportType: string
  /** `integrations`, `apigateway`, `authorizers`, several with commas between. */
  readonly extensions?: string | undefined
  /** `application/json` when absent, else `application/yaml`. */
  readonly accepts?: string | undefined
}

export interface Export {
  readonly contentType: string
  readonly contentDisposition: string
  readonly body: string
}

/** The stage's own deployment, never the canary's, and not what was changed in the API since; the endpoint's type is left out. */
export function getExport(store: GatewayStore, input: GetExportInput): Export {
  const api = apiOf(store, input.restApiId)
  const { shape } = stageOf(api, input.stageName)
  const { exportType } = input
  if (exportType !== 'oas30' && exportType !== 'swagger') throw badRequest(`Unsupported export type: ${exportType}`) // unverified text
  const isYaml = isYamlAsked(input.accepts)
  const document = documentOf(store, api, shape, exportType === 'swagger', extensionsOf(input.extensions))
  const ending = isYaml ? 'yaml' : 'json'
  return {
    contentType: `application/${ending}`,
    contentDisposition: `attachment; filename="${exportType}_${shape.stageName}.${ending}"`,
    body: isYaml ? `---\n${stringify(document)}` : JSON.stringify(document, undefined, 2),
  }
}

/** What says nothing about either is JSON; what asks for neither is refused, in unverified words. */
function isYamlAsked(accepts = 'application/json'): boolean {
  const types = accepts.split(',').map((type) => (type.split(';')[0] ?? '').trim())
  if (types.some((type) => type === 'application/json' || type === '*/*' || type === 'application/*')) return false
  if (types.includes('application/yaml')) return true
  throw badRequest(`Unsupported response content type: ${accepts}`)
}

function extensionsOf(text: string | undefined): Extensions {
  const names = (text ?? '').split(',')
  const isAll = names.includes('apigateway')
  return {
    integrations: isAll || names.includes('integrations'),
    authorizers: isAll || names.includes('authorizers'),
    all: isAll,
  }
}

/** Name and version are the API's of today: whether AWS snapshots them is unverified. */
function documentOf(
  store: GatewayStore,
  api: ApiRecord,
  stage: Stage,
  isSwagger: boolean,
  extensions: Extensions,
): JsonObject {
  const { snapshot } = deploymentOf(api, stage.deploymentId)
  const host = `${api.shape.id}.execute-api.${store.region}.amazonaws.com`
  const info = {
    title: api.shape.name,
    description: api.shape.description,
    version: api.shape.version ?? toIso(api.shape.createdDate).replace(/\.\d+/, ''),
  }
  const security = securityOf(snapshot, extensions)
  const schemas = schemasOf(snapshot)
  const paths = pathsOf(snapshot, isSwagger, extensions)
  const more = extensions.all ? validatorsOf(snapshot) : {}
  return isSwagger
    ? {
        swagger: '2.0',
        info,
        host,
        basePath: `/${stage.stageName}`,
        schemes: ['https'],
        paths,
        securityDefinitions: security,
        definitions: schemas,
        ...more,
      }
    : {
        openapi: '3.0.1',
        info,
        servers: [{ url: `https://${host}/{basePath}`, variables: { basePath: { default: stage.stageName } } }],
        paths,
        components: { schemas, securitySchemes: security },
        ...more,
      }
}

function schemasOf({ models }: Content): JsonObject {
  return Object.fromEntries(models.map(({ name, schema }) => [name, parsedSchema(schema)]))
}

/** What is kept as text was JSON when it came in. */
const parsedSchema = (schema: Json | undefined): Json =>
  typeof schema === 'string' ? (JSON.parse(schema) as Json) : (schema ?? {})

const validatorsOf = ({ requestValidators }: Content): JsonObject =>
  requestValidators.length === 0
    ? {}
    : {
        'x-amazon-apigateway-request-validators': Object.fromEntries(
          requestValidators.map(({ name, validateRequestBody, validateRequestParameters }) => [
            name,
            { validateRequestBody, validateRequestParameters },
          ]),
        ),
      }
