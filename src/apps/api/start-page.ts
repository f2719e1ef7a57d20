import { readdirSync, readFileSync } from 'node:fs';
import { Router } from 'express';
import { printSchema, type GraphQLSchema } from 'graphql';
import { Markup, plainPage, plainPageHeaders } from '../../platform/graphql/index.js';

const DOCS = new URL('../../../docs/', import.meta.url);
/** Folders of the documents; an address has the page's name alone, and stays when the page moves. */
const FOLDERS = ['', 'start/', 'guides/', 'reference/', 'internals/'];
const DOCUMENT_NAME = /^[\w-]+\.md$/;

const EXPLORER = `<li><a href="/explorer">API explorer</a>: write queries with completion and documentation</li>
`;

const START = plainPage(
  'en',
  'Huella',
  new Markup(`<h1>Huella</h1>
<p>An open platform on which institutions of several countries search together for missing migrants.
This is its API; it is asked with GraphQL by <code>POST /graphql</code>.</p>
<ul>
${EXPLORER}<li><a href="/schema.graphql">Schema</a>: every type and field of the API</li>
<li><a href="/docs">Documents</a>: architecture, operation, decisions</li>
<li><a href="/readyz">Health</a>: what the platform stands on, and what to do where it wavers</li>
</ul>`),
);

const SIGNING_IN = `<form method="post" action="/auth/sign-out">
<p><a href="/auth/sign-in">Sign in</a> <button>Sign out</button></p>
</form>
</main>`;

/**
 * The plain pages of the API process: a start, the schema, the documents that came with this installation.
 */
export function startPages(
  schema: () => GraphQLSchema,
  { hasProvider, hasExplorer }: { readonly hasProvider: boolean; readonly hasExplorer: boolean },
): Router {
  const whole = hasProvider ? START.replace('</main>', SIGNING_IN) : START;
  const start = hasExplorer ? whole : whole.replace(EXPLORER, '');
  const router = Router();
  router.get('/', plainPageHeaders, (_request, response) => {
    response.type('html').send(start);
  });
  let printed: string | undefined;
  router.get('/schema.graphql', (_request, response) => {
    // Once: printing takes the processor longer than any question of a stranger may.
    printed ??= printSchema(schema());
    response.type('text/plain').send(printed);
  });
  router.get('/docs', plainPageHeaders, (_request, response) => {
    response.type('html').send(documentList());
  });
  router.get('/docs/:name', (request, response, next) => {
    const page = documents().get(request.params.name);
    if (page) response.type('text/plain').send(readFileSync(page, 'utf8'));
    else next();
  });
  return router;
}

function documentList(): string {
  const items = [...documents().keys()].map((name) => `<li><a href="/docs/${name}">${name}</a></li>`);
  const list =
    items.length > 0 ? `<ul>\n${items.join('\n')}\n</ul>` : '<p>None came with this installation.</p>';
  const content = `<h1>Documents</h1>\n${list}\n<p><a href="/">Back</a></p>`;
  return plainPage('en', 'Huella: documents', new Markup(content));
}

/** Returns each document by its name. */
function documents(): ReadonlyMap<string, URL> {
  const pages = FOLDERS.flatMap((folder) =>
    namesIn(new URL(folder, DOCS)).map((name) => [name, new URL(`${folder}${name}`, DOCS)] as const),
  );
  return new Map(pages.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function namesIn(folder: URL): string[] {
  try {
    return readdirSync(folder).filter((name) => DOCUMENT_NAME.test(name));
  } catch {
    return [];
  }
}
