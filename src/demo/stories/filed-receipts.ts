/** A record as it was filed by the story. */
export interface StoryReceipt {
  readonly id: string;
  readonly code: string;
}

/** The receipts of what was filed, by the keys of the story: `h1`, `body h1`, `fragment`, `alive h4`. */
export type FiledReceipts = ReadonlyMap<string, StoryReceipt>;
