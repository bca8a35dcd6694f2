import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { CouldNotStart } from '../sandbox/could-not-start'

/** What action.yml tells a runner: the programs of the two steps, and every input that nobody gives. */
export interface Action {
  /** Absolute paths. */
  readonly main: string
  readonly post: string
  /** `INPUT_…` with the defaults. */
  readonly inputs: Readonly<Record<string, string>>
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly runs: { readonly main: string; readonly post: string }
}

/** The action of a checkout. `token` is what `github.token` is in its job. Throws `CouldNotStart`. */
export async function readAction(checkout: string, token: string): Promise<Action> {
  const path = join(checkout, 'action.yml')
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CouldNotStart(`${path} cannot be read: ${String(cause)}. It takes a whole checkout of the action`, {
      cause,
    })
  })
  const { inputs, runs } = parse(text) as ActionFile
  const variables = Object.entries(inputs).map(([name, { default: value = '' }]) => [
    `INPUT_${name.toUpperCase()}`,
    value.replace('${{ github.token }}', token),
  ])
  return {
    main: join(checkout, runs.main),
    post: join(checkout, runs.post),
    inputs: Object.fromEntries(variables) as Record<string, string>,
  }
}
