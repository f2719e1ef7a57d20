/** `@jest/globals` refuses to be loaded outside of a realm of Jest's own. */
export function resolve(specifier, context, next) {
  return specifier === '@jest/globals'
    ? { url: new URL('globals.mjs', import.meta.url).href, shortCircuit: true }
    : next(specifier, context);
}
