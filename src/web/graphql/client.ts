import { cacheExchange, Client, fetchExchange, getOperationName, makeOperation, mapExchange } from 'urql';
import { withDeadline } from './deadline.js';
import { overLine } from '../offline/line.js';
import { isAskedFor } from './in-name-of.js';

/**
 * The API of the page's own origin. Asked by POST alone: what stands in a URL is kept by proxies and histories.
 *
 * @param actingFor code of an institution that has closed, in whose name records are asked for; each name has a client of its own, so that
 *   nothing read in one is shown in another
 */
export function openClient(language: () => string, actingFor?: string): Client {
  const headers = () => ({ 'accept-language': language() });
  const inName = mapExchange({
    onOperation: (operation) =>
      actingFor === undefined || !isAskedFor(getOperationName(operation.query))
        ? operation
        : makeOperation(operation.kind, operation, {
            ...operation.context,
            fetchOptions: () => ({
              credentials: 'same-origin',
              headers: { ...headers(), 'huella-for': actingFor },
            }),
          }),
  });
  return new Client({
    url: '/graphql',
    fetch: withDeadline(overLine),
    preferGetMethod: false,
    exchanges: [cacheExchange, inName, fetchExchange],
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({ credentials: 'same-origin', headers: headers() }),
  });
}
