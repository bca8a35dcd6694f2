import type { StagePlay } from './stage-play'

/** Somebody else writes tags of the stage `prod`. */
export function makeWorldTags(play: StagePlay, tags: Record<string, string>): void {
  const resourceArn = `arn:aws:apigateway:eu-west-1::/restapis/${play.api}/stages/prod`
  play.world.console.tagResource({ resourceArn, tags })
}
