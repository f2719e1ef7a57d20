import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Router, static as staticFiles } from 'express';
import sirv from 'sirv';
import { KnownOperations, securityHeaders } from '../../platform/graphql/index.js';

/** Beside the compiled programs; from the sources, as tests run them, there is none. */
const BUILT = fileURLToPath(new URL('../../web/', import.meta.url));

/** Addresses of the console: it finds the screen by itself. Mails name `/alerts/…`. */
export const SCREENS = [
  ...[
    '/',
    '/alerts/:id',
    '/matches',
    '/matches/:id',
    '/search',
    '/cases',
    '/cases/:id',
    '/cases/:id/journey',
    '/companions',
    '/remains/:id',
    '/living/:id',
  ],
  ...['/report/:id', '/drafts', '/account', '/invitation'],
  ...['/identifications/:id', '/approvals', '/inquiries', '/transmissions/:id'],
  ...['/integrations', '/integrations/:part', '/integrations/imports/:id'],
  ...['/procedures', '/procedures/:id', '/offers', '/events', '/dna-words/:id', '/oversight'],
  ...['/oversight/complaints', '/oversight/complaints/:id'],
  ...['/oversight/misuse', '/oversight/urgent', '/oversight/demands'],
  ...['/oversight/recommendations', '/oversight/recommendations/:id'],
];

/**
 * The family's window: a plain page of its own, which works on an old telephone and loads nothing of the
 * console.
 */
const WINDOW = '/window';

const NONCE = 'STYLE_NONCE';
const EXPLORER = 'EXPLORER_SERVED';
const DEMONSTRATION = 'IS_DEMONSTRATION';

/**
 * The console: one page for each of its addresses, and the files that the page names. Nothing comes from
 * elsewhere, and styles that are written while it runs pass by a number that is good for one answer.
 *
 * @param shown whether the page leads to the explorer, and whether it is a demonstration's, which says so
 * @returns nothing to serve where the console has not been built
 */
export function consolePages(
  folder = BUILT,
  { explorer = 'yes', demonstration = 'no' }: { explorer?: 'yes' | 'no'; demonstration?: 'yes' | 'no' } = {},
): Router {
  const router = Router();
  const file = `${folder}index.html`;
  if (!existsSync(`${folder}assets`)) return router;
  const page = readFileSync(file, 'utf8').replace(EXPLORER, explorer).replace(DEMONSTRATION, demonstration);
  // Their names change with what they hold. They hold nothing of anybody, and are packed for bad lines;
  // answers of the API are not: what somebody else may have written into one beside a secret would tell of it
  // by its length.
  router.use(
    '/assets',
    // `dev`: it looks for the file each time. One of a list from the start that an upgrade has replaced since
    // would end the process.
    sirv(`${folder}assets`, {
      ...{ brotli: true, gzip: true, etag: true, dev: true },
      setHeaders: keptFor('1 year'),
    }),
  );
  // Asked for anew each time: it says which version of the console there is.
  router.use('/service-worker.js', staticFiles(`${folder}service-worker.js`));
  router.use('/icon.svg', staticFiles(`${folder}icon.svg`, { setHeaders: keptFor('1 day') }));
  router.use('/window.css', staticFiles(`${folder}window.css`));
  const window = readFileSync(`${folder}window.html`, 'utf8');
  router.get(WINDOW, securityHeaders(), (_, response) => void response.type('html').send(window));
  router.get(SCREENS, (request, response, next) => {
    const nonce = randomBytes(16).toString('base64');
    const headers = securityHeaders({ 'style-src': ["'self'", `'nonce-${nonce}'`] });
    headers(request, response, (error?: unknown) => {
      if (error) next(error);
      else response.type('html').send(page.replace(NONCE, nonce));
    });
  });
  return router;
}

/** Returns the operations that the built console asks of the API; none where it has not been built. */
export function consoleOperations(folder = BUILT): KnownOperations {
  const file = `${folder}operations.json`;
  return new KnownOperations(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : []);
}

const SECONDS = { '1 day': 86_400, '1 year': 31_536_000 } as const;

const keptFor =
  (time: keyof typeof SECONDS) =>
  (response: ServerResponse): void => {
    response.setHeader(
      'cache-control',
      `public, max-age=${SECONDS[time]}${time === '1 year' ? ', immutable' : ''}`,
    );
  };
