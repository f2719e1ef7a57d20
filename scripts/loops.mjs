// Compiles assembly/bound-loops.ts to WebAssembly and writes it, as text, where the kernel finds it; with --check it only compares, and exits 1
// when the committed file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const SOURCE = 'assembly/bound-loops.ts';
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = fileURLToPath(new URL('../src/kernel/linkage/top-k/compiled-loops.ts', import.meta.url));
/** All that 32 bits can name. */
const MOST_PAGES = 65_536;

let compiled = new Uint8Array(0);
const { error, stderr } = await asc.main(
  [
    SOURCE,
    ...['--outFile', 'loops.wasm', '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd,threads'],
    ...['--importMemory', '--sharedMemory', '--maximumMemory', String(MOST_PAGES), '--noExportMemory'],
  ],
  {
    readFile: (name) => readIfThere(name),
    writeFile: (name, bytes) => {
      if (name.endsWith('.wasm')) compiled = bytes;
    },
  },
);
if (error) {
  console.error(stderr.toString());
  process.exit(1);
}
const text = `/** ${SOURCE}, compiled by \`npm run loops\`: WebAssembly in base64. */
export const COMPILED_LOOPS =
  '${Buffer.from(compiled).toString('base64')}';
`;

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
  console.log(`src/kernel/linkage/top-k/compiled-loops.ts written, ${compiled.length} bytes of WebAssembly.`);
} else if (readIfThere(FILE, '') !== text) {
  console.error(`compiled-loops.ts is not what ${SOURCE} says. Run: npm run loops`);
  process.exitCode = 1;
}

function readIfThere(name, folder = ROOT) {
  try {
    return readFileSync(folder + name, 'utf8');
  } catch {
    return null;
  }
}
