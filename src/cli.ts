/** The command line: `npm run --silent mars -- COMMAND`. */
import './require-node.js';
import { run } from './cli/run.ts';
import { terminal } from './cli/terminal.ts';

process.exitCode = await run(process.argv.slice(2), terminal());
