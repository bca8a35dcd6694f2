import { WorldFault } from '../fault'
import { wholeNumber } from '../numbers'

/* How CloudWatch refuses; the codes are those of the service model, the texts are unverified. */

export const invalid = (message: string) => new WorldFault('ValidationError', 400, message)

export const invalidValue = (parameter: string, value: string) =>
  new WorldFault('InvalidParameterValue', 400, `The value ${value} for parameter ${parameter} is invalid.`)

export const invalidCombination = (message: string) => new WorldFault('InvalidParameterCombination', 400, message)

/** How many records the pages before had, which is all that a token says. */
export function startOfPage(token = '0'): number {
  const start = wholeNumber(token, 0, Number.MAX_SAFE_INTEGER)
  if (start === undefined) throw new WorldFault('InvalidNextToken', 400, `The next token ${token} is invalid.`)
  return start
}

/** Throws where a state is given a reason that is no JSON. */
export function checkReasonData(data: string): void {
  try {
    JSON.parse(data)
  } catch {
    throw new WorldFault('InvalidFormat', 400, 'StateReasonData is not valid JSON')
  }
}

export const alarmNotFound = () => new WorldFault('ResourceNotFound', 404, 'Alarm does not exist')
