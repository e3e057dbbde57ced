import { loadKnowledge } from '../src/knowledge/build.ts';
import { createSignReader } from '../src/diagnosis/context/signs.ts';
const r=createSignReader(loadKnowledge().context);
for (const t of process.argv.slice(2)) console.log(t,'=>',JSON.stringify(r(t)));
