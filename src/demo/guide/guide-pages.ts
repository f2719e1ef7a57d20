import { Router, type Request, type Response } from 'express';
import type { Guide } from './guide.js';

/**
 * Answers what the console of a demonstration asks of the demonstration itself; no other installation answers
 * it. It is there before the API has started, and says so until the region is loaded.
 */
export function guidePages(guide: () => Guide | undefined): Router {
  const router = Router();
  const answer =
    (ask: (guide: Guide, query: Request['query']) => unknown) =>
    ({ query }: Request, response: Response): void => {
      response.setHeader('cache-control', 'no-store');
      const opened = guide();
      if (!opened) {
        response.status(503).end();
        return;
      }
      Promise.resolve(ask(opened, query)).then(
        (told) => response.json(told),
        () => response.status(500).end(),
      );
    };
  router.get(
    '/demonstration/world',
    answer((opened) => opened.world()),
  );
  router.get(
    '/demonstration/post',
    answer((opened, { about }) => opened.post(typeof about === 'string' ? about : '')),
  );
  // Another page's form or script cannot send this type of body here: it would have to be let in first.
  router.post('/demonstration/story', (request, response, next) => {
    if (request.is('application/json')) next();
    else response.status(415).end();
  });
  router.post(
    '/demonstration/story',
    answer((opened) => opened.begin()),
  );
  return router;
}
