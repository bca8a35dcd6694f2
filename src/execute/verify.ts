import type { Rollout } from '../plan/plan'
import { runSmoke, SETTLE } from '../smoke/run'
import type { Verdict } from '../judge/verdict'
import type { Ground } from './ground'

/** The smoke tests, on the stage whose traffic all goes to the canary. */
export async function verifyCanary({ smoke }: Rollout, ground: Ground): Promise<Verdict> {
  const { cloud, clock, journal, signal } = ground
  const change = { place: 'canary at 100 %', at: clock.now(), settles: SETTLE }
  const failed: string[] = []
  const passed = await runSmoke(smoke, change, { ...ground, region: cloud.region }, (result) => {
    journal.smoke(result)
    if (!result.passed) failed.push(result.request)
  })
  if (passed) return { kind: 'healthy' }
  if (signal.aborted) return { kind: 'cancelled' }
  return { kind: 'breached', reason: `smoke test ${failed.join(', ')} failed at 100 %` }
}
