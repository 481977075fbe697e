import type {Io} from '../../src/cli/io.js'

// One command by its name, without the rest of the program.
const [name, ...argv] = process.argv.slice(2)
const io: Io = {
  out: (text) => console.log(text),
  error: (text) => console.error(text),
  stdin: process.stdin,
  live: false,
  width: 100,
}
const {run} = (await import(`../../src/cli/commands/${name}.ts`)) as {run(argv: string[], io: Io): Promise<number>}
process.exitCode = await run(argv, io)
