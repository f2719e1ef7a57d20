import type { ApolloServerPlugin } from '@apollo/server';
import { requireReadable } from './given-values.js';
import { leftOutOf } from './left-out-words.js';
import type { RequestContext } from './request-context.js';
import { LIMITS, requireAffordable } from './query-limits.js';

/**
 * Refuses operations that ask for too much, and tells the others what they cost, which fields were kept back
 * and which words left out (`extensions`).
 */
export const limitsPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () => {
    let requested = 0;
    return Promise.resolve({
      didResolveOperation: ({ schema, document, request }) => {
        const { operationName, variables } = request;
        const operation = { schema, document, operationName, variables };
        requireReadable(operation);
        requested = requireAffordable(operation);
        return Promise.resolve();
      },
      willSendResponse: ({ response: { body, http }, contextValue }) => {
        http.headers.set('content-language', contextValue.language);
        if (body.kind === 'single' && requested > 0) {
          const { extensions } = body.singleResult;
          const redactions = contextValue.masked;
          const leftOut = leftOutOf(contextValue);
          body.singleResult.extensions = {
            ...extensions,
            cost: { requested, limit: LIMITS.complexity },
            ...(redactions.length > 0 && { redactions }),
            ...(leftOut.length > 0 && { leftOut }),
          };
        }
        return Promise.resolve();
      },
    });
  },
};
