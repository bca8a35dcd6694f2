import { jest } from '../jest.mjs'
import { finish } from '../verdict.mjs'
import { awsVariables, startLocalStack } from './server.mjs'

/** `npm run test:localstack [-- jest's arguments]` */
await finish('LocalStack tests', async (atTheEnd) => {
  const server = await startLocalStack()
  atTheEnd(server.stop)
  return jest('__tests__/localstack', awsVariables(server.url))
})
