import { useCallback, useEffect, useRef } from 'react';

/**
 * Keeps what is typed between the key that opens the palette and the focus of its field. The palette is
 * fetched, so that on a bad line this takes seconds, and a letter must neither be lost nor be a key of the
 * screen behind.
 */
export function useTypedAhead() {
  const ahead = useRef<string | undefined>(undefined);
  useEffect(() => {
    const hold = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (ahead.current === undefined || ctrlKey || metaKey || altKey) return;
      if (key.length === 1) ahead.current += key;
      else if (key === 'Backspace') ahead.current = ahead.current.slice(0, -1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', hold, { capture: true });
    return () => window.removeEventListener('keydown', hold, { capture: true });
  }, []);
  const start = useCallback((): void => void (ahead.current ??= ''), []);
  /** Ends the holding, and gives what was held. */
  const take = useCallback((): string => {
    const typed = ahead.current ?? '';
    ahead.current = undefined;
    return typed;
  }, []);
  return { start, take };
}
