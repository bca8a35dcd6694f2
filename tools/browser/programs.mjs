import { delimiter, join } from 'node:path'
import { TOOLS } from '../tool-folder.mjs'
import { chromium } from './chromium.mjs'

/** What the tests of `__tests__/browser` are told. */
export const browserVariables = async () => ({
  CHROMIUM: await chromium(),
  MERMAIDS: [await TOOLS.mermaid(), await TOOLS['mermaid-next']()]
    .map((folder) => join(folder, 'mermaid.min.js'))
    .join(delimiter),
})
