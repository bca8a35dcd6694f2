import { retrying } from '../cloud/retry'
import { apiId, stageName } from '../domain/units'
import { rollBackCanary } from '../execute/roll-back'
import { Journal } from '../execute/journal'
import { notesOf } from '../observe/observe'
import { standingRecord } from '../plan/record-draft'
import { standingOf } from '../plan/situation'
import type { Outside } from '../ports/outside'
import { fromTags } from '../record/stage-record'
import { eventLine } from '../report/log'

interface Left {
  readonly api: string
  readonly region: string
  readonly stage: string
  readonly owner: string
}

/** Takes off the canary that the main step left with traffic because it was killed. Nothing left: nothing done. */
export async function watchOver(outside: Outside): Promise<0 | 1> {
  const { host, clock } = outside
  const left = read(host.state('rollout'))
  if (left === undefined) return 0
  const start = clock.now()
  const journal = new Journal(clock, (event) => {
    host.log(eventLine(event, start))
  })
  const api = { id: apiId(left.api), name: '', content: {} }
  const signal = new AbortController().signal
  const cloud = retrying(
    await outside.openCloud(left.region),
    clock,
    outside.random,
    signal,
    ({ operation, message }) => {
      journal.event('retry', `${operation}: ${message}`)
    },
  )
  const stage = await cloud.gateway.stage(api.id, stageName(left.stage))
  const record = stage && fromTags(stage.tags)
  if (stage?.canary === undefined || record?.progress.state !== 'rolling' || record.progress.owner !== left.owner) {
    host.log(`stage ${left.stage} has no canary of this run any more`)
    return 0
  }
  if (stage.canary.deployment === stage.deployment) {
    host.log(`stage ${left.stage} serves the new version; the next deploy removes its empty canary`)
    return 0
  }
  const notes = await notesOf(cloud.gateway, api, [stage.deployment])
  const standing = { ...standingOf(stage, record), content: notes.get(stage.deployment)?.content }
  const by = { commit: record.commit, run: { path: record.run, url: '' }, preview: record.preview }
  const fallback = standingRecord(stage, standing, by)
  const place = { lastWord: cloud, api: api.id, stage: stage.name, journal }
  const outcome = await rollBackCanary('the job ended in the middle of its rollout', fallback, place)
  if (outcome.kind !== 'failed') return 0
  host.annotate('error', `${outcome.reason}. ${outcome.hint}`)
  return 1
}

function read(state: string): Left | undefined {
  if (state === '') return undefined
  const left = JSON.parse(state) as Partial<Left>
  const { api, region, stage, owner } = left
  if (api === undefined || region === undefined || stage === undefined || owner === undefined) return undefined
  return { api, region, stage, owner }
}
