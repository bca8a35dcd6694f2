import { after, type Millis } from '../../src/domain/units'
import type { ApiGateway } from '../../src/ports/api-gateway'
import type { Outside } from '../../src/ports/outside'

/** How long a call to API Gateway is on its way; `undefined`: no time. */
export type Delay = (operation: keyof ApiGateway, given: readonly unknown[]) => Millis | undefined

const NEVER = new AbortController().signal

/** The outside, whose calls to API Gateway arrive late, also when nobody waits for their answer any more. */
export const late =
  (delay: Delay) =>
  (outside: Outside): Outside => ({
    ...outside,
    openCloud: async (region) => {
      const cloud = await outside.openCloud(region)
      const gateway = { ...cloud.gateway }
      for (const name of Object.keys(gateway) as (keyof ApiGateway)[]) {
        const call = (cloud.gateway[name] as (...given: readonly unknown[]) => Promise<unknown>).bind(cloud.gateway)
        const delayed = async (...given: readonly unknown[]) => {
          const by = delay(name, given)
          if (by !== undefined) await outside.clock.sleepUntil(after(outside.clock.now(), by), NEVER)
          return call(...given)
        }
        Object.assign(gateway, { [name]: delayed })
      }
      return { ...cloud, gateway }
    },
  })
