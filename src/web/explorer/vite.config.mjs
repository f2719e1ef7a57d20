import { defineConfig } from 'vite';

// A build of its own: the console and the family's window share nothing with an editor of four megabytes.
export default defineConfig({
  root: import.meta.dirname,
  base: '/explorer/static/',
  build: {
    outDir: '../../../dist/explorer',
    emptyOutDir: true,
    assetsDir: '.',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    chunkSizeWarningLimit: 8_000,
    rolldownOptions: {
      onwarn: (warning, tell) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') tell(warning);
      },
    },
  },
  worker: { format: 'es' },
});
