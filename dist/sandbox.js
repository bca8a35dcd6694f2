import { sandbox } from './bundle.js'

await sandbox()
