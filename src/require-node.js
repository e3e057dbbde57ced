// Plain JavaScript on purpose: an old Node cannot read a TypeScript file, so only this can tell the person why.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const OLDEST = 24;

if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  process.stderr.write(
    `MARS Medic needs Node ${OLDEST} or newer; this is Node ${process.versions.node}.\n` +
      'Start it with `npm start` after `npm ci` (without --ignore-scripts and --omit=dev), which brings its own Node.\n',
  );
  process.exit(1);
}

// What Node has compiled is kept for the next start, which is then nearly twice as fast. It lies beside the packages: who
// can write there can change the program anyway, which is not so in the folder for temporary files. Where nothing can be
// written, Node says so in a result that nobody needs. `NODE_COMPILE_CACHE` and `NODE_DISABLE_COMPILE_CACHE` go first.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
