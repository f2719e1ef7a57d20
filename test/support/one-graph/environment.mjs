import { findSourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';
import sourceMaps from 'source-map-support';

/** What the framework keeps of one spec on the globe. */
const OF_A_SPEC = new Set(['EVENT_HANDLERS', 'JEST_STATE_SYMBOL', 'RETRY_TIMES', 'TEST_TIMEOUT_SYMBOL']);

/** Where specs share one realm and one graph of modules: what a spec sets on the process or the globe is taken back after it. */
export default class OneGraphEnvironment {
  constructor({ projectConfig }) {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.env = { ...process.env };
    this.exit = process.exit;
    this.console = globalThis.console;
  }

  setup() {
    // Jest knows the maps of what it has transformed itself alone.
    delete Error.prepareStackTrace;
    sourceMaps.install({ environment: 'node', handleUncaughtExceptions: false, retrieveSourceMap });
  }

  teardown() {
    this.fakeTimersModern.dispose();
    for (const name of Object.keys(process.env)) if (!(name in this.env)) delete process.env[name];
    Object.assign(process.env, this.env);
    process.exit = this.exit;
    globalThis.console = this.console;
    for (const key of Object.getOwnPropertySymbols(globalThis)) {
      if (OF_A_SPEC.has(key.description)) Reflect.deleteProperty(globalThis, key);
    }
  }

  handleTestEvent({ name }, { rootDescribeBlock }) {
    if (name === 'teardown') forgetBodies(rootDescribeBlock);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
}

/**
 * Takes from a spec that is over what its hooks and tests have closed over, the application among it. Ports of Node's module loader live on from
 * a hook that has imported something, and each keeps what it was made in.
 */
function forgetBodies({ hooks, children }) {
  for (const one of [...hooks, ...children]) {
    if (one.type === 'describeBlock') forgetBodies(one);
    // An error holds the functions that stood in its stack.
    else Object.assign(one, { fn: undefined, asyncError: undefined });
  }
}

function retrieveSourceMap(url) {
  // Packages that are required stand in a stack by their path, and may have maps of their own: they are left as they are.
  if (!url.startsWith('file:')) return null;
  const map = findSourceMap(url)?.payload;
  if (!map) return null;
  const path = fileURLToPath(url);
  return { url: path, map: { ...map, sources: [path] } };
}
