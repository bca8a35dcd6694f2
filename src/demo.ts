import { systemClock } from './adapters/system-clock'
import { play } from './demo/story'

process.exitCode = await play(systemClock, (line) => {
  console.log(line)
})
