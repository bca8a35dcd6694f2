import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { jest } from '../jest.mjs'
import { awsVariables, startLocalStack } from '../localstack/server.mjs'
import { CouldNotRun, TOOLS } from '../tool-folder.mjs'
import { finish } from '../verdict.mjs'

/** `npm run test:act [-- jest's arguments]` */
await finish('act tests', async (atTheEnd) => {
  const node24 = await TOOLS.node24()
  const act = join(await TOOLS.act(), 'act')
  for (const program of [act, join(node24, 'node'), 'git']) await mustStart(program)
  const server = await startLocalStack()
  atTheEnd(server.stop)
  return jest('__tests__/act', { ...awsVariables(server.url), ACT: act, NODE24_FOLDER: node24 })
})

async function mustStart(program) {
  await promisify(execFile)(program, ['--version']).catch((error) => {
    throw new CouldNotRun(`${program} does not start: ${error.message}`, { cause: error })
  })
}
