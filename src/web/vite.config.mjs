import { defineConfig } from 'vite';
import { packedFiles } from './packed-files-plugin.mjs';
import { serviceWorker } from './service-worker-plugin.mjs';
import { usedStyles } from './used-styles-plugin.mjs';

const PLAIN = /[\\/](?:locales|words|format|graphql|graphql\.web|wonka|gql\.tada|@urql[\\/]core)[\\/]/;

// One build for every installation: all addresses are those of the page's own origin.
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [usedStyles(), serviceWorker(), packedFiles()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsDir: 'assets',
    // What stands inline in a page needs a hash in its policy; files need none.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: {
      input: { console: `${import.meta.dirname}/index.html`, window: `${import.meta.dirname}/window.html` },
      output: {
        // A file that several screens share is named after the first.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        codeSplitting: {
          // The many small things that screens share come in one file: on a line of 400 ms each of dozens costs more than what is in it.
          groups: [
            // What the family's window has in common with the console stays apart, or the window would fetch the console.
            { name: 'plain', test: PLAIN, priority: 1, minShareCount: 2, entriesAware: true },
            {
              name: 'shared',
              minShareCount: 2,
              maxModuleSize: 1_000,
            },
          ],
        },
      },
      // Directives for a server that renders, of which there is none.
      onwarn: (warning, tell) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') tell(warning);
      },
    },
  },
});
