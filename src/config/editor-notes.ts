import * as z from 'zod/mini'

/** What `stages.schema.json` says beyond what parsing needs: descriptions, and bounds that the parser checks in code. */
interface EditorNotes {
  readonly id?: string
  readonly title?: string
  readonly description?: string
  readonly [keyword: string]: unknown
}

export const editorNotes = z.registry<EditorNotes>()
