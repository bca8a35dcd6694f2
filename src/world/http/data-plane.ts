import type { World } from '../world'
import { type Answering, matched } from './wire'

export const DATA_PLANE = '/_aws/execute-api'

/** Requests to stages, at `/_aws/execute-api/{api}/{stage}/…`. */
export const dataPlaneFace =
  (world: World): Answering =>
  ({ method, url, headers, body }) => {
    const {
      api = '',
      stage = '',
      path = '',
    } = matched(`${DATA_PLANE}/{api}/{stage}/{path+}`, url.pathname) ??
    matched(`${DATA_PLANE}/{api}/{stage}`, url.pathname) ??
    {}
    return world.dataPlane.invoke({ api, stage, method, path: `/${path}${url.search}`, headers, body })
  }
