import type { JsonObject } from '../../domain/canonical'
import { badRequest } from '../fault'
import { own } from '../own'
import { listOf, objectOf, textOf } from './json-shapes'

/**
 * What stands before each path of an imported definition: nothing for `ignore`, all of its base path for `prepend`, all but the
 * first part for `split` (AWS developer guide, "basePath"). The text of the refusal is unverified.
 */
export function prefixOf(document: JsonObject, mode = 'ignore'): string {
  switch (mode) {
    case 'ignore':
      return ''
    case 'prepend':
      return basePathOf(document)
    case 'split':
      return basePathOf(document).replace(/^\/[^/]*/, '')
    default:
      throw badRequest(`Invalid basepath specified: ${mode}`)
  }
}

/** Swagger's `basePath`, or the path of the first server with its variables' defaults. */
function basePathOf(document: JsonObject): string {
  const server = objectOf(listOf(document['servers'])[0])
  const variables = objectOf(server['variables'])
  const url = (textOf(server['url']) ?? '').replace(
    /\{([^{}]*)\}/g,
    (_, name: string) => textOf(objectOf(own(variables, name))['default']) ?? '',
  )
  const path = textOf(document['basePath']) ?? url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '')
  const parts = path.split('/').filter((part) => part !== '')
  return parts.map((part) => `/${part}`).join('')
}
