/** Raised with every change that can move a score; stored with each candidate. */
export const MODEL_VERSION = 'linkage-2.10.0';
