import type { Integration } from '../api-gateway/model'
import { atOnce, failed, type Timed } from './answer'
import { atOnceOrNoMatch, mappedBody, mappedResponse } from './mapping'
import type { TemplateContext } from './template'

/** A MOCK integration: what the request template makes tells a status code, which selects the response and its template. */
export function mocked(integration: Integration, given: TemplateContext): Timed {
  const mapped = mappedBody(integration, given)
  if ('status' in mapped) return atOnce(mapped)
  const selector = /"?statusCode"?\s*:\s*"?(\d{3})/.exec(mapped.text)?.[1]
  // The text of the log is from memory.
  if (selector === undefined)
    return failed('Unable to parse statusCode. It should be an integer that is defined in the request template')
  return atOnceOrNoMatch(mappedResponse(integration, { selector, headers: {}, body: '' }, given), selector)
}
