import { join } from 'node:path'
import { jest } from '../jest.mjs'
import { repository } from '../tool-folder.mjs'
import { finish } from '../verdict.mjs'
import { browserVariables } from './programs.mjs'

/** `npm run pictures`: the pictures of docs/, taken anew. */
await finish('pictures', async () =>
  jest('__tests__/browser/pictures', { ...(await browserVariables()), PICTURES: join(repository, 'docs') }),
)
