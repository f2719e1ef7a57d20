/**
 * Returns a function that asks the given one once for each object as long as the object lives: records are
 * explained again and again, and never change.
 */
export function memoize<K extends object, V>(of: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = of(key);
    known.set(key, { value });
    return value;
  };
}
