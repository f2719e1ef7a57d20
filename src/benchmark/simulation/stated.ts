/** `T` in the making: fields that may be left out may be `undefined` as well, and any list may be empty. */
export type Drafted<T> = T extends readonly (infer E)[]
  ? readonly Drafted<E>[]
  : T extends object
    ? {
        readonly [K in keyof T]:
          | Drafted<T[K]>
          | (string extends K ? undefined : T extends Required<Pick<T, K>> ? never : undefined);
      }
    : T;

/** Leaves out, at every depth, what is undefined or empty: in the exchange format unknown is absent. */
export function stated<T extends object>(draft: Drafted<T>): T {
  // The loop knows values only; that a draft without its gaps is a `T` follows from the type of `Drafted`.
  return withoutGaps(draft) as T;
}

function withoutGaps(value: unknown): unknown {
  if (value === '') return undefined;
  if (Array.isArray(value)) {
    const entries = value.map(withoutGaps).filter((entry) => entry !== undefined);
    return entries.length === 0 ? undefined : entries;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).flatMap(([field, inner]) => {
    const kept = withoutGaps(inner);
    return kept === undefined ? [] : [[field, kept] as const];
  });
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}
