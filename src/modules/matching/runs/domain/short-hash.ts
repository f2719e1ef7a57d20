/** Sixty-four bits of the content's hash tell apart the versions of a record. */
export const shortHash = (contentHash: string): string => contentHash.slice(0, 11);
