import { cacheExchange, Client, fetchExchange, getOperationName, makeOperation, mapExchange } from 'urql';
import { withDeadline } from './deadline.js';
import { enumNamesExchange } from './enum-names.js';
import { overLine } from '../offline/line.js';
import { isAskedFor } from './in-name-of.js';
import { isDeed, leftOutIn, leftOutWords, undoneBy, undoneDeed } from './undone-deed.js';

/**
 * The API of the page's own origin. Asked by POST alone: what stands in a URL is kept by proxies and
 * histories.
 *
 * @param actingFor code of an institution that has closed, in whose name records are asked for; each name has
 * a client of its own, so that
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
  const noted = mapExchange({
    onOperation: (operation) => {
      if (!isDeed(operation)) return;
      undoneDeed.set(undefined);
      leftOutWords.set(undefined);
    },
    onResult: ({ operation, error, data, extensions }) => {
      // The answer to a deed stands where it was done; where the deed brings no answer, no screen has
      // anything to show.
      if (isDeed(operation) && error && !data) undoneDeed.set(undoneBy(error));
      // Of what is sent by itself, too: whoever wrote it sits there.
      const leftOut = data ? leftOutIn(extensions) : undefined;
      if (leftOut !== undefined) leftOutWords.set(leftOut);
    },
  });
  return new Client({
    url: '/graphql',
    fetch: withDeadline(overLine),
    preferGetMethod: false,
    exchanges: [noted, cacheExchange, enumNamesExchange, inName, fetchExchange],
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({ credentials: 'same-origin', headers: headers() }),
  });
}
