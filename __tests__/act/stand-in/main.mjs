import { appendFileSync } from 'node:fs'

const result = process.env.INPUT_RESULT
appendFileSync(process.env.GITHUB_OUTPUT, `result=${result}\n`)
appendFileSync(process.env.GITHUB_STEP_SUMMARY, `# ${result}\n`)
appendFileSync(process.env.GITHUB_STATE, `result=${result}\n`)
console.log(`main on Node ${process.versions.node}, AWS at ${process.env.AWS_ENDPOINT_URL}`)
if (result === 'rolled-back') process.exitCode = 1
