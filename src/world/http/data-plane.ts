import { mappedTarget } from '../api-gateway/domain-names'
import type { World } from '../world'
import type { Face } from './wire'

export const DATA_PLANE = '/_aws/execute-api'

/**
 * Requests to stages, at `/_aws/execute-api/{api}/{stage}/…` of any host, or at a custom domain. Paths go on as they came: what
 * is encoded in them means something to their routes only.
 */
export const dataPlaneFace =
  (world: World): Face['answer'] =>
  ({ method, url, headers, body }) => {
    const domain = mappedTarget(world.domains, url.hostname, url.pathname)
    const stageOf = domain?.stage === undefined ? '' : `/${domain.stage}`
    const below = domain ? `/${domain.api}${stageOf}${domain.path}` : url.pathname.slice(DATA_PLANE.length)
    const [, api = '', stage = '', ...path] = below.split('/')
    return world.dataPlane.send({ api, stage, method, path: `/${path.join('/')}${url.search}`, headers, body })
  }
