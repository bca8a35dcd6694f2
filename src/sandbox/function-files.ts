import { readdir } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FunctionHandler } from '../world/data-plane/functions'
import { CouldNotStart } from './could-not-start'

export interface FunctionFiles {
  /** By name: `orders`, or `orders:v1` for a version or an alias. */
  readonly functions: ReadonlyMap<string, FunctionHandler>
  /** The JavaScript files without a `handler`: what functions import. */
  readonly others: readonly string[]
}

/**
 * The Lambda functions of a folder: `orders.mjs` is `orders`, `orders/v1.mjs` its version or alias `orders:v1`, when
 * the file exports `handler`. Throws `CouldNotStart`.
 */
export async function functionsIn(folder: string): Promise<FunctionFiles> {
  const functions = new Map<string, FunctionHandler>()
  const others: string[] = []
  for (const [name, path] of await filesIn(folder)) {
    const handler = await handlerOf(path)
    if (handler === undefined) others.push(path)
    else functions.set(name, handler)
  }
  if (functions.size > 0) return { functions, others }
  const looked = others.length === 0 ? '' : `; ${others.join(', ')} has no handler`
  throw new CouldNotStart(`${folder} has no functions${looked}. ${HOW}`)
}

const HOW =
  'Write NAME.mjs, or NAME/ALIAS.mjs for a version or alias, with: export const handler = async (event) => ({ statusCode: 200 })'

/** JavaScript files by the name that a function in them has. */
async function filesIn(folder: string): Promise<readonly (readonly [string, string])[]> {
  const files: [string, string][] = []
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) files.push([nameOf(entry.name), path])
    else for (const { name } of await entriesOf(path)) files.push([`${entry.name}:${nameOf(name)}`, join(path, name)])
  }
  return files.filter(([, path]) => /\.[mc]?js$/.test(path))
}

const nameOf = (file: string): string => basename(file, extname(file))

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (cause) {
    throw new CouldNotStart(
      `${folder} cannot be read as a folder of functions: ${String(cause)}. Name a folder with NAME.mjs or NAME/ALIAS.mjs in it`,
      { cause },
    )
  }
}

/** `undefined`: the file has none. */
async function handlerOf(path: string): Promise<FunctionHandler | undefined> {
  try {
    // A file of the user's, not of the bundle.
    const { handler } = (await import(/* webpackIgnore: true */ pathToFileURL(resolve(path)).href)) as Exports
    return typeof handler === 'function' ? (handler as FunctionHandler) : undefined
  } catch (cause) {
    throw new CouldNotStart(
      `${path} cannot be loaded: ${String(cause)}. It has to run in this Node ${process.version} by itself: node ${path}`,
      { cause },
    )
  }
}

interface Exports {
  readonly handler?: unknown
}
