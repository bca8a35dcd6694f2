const { writeFileSync } = require('node:fs')

// Loaded before the program that is measured: leaves what the process took when it ends. An ES module would take a sixth
// of an empty process to load, and so flatter whatever is compared with one.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage = { cpuMilliseconds: (userCPUTime + systemCPUTime) / 1000, peakMegabytes: maxRSS / 1024 }
  writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage))
})
