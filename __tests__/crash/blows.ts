import type { CallHook, Request } from '../../src/world/calls'
import type { Act } from '../scenarios/stage-play'
import { Process } from './process'
import type { Releases, Start } from './releases'

/** What happens to one write. */
export type Blow = Death | Loss
/** The process ends before the write is applied, or after it and before the answer. */
export type Death = 'dies before' | 'dies after'
/** The connection ends, and the process lives: before the write is applied nothing has happened, after it nobody knows. */
export type Loss = 'connection lost before' | 'answer lost after'

export const DEATHS: readonly Death[] = ['dies before', 'dies after']
export const LOSSES: readonly Loss[] = ['connection lost before', 'answer lost after']

/** GitHub is told and never asked: what is on AWS is all there is to converge. */
export const isWrite = ({ service, access }: Request): boolean => access === 'write' && service !== 'github'

export const describeWrite = ({ operation, input }: Request): string =>
  operation === 'UpdateStage' ? `${operation} ${pathsIn(input)}` : operation

const pathsIn = (input: object): string =>
  'patchOperations' in input
    ? [...JSON.stringify(input.patchOperations).matchAll(/"op":"(\w+)".*?"path":"([^"]*)"/g)]
        .map(([, op = '', path = '']) => `${op} ${path}`)
        .join(', ')
    : ''

export interface Struck {
  /** `undefined`: the process is dead. */
  readonly act: Act | undefined
  /** GitHub's number of the run. */
  readonly run: string
  /** What it had saved for its `post` step. */
  readonly saved: Process['saved']
}

type IsMeant = (write: Request, index: number) => boolean

/** Runs, and the write that is meant gets the blow. */
export async function strike(releases: Releases, start: Start, blow: Blow, isMeant: IsMeant): Promise<Struck> {
  const { play } = releases
  const process = new Process()
  const hook = hookOf(blow, isMeant, process)
  const takeOff = play.world.onCall(hook.call)
  play.between = (outside) => process.within(outside)
  const act = await Promise.race([releases.run(start), process.died])
  play.between = (outside) => outside
  takeOff()
  if (!hook.isHit()) throw new Error('no write was meant by the blow')
  return { act: act ?? undefined, run: process.run, saved: process.saved }
}

function hookOf(blow: Blow, isMeant: IsMeant, process: Process) {
  const moment = blow === 'dies before' || blow === 'connection lost before' ? 'before' : 'after'
  let writes = 0
  let target: Request | undefined
  let isHit = false
  const call: CallHook = (now, request) => {
    if (isHit || !isWrite(request)) return 'ok'
    // A write that AWS refuses has no after: the next one is meant.
    if (now === 'before' && (isMeant(request, writes++) || target !== undefined)) target = request
    if (request !== target || now !== moment) return 'ok'
    isHit = true
    if (blow === 'dies before' || blow === 'dies after') process.kill()
    return 'lose-answer'
  }
  return { call, isHit: () => isHit }
}
