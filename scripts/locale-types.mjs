// Types of the English texts, word for word: JSON alone widens each to `string`, and a wrong parameter of a text would be found by nobody.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const ENGLISH = 'src/locales/en';
/** Told by a code that is known only while the platform runs: `message()` asks for them by any string. */
const BY_CODE = 'messages/';

/** What the types beside the English texts say, by the file that they stand in. */
export function localeTypes() {
  const files = readdirSync(join(ROOT, ENGLISH), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.json') && !file.startsWith(BY_CODE));
  return Object.fromEntries(
    files.toSorted().map((file) => {
      const texts = JSON.parse(readFileSync(join(ROOT, ENGLISH, file), 'utf8'));
      return [`${ENGLISH}/${file.replace(/\.json$/u, '.d.json.ts')}`, typeOf(texts)];
    }),
  );
}

/** The declaration of one file of texts. */
export function typeOf(texts) {
  return `// Written by \`npm run schema\` from the texts beside it.\ndeclare const texts: ${members(texts, '')};\nexport = texts;\n`;
}

function members(texts, indent) {
  const lines = Object.entries(texts).map(([key, one]) => {
    const type = typeof one === 'string' ? JSON.stringify(one) : members(one, `${indent}  `);
    return `${indent}  readonly ${JSON.stringify(key)}: ${type};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}
