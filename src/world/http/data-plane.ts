import { mappedTarget } from '../api-gateway/domain-names'
import type { World } from '../world'
import { type Face, matched } from './wire'

export const DATA_PLANE = '/_aws/execute-api'

/** Requests to stages, at `/_aws/execute-api/{api}/{stage}/…` of any host, or at a custom domain. */
export const dataPlaneFace =
  (world: World): Face['answer'] =>
  ({ method, url, headers, body }) => {
    const domain = mappedTarget(world.domains, url.hostname, url.pathname)
    const pathname = domain
      ? `${DATA_PLANE}/${domain.api}${domain.stage === undefined ? '' : `/${domain.stage}`}${domain.path}`
      : url.pathname
    const {
      api = '',
      stage = '',
      path = '',
    } = matched(`${DATA_PLANE}/{api}/{stage}/{path+}`, pathname) ??
    matched(`${DATA_PLANE}/{api}/{stage}`, pathname) ??
    {}
    return world.dataPlane.send({ api, stage, method, path: `/${path}${url.search}`, headers, body })
  }
