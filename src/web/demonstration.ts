/** Tells whether all that stands here is invented: the page says so (`demonstration`). */
export const isDemonstration = (): boolean =>
  document.querySelector<HTMLMetaElement>('meta[name="demonstration"]')?.content === 'yes';
