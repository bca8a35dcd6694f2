import { DEPLOYS } from './scenarios'
import { crashPoints } from './suite'

await crashPoints(DEPLOYS)
