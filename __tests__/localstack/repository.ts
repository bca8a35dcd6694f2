import { dispatched, type Event, pushed } from '../runner/events'
import { openJob, type RunningStep, type StepResult } from '../runner/job'
import { createApi, type TestApi } from './driver/api'
import { cloudVariables, endpoint } from './driver/cloud'

/** A repository with its API, released by the committed bundle as a runner would. */
export interface TestRepository {
  readonly api: TestApi
  /** The workspace, as the last change of it left it. */
  readonly files: Readonly<Record<string, string>>
  /** Rewrites stages.yml: what stands under `stages:`, and more keys of `api:`. */
  readonly configure: (stages: string, more?: string) => void
  readonly file: (path: string, text: string) => void
  readonly push: (branch: string, inputs?: Readonly<Record<string, string>>) => Promise<StepResult>
  readonly on: (event: Event, inputs?: Readonly<Record<string, string>>) => Promise<StepResult>
  readonly command: (command: string, inputs?: Readonly<Record<string, string>>) => Promise<StepResult>
  /** Goes on while the test acts; the post step follows by `post`. */
  readonly startPush: (
    branch: string,
  ) => Promise<{ readonly step: RunningStep; readonly post: () => Promise<StepResult> }>
  readonly close: () => Promise<void>
}

export async function openRepository(name: string, stages: string, githubApiUrl?: string): Promise<TestRepository> {
  const api = await createApi(name, 'v1')
  const files: Record<string, string> = {}
  let commit = 0
  const sha = () => String((commit += 1)).padStart(40, '0')
  const open = (event: Event) =>
    openJob({ event, files, env: cloudVariables, ...(githubApiUrl === undefined ? {} : { githubApiUrl }) })
  const configure = (text: string, more = '') => {
    const url = `${endpoint}/_aws/execute-api/{id}/{stage}`
    files['stages.yml'] = `version: 1\napi:\n  id: ${api.id}\n  url: ${url}\n${more}stages:\n${text}`
  }
  const on = async (event: Event, inputs?: Readonly<Record<string, string>>) => {
    const job = await open(event)
    const result = await job.run(inputs)
    await job.close()
    return result
  }
  configure(stages)
  return {
    api,
    files,
    configure,
    file: (path, text) => {
      files[path] = text
    },
    on,
    push: (branch, inputs) => on(pushed(branch, sha()), inputs),
    command: (command, inputs) => on(dispatched('main', sha()), { command, ...inputs }),
    startPush: async (branch) => {
      const job = await open(pushed(branch, sha()))
      return { step: await job.start(), post: () => job.post() }
    },
    close: () => api.delete(),
  }
}
