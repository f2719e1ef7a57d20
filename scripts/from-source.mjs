// Lets this Node run the TypeScript of the checkout: `node --import ./scripts/from-source.mjs src/main.cli.ts`.
import module from 'node:module';
import { load, resolve } from './from-source-hooks.mjs';

// A newer Node warns of loaders in a thread of their own, and an older one knows no others.
if (module.registerHooks) module.registerHooks({ resolve, load });
else module.register('./from-source-hooks.mjs', import.meta.url);
