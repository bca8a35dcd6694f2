import type { Api } from '../ports/api-gateway'

/**
 * The dimension ApiName of an API's metrics: its name without what is not ASCII, or its id when nothing is left of it
 * (AWS developer guide, "API Gateway dimensions and metrics").
 */
export const metricsName = ({ id, name }: Pick<Api, 'id' | 'name'>): string => name.replace(/[^\x20-\x7e]/g, '') || id
