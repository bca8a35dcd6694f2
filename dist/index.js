import { index } from './bundle.js'

await index()
