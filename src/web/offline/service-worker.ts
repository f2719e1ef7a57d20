/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;
/** Put here by the build: every file of the console, and the page with a mark that changes with them. */
declare const FILES: { url: string; revision: string | null }[];

/**
 * Keeps the console itself, so that it opens without a line; no answer of the API is ever kept. The page is
 * kept with its headers, so that the policy of the page holds without a line too.
 */
precacheAndRoute(FILES);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/'), {
    // The addresses of screens, and no others: signing in, documents and the explorer are the server's.
    allowlist: [
      /^\/$/,
      /^\/(?:report|drafts|alerts|matches|search|cases|remains|living|identifications|inquiries|integrations|transmissions)(?:\/|$)/,
      /^\/(?:oversight\/?$|oversight\/(?:complaints|recommendations)(?:\/|$)|offers\/?$|procedures(?:\/(?!files|papers)|$))/,
    ],
  }),
);

// A new version waits until whoever writes has said that it may come.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
