import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import JestRuntime from 'jest-runtime';

const Runtime = JestRuntime.default ?? JestRuntime;
let imports = 0;

/**
 * Loads specs as Node loads modules, so that what they import is evaluated once in a process and not once a spec: the whole application has
 * some thousands of modules. A spec and its set-up are imported anew by a query in their address.
 */
export default class OneGraphRuntime extends Runtime {
  requireInternalModule(from, to) {
    const require = createRequire(from);
    const path = to ? require.resolve(to) : from;
    // The framework holds the tests of one spec: each has one of its own.
    if (!to) delete require.cache[path];
    return require(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(from) {
    const address = pathToFileURL(from);
    imports += 1;
    address.searchParams.set('import', String(imports));
    return import(address.href);
  }

  setGlobalsForRuntime(globals) {
    super.setGlobalsForRuntime(globals);
    globalThis[Symbol.for('huella.jest')] = {
      ...globals,
      jest: this.jestGlobals.jestObjectFor(import.meta.filename),
    };
  }
}
