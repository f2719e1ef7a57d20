/**
 * Takes `__proto__` from all objects, as `node --disable-proto=delete` does before anything runs: input that
 * names it reaches a property like any other. For processes that somebody has started without the flag, and
 * for threads. Imported first.
 */
Reflect.deleteProperty(Object.prototype, '__proto__');
