import { CANARIES } from './scenarios'
import { crashPoints } from './suite'

await crashPoints(CANARIES)
