import { COMMANDS } from './scenarios'
import { crashPoints } from './suite'

await crashPoints(COMMANDS)
