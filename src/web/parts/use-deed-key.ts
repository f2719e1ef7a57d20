import { useState } from 'react';

/** Key of what somebody does here: the same each time that it is sent, until `next` begins another deed. */
export function useDeedKey(): { readonly key: string; readonly next: () => void } {
  const [key, setKey] = useState(() => crypto.randomUUID());
  return { key, next: () => setKey(crypto.randomUUID()) };
}
