// The GraphQL documents of the console, as its sources have them: graphql(`…`). With the console is built the list of what a session by cookie
// may ask where the explorer is switched off (`EXPLORER=no`).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { ROOT } from './install.mjs';

/** @returns {string[]} the text of each document; throws where one is put together, for then nobody knows it beforehand */
export function consoleDocuments() {
  const folder = join(ROOT, 'src/web');
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.|\.d\.ts$/.test(file))
    .flatMap((file) => documentsIn(file, readFileSync(join(folder, file), 'utf8')));
}

/** Writes the fingerprints beside the built console. */
export async function writeConsoleOperations() {
  const entry = pathToFileURL(join(ROOT, 'dist/platform/graphql/known-operations.js')).href;
  const { fingerprintsOf } = await import(entry);
  const fingerprints = [...new Set(consoleDocuments().flatMap(fingerprintsOf))].sort();
  writeFileSync(join(ROOT, 'dist/web/operations.json'), `${JSON.stringify(fingerprints, null, 1)}\n`);
}

function documentsIn(file, text) {
  const found = [];
  const look = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'graphql') {
      const [document] = node.arguments;
      if (!document || !ts.isStringLiteralLike(document))
        throw new Error(`src/web/${file} puts a document together; write it out whole.`);
      found.push(document.text);
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}
