import type { Clock } from '../../ports/clock'
import type { Cloud } from '../../ports/cloud'
import type { GitHub } from '../../ports/github'
import type { Http } from '../../ports/http'
import type { World } from '../world'
import { cloudOf } from './cloud'
import { type MemoryFiles, memoryFiles } from './files'
import { gitHubOf } from './github'
import { type HostSettings, type RecordingHost, recordingHost } from './host'
import { httpOf } from './http'

/** Everything that a run of the action needs from outside. */
export interface WorldPorts {
  readonly clock: Clock
  readonly cloud: Cloud
  readonly github: GitHub
  readonly http: Http
  readonly files: MemoryFiles
  readonly host: RecordingHost
}

/** One run's outside: a fresh runner and a fresh budget for GitHub over a world that lasts. */
export const portsOf = (
  world: World,
  { files, ...host }: HostSettings & { readonly files?: Readonly<Record<string, string>> } = {},
): WorldPorts => ({
  clock: world.clock,
  cloud: cloudOf(world),
  github: gitHubOf(world),
  http: httpOf(world),
  files: memoryFiles(files),
  host: recordingHost(host),
})
