/** Tells whether the API serves its explorer: it says so in the page (`EXPLORER`). */
export const isExplorerServed = (): boolean =>
  document.querySelector<HTMLMetaElement>('meta[name="explorer"]')?.content !== 'no';
