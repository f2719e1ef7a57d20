import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const PACKED = /\.(?:js|css)$/;
/** Below this a packet of the line is not filled either way. */
const LEAST_BYTES = 1_000;

const WAYS = {
  br: (text) =>
    promisify(brotliCompress)(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }),
  gz: (text) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
};

/** Lays what is fetched over a bad line beside itself as brotli and gzip, so that the server need not pack it for each who asks. */
export function packedFiles() {
  let folder = '';
  return {
    name: 'huella-packed-files',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = join(root, build.outDir, 'assets');
    },
    closeBundle: async () => {
      const names = (await readdir(folder)).filter((name) => PACKED.test(name));
      await Promise.all(names.map((name) => pack(join(folder, name))));
    },
  };
}

async function pack(file) {
  const text = await readFile(file);
  if (text.length < LEAST_BYTES) return;
  await Promise.all(
    Object.entries(WAYS).map(async ([ending, way]) => writeFile(`${file}.${ending}`, await way(text))),
  );
}
