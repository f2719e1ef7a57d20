import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Router, static as staticFiles } from 'express';
import { securityHeaders } from './content-security.js';

/** Folder of the built explorer, as seen from compiled programs and from their sources. */
const BUILT = fileURLToPath(new URL('../../../dist/explorer/', import.meta.url));

/**
 * The API explorer, whole from this installation: its scripts are built with the console, and its policy
 * forbids any other source, so that it works without the internet and tells nobody that it is used.
 *
 * @returns nothing to serve where it has not been built
 */
export function explorer(folder = BUILT): Router {
  const router = Router();
  if (!existsSync(`${folder}index.html`)) return router;
  const page = readFileSync(`${folder}index.html`, 'utf8');
  // The editor writes its styles while it runs.
  const headers = securityHeaders({ 'style-src': ["'self'", "'unsafe-inline'"], 'worker-src': ["'self'"] });
  router.get('/explorer', headers, (_request, response) => {
    response.type('html').send(page);
  });
  router.use('/explorer/static', headers, staticFiles(folder, { index: false, redirect: false }));
  return router;
}
