import { readdir } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FunctionHandler } from '../world/data-plane/functions'
import { CouldNotStart } from './could-not-start'

/**
 * The Lambda functions of a folder by name: `orders.mjs` is `orders`, `orders/v1.mjs` its version or alias `orders:v1`.
 * Each file exports `handler`. Throws `CouldNotStart`.
 */
export async function functionsIn(folder: string): Promise<ReadonlyMap<string, FunctionHandler>> {
  const functions = new Map<string, FunctionHandler>()
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) await add(functions, path, nameOf(entry.name))
    else {
      for (const { name } of await entriesOf(path)) {
        await add(functions, join(path, name), `${entry.name}:${nameOf(name)}`)
      }
    }
  }
  if (functions.size === 0) throw new CouldNotStart(`${folder} has no functions: NAME.mjs or NAME/ALIAS.mjs is one`)
  return functions
}

const nameOf = (file: string): string => basename(file, extname(file))

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (cause) {
    throw new CouldNotStart(`${folder} cannot be read as a folder of functions: ${String(cause)}`, { cause })
  }
}

async function add(functions: Map<string, FunctionHandler>, path: string, name: string): Promise<void> {
  if (!/\.[mc]?js$/.test(path)) return
  functions.set(name, await handlerOf(path))
}

async function handlerOf(path: string): Promise<FunctionHandler> {
  try {
    // A file of the user's, not of the bundle.
    const { handler } = (await import(/* webpackIgnore: true */ pathToFileURL(resolve(path)).href)) as Exports
    if (typeof handler === 'function') return handler as FunctionHandler
  } catch (cause) {
    throw new CouldNotStart(`${path} cannot be loaded: ${String(cause)}`, { cause })
  }
  throw new CouldNotStart(`${path} does not export a function named handler`)
}

interface Exports {
  readonly handler?: unknown
}
