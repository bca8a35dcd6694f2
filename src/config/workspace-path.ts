/**
 * A path that `file` names, seen from the workspace: `deploy/stages.yml` and `../openapi.yaml` -> `openapi.yaml`.
 * `undefined` when it leaves the workspace.
 */
export function resolvePath(file: string, path: string): string | undefined {
  const parts = file
    .split('/')
    .slice(0, -1)
    .filter((part) => part !== '.')
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') parts.push(step)
    else if (canGoUp(parts)) parts.pop()
    else return undefined
  }
  return parts.join('/')
}

/** Not past the workspace, nor past a root or another `..` that `config` begins with. */
const canGoUp = (parts: readonly string[]): boolean => !['..', '', undefined].includes(parts.at(-1))
