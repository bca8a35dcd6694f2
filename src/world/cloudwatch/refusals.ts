import { WorldFault } from '../fault'

/* How CloudWatch refuses; the codes are those of the service model, the texts are unverified. */

export const invalid = (message: string) => new WorldFault('ValidationError', 400, message)

export const invalidValue = (parameter: string, value: string) =>
  new WorldFault('InvalidParameterValue', 400, `The value ${value} for parameter ${parameter} is invalid.`)

export const invalidCombination = (message: string) => new WorldFault('InvalidParameterCombination', 400, message)

export const alarmNotFound = () => new WorldFault('ResourceNotFound', 404, 'Alarm does not exist')
