import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the service worker after the console, for it names every file of it. One classic script: not every browser takes modules there. */
export function serviceWorker() {
  let outDir = '';
  return {
    name: 'huella-service-worker',
    apply: 'build',
    configResolved: (config) => {
      outDir = join(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      await build({
        configFile: false,
        root: import.meta.dirname,
        publicDir: false,
        logLevel: 'warn',
        define: {
          FILES: JSON.stringify(filesOf(outDir)),
          'process.env.NODE_ENV': '"production"',
        },
        build: {
          outDir,
          emptyOutDir: false,
          target: 'es2022',
          lib: {
            entry: join(import.meta.dirname, 'offline/service-worker.ts'),
            formats: ['iife'],
            name: 'worker',
            fileName: () => 'service-worker.js',
          },
        },
      });
    },
  };
}

function filesOf(folder) {
  const assets = readdirSync(join(folder, 'assets'))
    .filter((name) => !/\.(?:br|gz)$/.test(name))
    .sort();
  const page = createHash('sha256')
    .update(readFileSync(join(folder, 'index.html')))
    .update(assets.join())
    .digest('hex');
  // The names of files change with what they hold; the page's and the icon's do not.
  return [
    ...assets.map((name) => ({ url: `/assets/${name}`, revision: null })),
    ...['/', '/icon.svg'].map((url) => ({ url, revision: page })),
  ];
}
