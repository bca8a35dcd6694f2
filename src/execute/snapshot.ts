import type { Definition } from '../config/definition'
import type { Integration } from '../config/routes'
import { type JsonObject, objectIn } from '../domain/canonical'
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
    hint: 'See which other tool changes this API at the same time; the new version got no traffic.',
  }
}

async function importOnce(definition: Definition, note: DeploymentNote, ground: Ground): Promise<Snapshot> {
  const warnings = await ground.cloud.gateway.importDefinition(ground.api, definition.mode, definition.body)
  for (const warning of warnings) ground.journal.warn(`API Gateway about ${definition.path}: ${warning}`)
  ground.journal.event('import', `imported ${definition.path} (${definition.mode})`)
  return snapshot(note, ground)
}

/** What was deployed against what was asked for: routes and integrations of the API right after the snapshot. */
async function difference(definition: Definition, ground: Ground): Promise<string | undefined> {
  const live = liveRoutes(await ground.cloud.gateway.parts(ground.api, 'resources'))
  const lost = Object.keys(definition.routes).filter((route) => !live.has(route))
  const strange =
    definition.mode === 'overwrite' ? [...live.keys()].filter((route) => !(route in definition.routes)) : []
  const changed = Object.entries(definition.integrations).filter(([route, asked]) => isOther(asked, live.get(route)))
  const said = [
    ...lost.map((route) => `lacks ${route}`),
    ...strange.map((route) => `also has ${route}`),
    ...changed.map(([route]) => `has something else behind ${route}`),
  ]
  return said.length === 0 ? undefined : `the API ${said.slice(0, 5).join(', ')} after the import; doing it again`
}

/** What one side does not tell is no difference. */
const isOther = (asked: Integration, live: JsonObject | undefined): boolean =>
  (live?.['type'] !== undefined && live['type'] !== asked.type) ||
  (live?.['uri'] !== undefined && asked.uri !== undefined && live['uri'] !== asked.uri)

/** `GET /orders/{id}` -> its integration, for each method of each resource. */
const liveRoutes = (resources: readonly JsonObject[]): ReadonlyMap<string, JsonObject> =>
  new Map(
    resources.flatMap(({ path, resourceMethods }) =>
      Object.entries(objectIn(resourceMethods)).map(
        ([method, found]) =>
          [
            `${method} ${typeof path === 'string' ? path : ''}`,
            objectIn(objectIn(found)['methodIntegration']),
          ] as const,
      ),
    ),
  )
