import { Router } from 'express';
import { ruruHTML, type RuruClientConfig } from 'ruru/server';
import { serveStatic } from 'ruru/static';
import { inlineHashes, securityHeaders } from './content-security.js';

const STATIC_PATH = '/explorer/static/';

const FIRST_QUERY = `# Sign in at /auth/sign-in first, or put a token under "Headers" below: {"Authorization": "Bearer hu_…"}
query WhoAmI {
  me {
    name
    roles
    mayDo
  }
}
`;

/**
 * The API explorer, whole from this installation: its scripts come with the package, and its policy forbids any other
 * source, so that it works without the internet and tells nobody that it is used.
 */
export function explorer(): Router {
  const html = ruruHTML({
    staticPath: STATIC_PATH,
    endpoint: '/graphql',
    // Each may be left out; the type that says so stands in a package that is not installed with this one.
    clientConfig: { defaultQuery: FIRST_QUERY } as RuruClientConfig,
    htmlParts: { titleTag: '<title>Huella: API explorer</title>' },
  });
  const headers = securityHeaders({
    'script-src': ["'self'", ...inlineHashes(html, 'script')],
    // The editor writes its styles while it runs.
    'style-src': ["'self'", "'unsafe-inline'"],
    'worker-src': ["'self'", 'blob:'],
  });
  const router = Router();
  router.get('/explorer', headers, (_request, response) => {
    response.type('html').send(html);
  });
  router.use(serveStatic(STATIC_PATH));
  return router;
}
