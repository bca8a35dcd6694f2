import type { TemplateContext } from '../../../src/world/data-plane/template'

export const given: TemplateContext = {
  context: {
    stage: 'dev',
    isCanaryRequest: 'true',
    deploymentId: 'd1',
    requestId: 'r1',
    identity: { sourceIp: '127.0.0.1' },
  },
  stageVariables: { alias: 'v2' },
  pathParameters: { id: '7', both: 'path' },
  query: { page: '3', both: 'query' },
  headers: { 'x-trace': 't' },
  body: '{"a":1}',
}
