import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

function given(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: run these tests with npm run test:sandbox`)
  return value
}

export const url = given('SANDBOX_URL')
const programs = given('AWS_PROGRAMS')

const variables = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  AWS_ENDPOINT_URL: url,
  AWS_REGION: 'eu-west-1',
  AWS_DEFAULT_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_EC2_METADATA_DISABLED: 'true',
}

/** What a client was told, whichever client it was. */
export interface Told {
  readonly answer?: unknown
  readonly error?: string
  readonly message?: string
}

/** One command of the AWS CLI. */
export function cli(...command: readonly string[]): Promise<Told> {
  const args = [...command, '--output', 'json']
  return new Promise((resolve, reject) => {
    execFile(join(programs, 'aws'), args, { env: variables }, (failure, stdout, stderr) => {
      if (failure === null) return resolve({ answer: stdout.trim() === '' ? {} : (JSON.parse(stdout) as unknown) })
      const refused = /An error occurred \((\w+)\) when calling the \w+ operation(?: \([^)]*\))?: ([^]*?)\n*$/.exec(
        stderr,
      )
      if (refused === null) return reject(new Error(stderr, { cause: failure }))
      resolve({ error: refused[1] ?? '', message: (refused[2] ?? '').replace(/^\n+|\n+$/g, '') })
    })
  })
}

export interface BotoCall {
  readonly service: string
  /** `create_deployment`. */
  readonly operation: string
  readonly input?: object
  /** `json`, `query` or `smithy-rpc-v2-cbor`; boto3's own choice when absent. */
  readonly protocol?: string
  /** How often boto3 tries; 10 when absent. */
  readonly tries?: number
}

export interface Boto {
  call(call: BotoCall): Promise<Told & { readonly headers?: Readonly<Record<string, string>> }>
  close(): void
}

/** boto3 in one process, one call after the other. */
export function openBoto(): Boto {
  const child = spawn(join(programs, 'python'), [join('tools', 'sandbox', 'boto.py')], {
    env: variables,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async call(call) {
      child.stdin.write(`${JSON.stringify(call)}\n`)
      const { value } = await lines.next()
      if (value === undefined) throw new Error('boto3 ended')
      return JSON.parse(value) as Told
    },
    close: () => void child.kill(),
  }
}
