import { jest } from '../jest.mjs'
import { finish } from '../verdict.mjs'
import { browserVariables } from './programs.mjs'

/** `npm run test:browser [-- jest's arguments]`: what people see of a report, as a browser draws it. */
await finish('browser tests', async () => jest('__tests__/browser', await browserVariables()))
