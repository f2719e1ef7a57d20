import type { Request, RequestHandler, Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { LIMITS } from './query-limits.js';
import type { RequestContext } from './request-context.js';

/** Check of a request: the error that is said to whoever is not signed in; undefined to whoever is. */
export type Stranger = (context: RequestContext) => Promise<GraphQLFormattedError | undefined>;

/**
 * Turns away whoever is not signed in before their question is read, since no field of the API is open to
 * them: reading and checking a document that was made to be slow holds everybody up. The bytes are let pass
 * and dropped, for a browser that is cut off in the middle of a long report hears no answer.
 */
export function strangersOut(
  contextOf: (request: Request) => RequestContext,
  strangerIn: Stranger,
): RequestHandler {
  return async (request, response, next) => {
    const context = contextOf(request);
    const error = await strangerIn(context);
    if (!error) {
      next();
      return;
    }
    if (!(await isDropped(request))) return;
    tell(response, context, error);
  };
}

/** @returns false where more came than a request may have, or not all of it */
function isDropped(request: Request): Promise<boolean> {
  return new Promise((settle) => {
    let bytes = 0;
    request
      .on('data', (piece: Buffer) => {
        bytes += piece.length;
        if (bytes > LIMITS.bodyBytes) request.destroy();
      })
      .once('end', () => settle(true))
      .once('close', () => settle(false))
      .on('error', () => settle(false));
  });
}

function tell(
  response: Response,
  { requestId, language }: RequestContext,
  error: GraphQLFormattedError,
): void {
  response.setHeader('x-request-id', requestId);
  response.setHeader('content-language', language);
  response.json({ errors: [error], data: null });
}
