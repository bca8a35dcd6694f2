import { mappedTarget } from '../api-gateway/domain-names'
import type { Invocation } from '../data-plane/data-plane'
import type { World } from '../world'
import { type Face, isBelow } from './wire'

const DATA_PLANE = '/_aws/execute-api'

/** Whether a stage is asked: below `/_aws/execute-api` of any host, or at a custom domain. `target` is the path as it came. */
export const isDataPlane = ({ domains }: World, { hostname }: URL, target: string): boolean =>
  isBelow(DATA_PLANE, target) || mappedTarget(domains, hostname, target) !== undefined

/** Paths go on as they came: what is encoded in them means something to their routes only. */
export const dataPlaneFace =
  (world: World): Face['answer'] =>
  async ({ method, url, target, headers, body }) => {
    const where = placeOf(world, url, target)
    const { cookies = [], ...answer } = await world.dataPlane.send({ ...where, method, headers, body })
    const mapped = answer.headers['set-cookie'] ?? []
    return cookies.length === 0
      ? answer
      : { ...answer, headers: { ...answer.headers, 'set-cookie': [mapped, cookies].flat(2) } }
  }

/** `/{api}/{stage}/…`, unless a domain says which. */
function placeOf({ domains }: World, { hostname }: URL, target: string): Pick<Invocation, 'api' | 'stage' | 'path'> {
  const domain = mappedTarget(domains, hostname, target)
  const stageOf = domain?.stage === undefined ? '' : `/${domain.stage}`
  const below = domain ? `/${domain.api}${stageOf}${domain.path}` : target.slice(DATA_PLANE.length)
  const [, api = '', stage = '', rest = ''] = /^\/([^/?]*)(?:\/([^/?]*))?(.*)$/s.exec(below) ?? []
  return { api, stage, path: rest.startsWith('/') ? rest : `/${rest}` }
}
