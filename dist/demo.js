import { demo } from './bundle.js'

await demo()
