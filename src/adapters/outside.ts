import type { Outside } from '../ports/outside'
import { actionsHost } from './actions-host'
import { awsCloud } from './aws-cloud'
import { credentialChain } from './credentials'
import { fetchHttp } from './fetch-http'
import { gitHub } from './github'
import { nodeFiles } from './node-files'
import { systemClock } from './system-clock'

/** The real outside, as the runner's environment describes it. */
export function realOutside(signal: AbortSignal): Outside {
  const { env } = process
  const credentials = credentialChain()
  // A log that nobody reads any more must not end the process that watches a canary.
  process.stdout.on('error', () => undefined)
  return {
    host: actionsHost(env, (text) => process.stdout.write(text)),
    files: nodeFiles(env['GITHUB_WORKSPACE'] ?? process.cwd()),
    clock: systemClock,
    http: fetchHttp(credentials),
    random: Math.random,
    signal,
    openCloud: (region) => awsCloud(region, credentials),
    openGitHub: (token) =>
      token === ''
        ? undefined
        : gitHub({
            token,
            apiUrl: (env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, ''),
            repository: env['GITHUB_REPOSITORY'] ?? '',
            clock: systemClock,
          }),
  }
}
