import { type Millis, millis, seconds } from '../domain/units'

/** What the sandbox was asked for on its command line. */
export interface SandboxOptions {
  /** 0: any free one. */
  readonly port: number
  readonly region: string
  /** A folder of Lambda functions in JavaScript. */
  readonly functions: string | undefined
  /** So long a new stage answers 403. */
  readonly propagation: Millis
  /** CreateDeployment without AWS's pacing. */
  readonly isFast: boolean
  /** A line for each request, and for each that fails inside API Gateway. */
  readonly isLogged: boolean
}

export type ReadOptions =
  | { readonly kind: 'serve'; readonly options: SandboxOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string }

const DEFAULTS: SandboxOptions = {
  port: 4580,
  region: 'eu-west-1',
  functions: undefined,
  propagation: millis(0),
  isFast: false,
  isLogged: false,
}

export const USAGE = `npm run sandbox -- [--port 4580] [--region eu-west-1] [--functions FOLDER] [--propagation 0] [--fast] [--log]

  --port         where to listen on 127.0.0.1; 0 is any free port
  --region       the region that the ARNs of the account are in
  --functions    Lambda functions: NAME.mjs, or NAME/ALIAS.mjs for one version or alias, each with an export \`handler\`
  --propagation  for so many seconds a new stage answers 403, as AWS's do
  --fast         accept CreateDeployment without AWS's pacing of one in 5 s
  --log          print a line for each request, and why one failed inside API Gateway`

export function readOptions(args: readonly string[]): ReadOptions {
  if (args.includes('--help')) return { kind: 'help' }
  let options = DEFAULTS
  const left = [...args]
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const flag = FLAGS.get(arg)
    const read = flag ?? readSetting(arg, left)
    if (typeof read === 'string') return mistake(read)
    options = { ...options, ...read }
  }
  return { kind: 'serve', options }
}

/** `--port=80`, or `--port` with its value taken from `left`. A text tells what is wrong. */
function readSetting(arg: string, left: string[]): Partial<SandboxOptions> | string {
  const [name = '', inline] = arg.split('=', 2)
  const setting = SETTINGS.get(name)
  if (setting === undefined) return `there is no option ${arg}`
  const value = inline ?? left.shift() ?? ''
  return setting.read(value) ?? `${name} takes ${setting.form}, got ${value === '' ? 'nothing' : value}`
}

const mistake = (why: string): ReadOptions => ({ kind: 'mistake', message: `sandbox: ${why}.\n\n${USAGE}` })

const FLAGS: ReadonlyMap<string, Partial<SandboxOptions>> = new Map([
  ['--fast', { isFast: true }],
  ['--log', { isLogged: true }],
])

interface Setting {
  readonly form: string
  /** `undefined`: not a value of this option. */
  readonly read: (value: string) => Partial<SandboxOptions> | undefined
}

const SETTINGS: ReadonlyMap<string, Setting> = new Map<string, Setting>([
  [
    '--port',
    {
      form: 'a number from 0 to 65535',
      read: (value) => (/^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? { port: Number(value) } : undefined),
    },
  ],
  [
    '--region',
    {
      form: 'an AWS region such as eu-west-1',
      read: (region) => (/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region) ? { region } : undefined),
    },
  ],
  [
    '--propagation',
    {
      form: 'seconds, 0 to 600',
      read: (value) =>
        /^\d{1,3}$/.test(value) && Number(value) <= 600 ? { propagation: seconds(Number(value)) } : undefined,
    },
  ],
  ['--functions', { form: 'a folder', read: (functions) => (functions === '' ? undefined : { functions }) }],
])
