import { cancellation, realOutside } from './adapters/outside'
import { main } from './main'

process.exitCode = await main(realOutside(cancellation()))
