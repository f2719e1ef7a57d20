declare global {
  /** Variable in which libraries look that write styles while they run. */
  var __webpack_nonce__: string | undefined;
}

/** The policy of the page lets styles through that carry the number of this answer, and no others. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
}

export function tellStyleNonce(): void {
  globalThis.__webpack_nonce__ = styleNonce();
}
