console.log(`post after ${process.env.STATE_result}`)
