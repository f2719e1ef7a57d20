import { Client, fetchExchange, cacheExchange } from 'urql';
import { overLine } from '../offline/line.js';

/** The API of the page's own origin. Asked by POST alone: what stands in a URL is kept by proxies and histories. */
export function openClient(language: () => string): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: overLine,
    exchanges: [cacheExchange, fetchExchange],
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'accept-language': language() },
    }),
  });
}
