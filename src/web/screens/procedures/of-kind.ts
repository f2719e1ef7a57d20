import type { ShownKind, ShownProcedure } from './queries.js';

/** A procedure with what its kind says of it, as soon as that is known. */
export interface OfKind {
  readonly one: ShownProcedure;
  readonly kind: ShownKind | undefined;
}

/** Returns the name of a document of a kind; of one that the kind does not know any more, its id. */
export function documentName(kind: ShownKind | undefined, id: string): string {
  return kind?.documents.find((one) => one.id === id)?.name ?? id;
}
