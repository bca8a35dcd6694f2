import { cancellation } from './adapters/cancellation'

// Before anything else is loaded: a job may be cancelled in its first tenth of a second.
const signal = cancellation()
const [{ realOutside }, { main }] = await Promise.all([import('./adapters/outside'), import('./main')])
process.exitCode = await main(realOutside(signal))
// A call that the cancellation did not wait for would keep the process alive until it times out.
if (signal.aborted) process.stdout.write('', () => process.exit())
