import { useEffect, useSyncExternalStore } from 'react';
import { hasLine } from './line.js';

/**
 * Tells whether the browser believes to have a line. It may be wrong; whether something has arrived, the
 * outbox says.
 */
export function useLine(): boolean {
  return useSyncExternalStore(subscribe, hasLine);
}

/** Does something when the line comes back. */
export function useLineIsBack(work: () => void): void {
  useEffect(() => {
    window.addEventListener('online', work);
    return () => window.removeEventListener('online', work);
  }, [work]);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
