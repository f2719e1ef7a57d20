import module from 'node:module';
import '../../../scripts/from-source.mjs';
import { resolve } from './resolve.mjs';

if (module.registerHooks) module.registerHooks({ resolve });
else module.register('./resolve.mjs', import.meta.url);
