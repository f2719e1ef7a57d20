import { useCallback, useRef, useState } from 'react';

/** A dialog that is fetched when somebody opens it; who closes it is back at what has opened it. */
export function useDialog() {
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  const close = useCallback(() => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  }, []);
  return { opener, isOpen, open, close };
}
