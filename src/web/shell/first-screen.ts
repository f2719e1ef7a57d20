let tell: () => void;

/**
 * Settles when the first screen has all it needs: what it does not need is fetched after it, for a slow line
 * brings one thing at a time.
 */
export const firstScreen = new Promise<void>((shown) => {
  tell = shown;
});

export const tellFirstScreen = (): void => tell();
