import { canonical } from '../domain/canonical'
import type { LiveStage } from '../ports/api-gateway'
import type { Session } from './session'

/**
 * The stage as it is at this moment, when nobody touched it since it was `found`; `gone` when somebody deleted it. AWS has
 * no compare-and-set: this comes right before whatever takes something away. Throws `CloudError`.
 */
export async function secondLook(
  { lastWord, api, journal }: Pick<Session, 'lastWord' | 'api' | 'journal'>,
  found: LiveStage,
): Promise<LiveStage | 'gone' | undefined> {
  const now = await lastWord.gateway.stage(api.id, found.name)
  if (now === undefined) return 'gone'
  if (isAsFound(now, found)) return now
  journal.event('leave', 'somebody else took it over meanwhile')
  return undefined
}

/** Every run of ours writes its name into the tags before it changes the rest. */
export const isAsFound = (now: LiveStage, found: LiveStage): boolean => identityOf(now) === identityOf(found)

const identityOf = ({ tags, canary, deployment }: LiveStage): string =>
  canonical({ tags, canary: canary?.deployment ?? null, deployment })
