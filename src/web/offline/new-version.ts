let waiting: ServiceWorker | null = null;
let isAsked = false;
const listeners = new Set<() => void>();

/** Keeps the console for use without a line, and notices when a later version has come. */
export function keepConsole(): void {
  if (!('serviceWorker' in navigator) || !globalThis.isSecureContext) return;
  const isFirst = !navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // Never by itself: a page that is loaded anew is a field that was being written.
    if (isAsked && !isFirst) location.reload();
  });
  void navigator.serviceWorker.register('/service-worker.js').then((registration) => {
    notice(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') notice(registration.waiting);
      });
    });
  });
}

export function takeNewVersion(): void {
  isAsked = true;
  waiting?.postMessage('take over');
}

export const newVersion = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isThere: (): boolean => waiting !== null,
};

function notice(worker: ServiceWorker | null): void {
  if (!worker || !navigator.serviceWorker.controller) return;
  waiting = worker;
  for (const listener of listeners) listener();
}
