import type { SmokeTest } from '../config/config'
import { isJson, withinJson } from '../domain/json-text'
import { problemAt, refuse, type Problem } from '../domain/problem'

/** `${NAME}`, with a name as environment variables have it. */
const REFERENCE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g

type Environment = (name: string) => string | undefined

/** The names in headers and bodies, each once, in the order of the file. */
export const secretNames = (tests: readonly SmokeTest[]): readonly string[] => [...new Set(tests.flatMap(namesIn))]

/** One problem for each test and name that the environment cannot fill. GitHub passes a missing secret as empty text. */
export const unsetSecrets = (tests: readonly SmokeTest[], env: Environment): readonly Problem[] =>
  tests.flatMap((test) =>
    namesIn(test).flatMap((name) =>
      FOREIGN.test(name) ? [foreign(test, name)] : isUnset(env(name)) ? [unset(test, name)] : [],
    ),
  )

/** The test as it is sent. Throws `UserError` for a name without a value, or a header's value with a line break. */
export function fillSecrets(test: SmokeTest, env: Environment): SmokeTest {
  const value = (name: string): string => {
    const found = env(name)
    if (found !== undefined && !isUnset(found)) return found
    const { at, message, hint } = unset(test, name)
    return refuse(at, message, hint)
  }
  const headers = Object.entries(test.headers).map(([key, text]) => [key, fillHeader(test, text, value)] as const)
  return {
    ...test,
    headers: Object.fromEntries(headers),
    body: test.body === undefined ? undefined : fillBody(test.body, value),
    secrets: namesIn(test).map(value),
  }
}

/**
 * Text of the API, which may echo what it was sent, without the secrets: as they are, and as JSON writes them. The runner
 * masks its log only, not a comment.
 */
export const hideSecrets = (text: string, { secrets }: Pick<SmokeTest, 'secrets'>): string =>
  secrets
    .flatMap((secret) => [secret, withinJson(secret)])
    .sort((a, b) => b.length - a.length)
    .reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text)

const namesIn = ({ headers, body }: SmokeTest): readonly string[] => [
  ...new Set(
    [...Object.values(headers), body ?? ''].flatMap((text) =>
      [...text.matchAll(REFERENCE)].map(([, name]) => name ?? ''),
    ),
  ),
]

/** The runner's and the cloud's own credentials are no API's business, whatever a pull request writes. */
const FOREIGN = /^(AWS_|ACTIONS_|GITHUB_TOKEN$|INPUT_|STATE_)/

const isUnset = (value: string | undefined): boolean => value === undefined || value === ''

const unset = (test: SmokeTest, name: string): Problem =>
  problemAt(
    test.at,
    `\${${name}} in the smoke test ${test.method} ${test.path} has no value`,
    `Set ${name} under env: of the step that uses this action, e.g. from a secret of the repository or environment.`,
  )

const foreign = (test: SmokeTest, name: string): Problem => ({
  ...unset(test, name),
  message: `\${${name}} in the smoke test ${test.method} ${test.path} is a credential of the job itself`,
  hint: 'A smoke test sends only what you put under env: of the step for it; choose another name.',
})

type Lookup = (name: string) => string

const fill = (text: string, value: Lookup): string => text.replace(REFERENCE, (_, name: string) => value(name))

/** A secret that ends in a line break would make the client quote it in its error. */
const fillHeader = (test: SmokeTest, text: string, value: Lookup): string =>
  fill(text, (name) =>
    /\p{Cc}/u.test(value(name))
      ? refuse(
          test.at,
          `\${${name}} in a header of the smoke test ${test.method} ${test.path} has a line break or another control character`,
          'Store the value again without it.',
        )
      : value(name),
  )

const fillBody = (body: string, value: Lookup): string =>
  fill(body, isJson(body) ? (name) => withinJson(value(name)) : value)
