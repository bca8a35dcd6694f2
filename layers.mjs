/** What a decision may look at. */
const KNOWN = ['domain', 'event.ts', 'config', 'record', 'ports']

/**
 * Who may import whom in src/. A row names a folder or file and the folders and files it may import from; its own
 * folder counts only when listed. What has no row is refused by a test.
 */
export const LAYERS = {
  domain: ['domain'],
  'event.ts': ['domain'],
  'inputs.ts': ['domain'],
  ports: ['ports', 'domain'],
  aws: ['aws', 'domain', 'ports'],
  config: ['config', 'domain', 'event.ts'],
  record: ['record', 'domain', 'config', 'event.ts', 'ports'],
  judge: ['judge', 'domain', 'config', 'ports'],
  smoke: ['smoke', 'domain', 'config', 'ports'],
  plan: ['plan', ...KNOWN, 'inputs.ts'],
  canary: ['canary', ...KNOWN, 'judge', 'smoke', 'plan'],
  observe: ['observe', ...KNOWN, 'judge', 'smoke', 'plan'],
  execute: ['execute', ...KNOWN, 'judge', 'smoke', 'plan', 'canary', 'observe', 'report'],
  report: ['report', 'aws', ...KNOWN, 'inputs.ts', 'judge', 'smoke', 'plan', 'canary', 'execute'],
  cloud: ['cloud', 'domain', 'ports'],
  rehearse: ['rehearse', 'domain', 'config', 'ports', 'judge', 'canary', 'report'],
  commands: [
    'commands',
    ...KNOWN,
    'inputs.ts',
    'judge',
    'smoke',
    'plan',
    'canary',
    'observe',
    'execute',
    'report',
    'cloud',
    'rehearse',
    'aws',
  ],
  'afterwards.ts': ['commands', 'domain', 'ports', 'report'],
  'main.ts': ['commands', ...KNOWN, 'inputs.ts', 'plan', 'execute', 'report', 'cloud'],
  world: ['world', 'domain', 'ports', 'aws'],
  adapters: ['adapters', 'domain', 'ports', 'aws'],
  sandbox: ['domain', 'sandbox', 'world'],
  'sandbox.ts': ['adapters', 'sandbox', 'world'],
  demo: ['demo', 'domain', 'ports', 'sandbox', 'world'],
  'demo.ts': ['adapters', 'demo'],
  'index.ts': ['adapters', 'main.ts'],
  'post.ts': ['adapters', 'afterwards.ts'],
}

/** Where the outside begins: SDKs, Node's modules, the clock, the process. */
export const IMPURE = ['adapters', 'world/http', 'index.ts', 'post.ts', 'sandbox', 'sandbox.ts', 'demo', 'demo.ts']

/** Code that decides or renders: it may name the types of the ports, and call none of them. */
export const DECIDING = [
  'domain',
  'event.ts',
  'inputs.ts',
  'aws',
  'config',
  'record',
  'judge',
  'plan',
  'report',
  'smoke/check.ts',
  'canary',
  'rehearse',
]
