import { TOOLS } from './tool-folder.mjs'

/** `node tools/install.mjs NAME…` installs these tools, one after the other, and prints where their programs are. */
for (const name of process.argv.slice(2)) {
  const install = TOOLS[name]
  if (install === undefined) throw new Error(`no tool ${name}; there are ${Object.keys(TOOLS).join(', ')}`)
  console.log(await install())
}
