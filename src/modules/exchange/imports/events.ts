declare module '../../../platform/outbox/event-map.js' {
  interface EventMap {
    /** An import has stored records, wholly or as far as it came: they must be compared. */
    readonly 'imports.finished': { readonly importId: string };
    /** The records that an import had stored were taken back. */
    readonly 'imports.undone': { readonly importId: string };
  }
}

export const IMPORTS_FINISHED = 'imports.finished';
export const IMPORTS_UNDONE = 'imports.undone';
