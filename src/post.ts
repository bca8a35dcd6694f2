import { realOutside } from './adapters/outside'
import { afterwards } from './afterwards'

process.exitCode = await afterwards(realOutside(new AbortController().signal))
