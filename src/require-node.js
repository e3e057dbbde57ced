// Plain JavaScript on purpose: an old Node cannot read a TypeScript file, so only this can tell the person why.
const OLDEST = 24;

if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  process.stderr.write(
    `MARS Medic needs Node ${OLDEST} or newer; this is Node ${process.versions.node}.\n` +
      'Start it with `npm start` after `npm ci` (without --ignore-scripts), which brings its own Node.\n',
  );
  process.exit(1);
}
