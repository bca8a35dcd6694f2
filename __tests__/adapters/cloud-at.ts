import { awsCloud } from '../../src/adapters/aws-cloud'
import { CREDENTIALS, environment } from './environment'
import { type Answers, localServer } from './server'

/** The AWS adapters in front of a server that answers as told. */
export async function cloudAt(answers: Answers) {
  const server = await localServer(answers)
  const set = environment({ ...CREDENTIALS, AWS_ENDPOINT_URL: server.url })
  const cloud = await awsCloud('eu-west-1')
  return {
    cloud,
    asked: () => server.seen.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`),
    seen: server.seen,
    async [Symbol.asyncDispose]() {
      set[Symbol.dispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}
