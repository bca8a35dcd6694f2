import type { Definition } from '../config/definition'
import type { Deployment } from '../ports/api-gateway'
import { noteText, type DeploymentNote } from '../record/deployment-note'
import { ApiLock } from './api-lock'
import type { Ground, Outcome } from './ground'

const ATTEMPTS = 3

type Snapshot =
  { readonly kind: 'made'; readonly deployment: Deployment } | (Outcome & { readonly kind: 'failed' | 'rolled-back' })

/** A deployment of the API as it is. */
export async function snapshot(note: DeploymentNote, ground: Ground): Promise<Snapshot> {
  const deployment = await ground.cloud.gateway.createDeployment(ground.api, noteText(note))
  ground.journal.event('deployment', `made ${deployment.id}`)
  return { kind: 'made', deployment }
}

/** Import and deployment as one critical section of the API; done again when somebody else got in between. */
export async function importAndSnapshot(
  definition: Definition,
  note: DeploymentNote,
  ground: Ground,
): Promise<Snapshot> {
  const gateway = ground.cloud.gateway
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const lock = await ApiLock.acquire({ ...ground, gateway })
    if (lock === undefined)
      return { kind: 'rolled-back', reason: 'the job was cancelled while it waited for the lock of the API' }
    let isHeld = false
    try {
      const made = await lock.during(() => importOnce(definition, note, ground))
      isHeld = await lock.isHeld()
      const missing = await difference(definition, ground)
      if (isHeld && missing === undefined) return made
      ground.journal.event('lock', missing ?? 'somebody else took the lock of the API meanwhile; doing it again')
    } finally {
      await lock.release(isHeld)
    }
  }
  const reason = `${definition.path} was imported ${ATTEMPTS} times, and each time the API held something else when it was deployed`
  return {
    kind: 'failed',
    reason,
    hint: 'See which other tool changes this API at the same time; no stage was touched.',
  }
}

async function importOnce(definition: Definition, note: DeploymentNote, ground: Ground): Promise<Snapshot> {
  const warnings = await ground.cloud.gateway.importDefinition(ground.api, definition.mode, definition.body)
  for (const warning of warnings) ground.journal.warn(`API Gateway about ${definition.path}: ${warning}`)
  ground.journal.event('import', `imported ${definition.path} (${definition.mode})`)
  return snapshot(note, ground)
}

/** What was deployed against what was asked for: the routes of the API right after the snapshot. */
async function difference(definition: Definition, ground: Ground): Promise<string | undefined> {
  const live = new Set(routesOf(await ground.cloud.gateway.parts(ground.api, 'resources')))
  const asked = Object.keys(definition.routes)
  const lost = asked.filter((route) => !live.has(route))
  const strange = definition.mode === 'overwrite' ? [...live].filter((route) => !(route in definition.routes)) : []
  if (lost.length + strange.length === 0) return undefined
  const said = [...lost.map((route) => `lacks ${route}`), ...strange.map((route) => `also has ${route}`)]
  return `the API ${said.slice(0, 5).join(', ')} after the import; doing it again`
}

/** `GET /orders/{id}` for each method of each resource. */
const routesOf = (resources: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
  resources.flatMap((resource) =>
    Object.keys(resource['resourceMethods'] ?? {}).map((method) => `${method} ${String(resource['path'])}`),
  )
