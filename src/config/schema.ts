import * as z from 'zod/mini'
import { editorNotes } from './editor-notes'
import { flag, key, list, map, mapOf, oneOf, text, whole } from './shapes'
import { defaults, inheritable, stage, stageKey } from './stage-schema'
import { anyText } from './texts'
import { wanted } from './wording'

const MAX_STAGES = 300
const MAX_PATH = 1024

/** Whether it leaves the workspace is checked in rules.ts: that depends on where `stages.yml` lies. */
const path = (example: string) =>
  text(
    /^(?![A-Za-z]:)[^/\\\0][^\\\0]*$/,
    wanted('a relative path with `/`', `Write a path from the folder of this file, such as \`${example}\`.`),
    MAX_PATH,
  )

const api = () =>
  map({
    id: key(
      () =>
        text(
          /^[A-Za-z0-9_-]{1,64}$/,
          wanted(
            'the id of a REST API',
            'Write it in quotes, such as `"a1b2c3d4e5"`; `aws apigateway get-rest-apis` lists it.',
          ),
        ),
      'Id of the REST API',
    ),
    name: key(
      () => anyText('the name of a REST API', 'Write for example `name: orders`, in quotes when it is a number.', 255),
      'Name of the REST API, when exactly one has it',
    ),
    region: key(
      () => text(/^[a-z]{2,4}(?:-[a-z]+){1,2}-[0-9]{1,2}$/, wanted('an AWS region', 'Write for example `eu-west-1`.')),
      'Region of the API; default: AWS_REGION',
    ),
    definition: key(() => path('openapi.yaml'), 'OpenAPI 3.0 or Swagger 2.0, imported before each deployment'),
    import: key(() => oneOf('overwrite', 'merge'), 'How the definition is imported'),
    url: key(
      () =>
        text(
          /^https?:\/\/[^\s/?#@\\\0]+(?:\/[^\s?#\\\0]*)?$/,
          wanted(
            'an absolute URL without a query, fragment or credentials',
            'Write for example `https://api.example.com/{stage}`.',
          ),
          2048,
        ),
      'Base URL of a stage; placeholders {id} {region} {stage}',
    ),
  }).register(editorNotes, { oneOf: [{ required: ['id'] }, { required: ['name'] }] })

const functions = () =>
  mapOf(
    text(
      /^(?:[A-Za-z0-9_-]{1,64}|arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_-]{1,64})$/,
      wanted('the name or ARN of a Lambda function', 'Write for example `orders`.'),
    ),
    map({
      package: key(() => path('build/orders.zip'), 'A zip to upload; a version of it is published'),
      alias: key(
        () =>
          text(
            /^(?![0-9]+$)(?:[A-Za-z0-9_-]|\{(?:number|branch|sha|stage)\})+$/,
            wanted(
              'the name of a Lambda alias',
              'Use letters, digits, `_` and `-`, such as `"{stage}"`; not only digits.',
            ),
            128,
          ),
        'Created when missing; only this stage may invoke it',
      ),
    }),
    wanted('a map of functions', 'Write for example `functions: { orders: { alias: "{stage}" } }`.'),
    100,
  )

const accounts = () => {
  const account = wanted('an AWS account of 12 digits, in quotes', 'Write for example `"111122223333"`.')
  const words = wanted('a list of AWS accounts', 'Write for example `["111122223333"]`.')
  return list(text(/^[0-9]{12}$/, account), words, 100)
}

/** The file as it is typed: what `defaults` may supply is not yet required in a stage. */
const file = (inherited: ReturnType<typeof defaults>, oneStage: ReturnType<typeof stage>) => {
  const stages = wanted('a map of stages', 'Write for example `prod: { branches: [main] }`.')
  const several = mapOf(stageKey(), oneStage, stages, MAX_STAGES)
  several.register(editorNotes, {
    minProperties: 1,
    maxProperties: MAX_STAGES,
    description: 'Stages; the first that fits is chosen',
  })
  return map({
    version: z
      .literal(1, wanted('`1`', 'Write `version: 1`.'))
      .register(editorNotes, { description: 'Version of this format' }),
    'allowed-accounts': key(accounts, 'Any other account is refused before the first write'),
    'allow-pull-request-target': key(flag, 'Allows the event pull_request_target'),
    api: api(),
    functions: key(functions, 'Lambda functions behind the API'),
    'keep-deployments': key(() => whole(1, 100_000), 'How many older deployments of this action are kept'),
    defaults: key(() => inherited, 'Under every stage: maps merge deeply, lists and scalars replace'),
    stages: several.check(
      z.refine((entries) => Object.keys(entries).length > 0, {
        error: '`stages` is empty\nWrite for example `prod: { branches: [main] }`.',
      }),
    ),
  }).register(editorNotes, { title: 'API Gateway Stages: stages.yml' })
}

/** Made once, when it is first needed. */
export const schemas = once(() => {
  // Generated code pays off after many files; a run reads one or two.
  z.config({ jitless: true })
  const shared = inheritable()
  const oneStage = stage(shared)
  return { file: file(defaults(shared), oneStage), stage: oneStage }
})

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
