import * as z from 'zod/mini'
import { editorNotes } from './editor-notes'
import { schemas } from './schema'

/** `stages.schema.json`: what the parser accepts of a file as it is typed, as JSON Schema draft-07. */
export const jsonSchema = (): object =>
  z.toJSONSchema(schemas().file, { target: 'draft-7', io: 'input', metadata: editorNotes })
