import type { Variables } from '../config/config'

/** What turns the stage's variables into the wanted ones. */
export interface VariableChanges {
  readonly set: Variables
  readonly remove: readonly string[]
}

/**
 * Live variables → wanted ones. A key that is not wanted goes only when the version that the stage has listed it
 * (`listed`): what somebody else put there stays.
 */
export function variableChanges(live: Variables, wanted: Variables, listed: Variables): VariableChanges {
  const set = Object.fromEntries(Object.entries(wanted).filter(([name, value]) => own(live, name) !== value))
  const remove = Object.keys(live).filter((name) => own(wanted, name) === undefined && own(listed, name) !== undefined)
  return { set, remove }
}

export const isNoChange = (changes: VariableChanges): boolean =>
  Object.keys(changes.set).length === 0 && changes.remove.length === 0

/** Some live key is not wanted: only then does it matter which ones are ours. */
export const hasUnlisted = (live: Variables, wanted: Variables): boolean =>
  Object.keys(live).some((name) => own(wanted, name) === undefined)

export const sameVariables = (a: Variables, b: Variables): boolean =>
  isNoChange(variableChanges(a, b, a)) && isNoChange(variableChanges(b, a, b))

const own = (variables: Variables, name: string): string | undefined =>
  Object.hasOwn(variables, name) ? variables[name] : undefined

export const applyChanges = (live: Variables, { set, remove }: VariableChanges): Variables => ({
  ...Object.fromEntries(Object.entries(live).filter(([name]) => !remove.includes(name))),
  ...set,
})
