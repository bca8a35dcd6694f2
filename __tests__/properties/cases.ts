import process from 'node:process'
import type fc from 'fast-check'

const { FC_SEED, FC_RUNS, FC_PATH } = process.env

/**
 * The same cases each time, so that red means a change. `FC_SEED` and `FC_RUNS` try others, or more of them; a failure
 * prints its seed and path, and `FC_PATH` goes straight to it.
 */
export const cases = (usual: number): fc.Parameters<unknown> => ({
  seed: Number(FC_SEED ?? 20_261_120),
  numRuns: Number(FC_RUNS ?? usual),
  ...(FC_PATH !== undefined && { path: FC_PATH }),
})

/** How often what was seen: a property that never meets what it speaks of holds for nothing. */
export class Tally {
  readonly #counts = new Map<string, number>()

  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1)
  }

  get seen(): readonly string[] {
    return [...this.#counts.keys()].sort()
  }

  print(title: string): void {
    const counts = this.seen.map((what) => `${this.#counts.get(what) ?? 0} ${what}`)
    process.stdout.write(`${title}: ${counts.join(', ')}\n`)
  }
}
