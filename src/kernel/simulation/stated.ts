/** A value as it stands in a line of the exchange format. */
export type Stated = string | number | boolean | readonly Stated[] | { readonly [field: string]: Stated };

/** A draft in which what is not known is `undefined` or empty. */
export type Draft = string | number | boolean | undefined | readonly Draft[] | { readonly [field: string]: Draft };

/** A record of the exchange format: the three fields that each has, and whatever else is stated. */
export interface SimulatedRecord {
  readonly recordType: 'report' | 'remains' | 'living';
  readonly institution: string;
  readonly id: string;
  readonly [field: string]: Stated;
}

/** Leaves out, at every depth, what is undefined or empty: in the exchange format unknown is absent. */
export function stated(draft: Draft): Stated | undefined {
  if (draft === undefined || draft === '') return undefined;
  if (isList(draft)) {
    const entries = draft.map(stated).filter((entry) => entry !== undefined);
    return entries.length === 0 ? undefined : entries;
  }
  if (typeof draft !== 'object') return draft;
  const fields = Object.entries(draft).flatMap(([field, value]) => {
    const kept = stated(value);
    return kept === undefined ? [] : [[field, kept] as const];
  });
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

export function record(
  recordType: SimulatedRecord['recordType'],
  institution: string,
  id: string,
  fields: Readonly<Record<string, Draft>>,
): SimulatedRecord {
  const kept = stated(fields);
  const said = typeof kept === 'object' && !isList(kept) ? kept : {};
  return { recordType, institution, id, ...said } as SimulatedRecord;
}

function isList(draft: Draft): draft is readonly Draft[] {
  return Array.isArray(draft);
}
