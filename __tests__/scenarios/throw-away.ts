import { canaryStages, SECOND } from './rollout'
import { type Act, push, StagePlay } from './stage-play'

/** Lines below `prod`. */
export const testedStages = (...more: readonly string[]): string =>
  ['stages:', '  prod:', '    branches: [main]', ...more.map((line) => `    ${line}`), ''].join('\n')

/** The first version serves `prod`, without a canary; the next one is ready. */
export async function moving(...more: readonly string[]) {
  const play = new StagePlay(testedStages(...(more.length === 0 ? ['smoke: [GET /health]'] : more)))
  const first = await play.run(push())
  play.edit('2')
  return { play, base: first.outputs['deployment-id'] ?? '' }
}

export type Kind = 'a plain move' | 'a canary'
export const KINDS: readonly Kind[] = ['a plain move', 'a canary']

/** The first version serves `prod`, and the next one is ready, for either way; `GET /health` of both answers so. */
export async function released(kind: Kind, answer: Answer = () => 200) {
  const play = new StagePlay(kind === 'a canary' ? canaryStages() : testedStages('smoke: [GET /health]'))
  play.world.alarms.set('orders-5xx', 'OK')
  answering(play, answer)
  const first = await play.run(push())
  play.edit('2')
  return { play, base: first.outputs['deployment-id'] ?? '' }
}

type Answer = (stage: string) => number | { readonly status: number; readonly body: string }

export const deploySecond = push('main', SECOND)

export const THROW_AWAY = 'prod-smoke'

export const stagesOf = ({ world, api }: StagePlay): readonly string[] =>
  world.console
    .getStages({ restApiId: api })
    .item.map(({ stageName }) => stageName)
    .sort()

/** What the run wrote on the stage `prod`. */
export const writesOnProd = ({ calls }: Act): readonly string[] =>
  calls
    .filter(({ access, input }) => access === 'write' && /"stageName":"prod"|stages\/prod"/.test(JSON.stringify(input)))
    .map(({ operation }) => operation)

/** Not those of GitHub, which does not know the commits. */
export const warnings = ({ report }: Act): string =>
  (report.warnings ?? []).filter((text) => !text.startsWith('GitHub: ')).join('\n')

/** Each result of the report: place, request and whether it passed. */
export const results = ({ report }: Act): readonly string[] =>
  (report.smoke ?? []).map(({ place, request, passed }) => `${place}: ${request} ${passed ? 'passed' : 'failed'}`)

/** `GET /health` of the version that is made next; where it runs is told. */
export function answering(play: StagePlay, answer: Answer): void {
  play.world.route(play.api, 'GET /health', ({ stage }) => {
    const told = answer(stage)
    return typeof told === 'number' ? { status: told, body: '{}' } : told
  })
}
