import { defineConfig } from 'vite';
import { serviceWorker } from './service-worker-plugin.mjs';
import { usedStyles } from './used-styles-plugin.mjs';

// One build for every installation: all addresses are those of the page's own origin.
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [usedStyles(), serviceWorker()],
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
      // Directives for a server that renders, of which there is none.
      onwarn: (warning, tell) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') tell(warning);
      },
    },
  },
});
