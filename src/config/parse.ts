import type * as z from 'zod/mini'
import { type Parsed, type Problem, type Problems, problemAt } from '../domain/problem'
import { apiId } from '../domain/units'
import type { StageEntry } from './build'
import { stageRule } from './build'
import type { ApiSpec, Config } from './config'
import { growthProblems } from './growth'
import type { Growth } from './growth'
import { problemsOf } from './issues'
import { fileRules, stageRules } from './rules'
import { schemas } from './schema'
import type { StageInput } from './stage-schema'
import type { Tree } from './tree'
import { findMap, merge, placeOfKey, placeOfValue, plain, sizeOf } from './tree'
import { resolvePath } from './workspace-path'
import { readYaml } from './yaml'

type FileInput = z.output<ReturnType<typeof schemas>['file']>

const MAX_PROBLEMS = 100
/** Values of all stages together, after `defaults` are merged into each. */
const MAX_MERGED = 100_000

/** The text of `stages.yml` at `file` as a Config, or every mistake in it. Never throws, reads no file. */
export function parseConfig(file: string, text: string): Parsed<Config> {
  const read = readYaml(file, text)
  if (!read.ok) return read
  const tree = read.value
  const stages = mergedStages(tree)
  if (stages === undefined) {
    const at = { file, line: 1, column: 1 }
    const message = `the stages hold more than ${MAX_MERGED} values once \`defaults\` are merged into each`
    return { ok: false, problems: [problemAt(at, message, 'Make `defaults` shorter.')] }
  }
  const whole = schemas().file.safeParse(plain(tree))
  const checked = stages.map(checkedStage)
  const problems = tidy([
    ...(whole.success ? [] : problemsOf(whole.error.issues, tree)),
    ...fileRules(file, tree),
    ...checked.flatMap((stage) => stage.problems),
  ])
  if (isFilled(problems) || !whole.success) return { ok: false, problems: problems as Problems }
  return { ok: true, value: config(file, tree, whole.data, checked) }
}

interface CheckedStage {
  readonly entry: StageEntry
  readonly input: StageInput | undefined
  readonly problems: readonly Problem[]
}

/** `undefined`: merging would make too much of it. A stage that is no map is the schema's to tell. */
function mergedStages(tree: Tree): readonly StageEntry[] | undefined {
  const defaults = findMap(tree, ['defaults'])
  const stages = [...(findMap(tree, ['stages'])?.entries ?? [])]
  if (defaults !== undefined && sizeOf(defaults) * stages.length > MAX_MERGED) return undefined
  return stages.flatMap(([key, { keyAt, value }]) => {
    const merged = defaults === undefined ? value : merge(defaults, value)
    return merged.kind === 'map' ? [{ key, at: keyAt, tree: merged }] : []
  })
}

function checkedStage(entry: StageEntry): CheckedStage {
  const parsed = schemas().stage.safeParse(plain(entry.tree))
  const steps = parsed.success ? parsed.data.canary?.steps : undefined
  const growth: Growth | undefined = Array.isArray(steps) ? undefined : steps
  const problems = [
    ...(parsed.success ? [] : problemsOf(parsed.error.issues, entry.tree)),
    ...stageRules(entry.tree),
    ...growthProblems(entry.tree, ['canary', 'steps'], growth),
  ]
  return { entry, input: parsed.data, problems }
}

/** In the order of the file, each once: what stands in `defaults` is seen from every stage. */
export function tidy(problems: readonly Problem[]): readonly Problem[] {
  const once = [...new Map(problems.map((problem) => [`${problem.at} ${problem.message}`, problem])).values()]
  once.sort((a, b) => line(a) - line(b) || column(a) - column(b))
  const last = once[MAX_PROBLEMS]
  if (last?.position === undefined) return once
  const more = problemAt(
    last.position,
    `there are ${once.length - MAX_PROBLEMS} more mistakes from here on`,
    'Mend those above first.',
  )
  return [...once.slice(0, MAX_PROBLEMS), more]
}

const line = (problem: Problem): number => problem.position?.line ?? 0
const column = (problem: Problem): number => problem.position?.column ?? 0

const isFilled = (problems: readonly Problem[]): problems is Problems => problems.length > 0

function config(file: string, tree: Tree, input: FileInput, checked: readonly CheckedStage[]): Config {
  const [first, ...rest] = checked.flatMap(({ entry, input }) => (input === undefined ? [] : [stageRule(entry, input)]))
  if (first === undefined) throw new RangeError('a file without stages was accepted')
  return {
    file,
    allowedAccounts: input['allowed-accounts'] ?? [],
    allowPullRequestTarget: input['allow-pull-request-target'] ?? false,
    api: apiSpec(file, tree, input.api),
    keepDeployments: input['keep-deployments'],
    stages: [first, ...rest],
    unsupported: input.functions === undefined ? [] : [{ key: 'functions', at: placeOfKey(tree, ['functions']) }],
  }
}

function apiSpec(file: string, tree: Tree, api: FileInput['api']): ApiSpec {
  const path = api.definition === undefined ? undefined : resolvePath(file, api.definition)
  return {
    target: api.id === undefined ? { by: 'name', name: api.name ?? '' } : { by: 'id', id: apiId(api.id) },
    region: api.region,
    definition:
      path === undefined
        ? undefined
        : { path, mode: api.import ?? 'overwrite', at: placeOfValue(tree, ['api', 'definition']) },
    url: api.url?.replace(/\/+$/, ''),
  }
}
