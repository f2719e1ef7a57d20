// A name space of texts for somebody who reads a language as a native:
//   npm run texts -- export ht console/report report.xlf
//   npm run texts -- import report.xlf --by "Name of the reader"
//   npm run texts -- reviews
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';
import { asFile, fromXliff, stateOf, toXliff } from './locale-xliff.mjs';

const LOCALES = join(ROOT, 'src/locales');
const REVIEWS = join(LOCALES, 'reviews.json');

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const fileOf = (language, name) => join(LOCALES, language, `${name}.json`);

async function exported(language, name, file) {
  const sidecar = join(LOCALES, 'notes', `${name}.json`);
  const notes = existsSync(sidecar) ? read(sidecar) : {};
  const [english, texts] = ['en', language].map((one) => read(fileOf(one, name)));
  writeFileSync(file, await toXliff({ name, language, english, texts, notes }));
  console.log(`${file} written.`);
}

/** The English texts of what a file from elsewhere names, where there is such a name space in such a language. */
function englishOf(name, language) {
  const isKnown = /^[a-z]+\/[a-z-]+$/u.test(name) && /^[a-z]{2}$/u.test(language);
  if (!isKnown || !existsSync(fileOf(language, name))) throw new Error(`There is no ${name} in ${language}.`);
  return read(fileOf('en', name));
}

async function imported(file, flag, by) {
  if (flag !== '--by' || !by) throw new Error('Say who has read it: --by "Name".');
  const { name, language, texts } = await fromXliff(readFileSync(file, 'utf8'), englishOf);
  writeFileSync(fileOf(language, name), asFile(texts));
  const reviews = read(REVIEWS);
  const on = new Date().toISOString().slice(0, 10);
  reviews[language] = {
    ...reviews[language],
    [name]: { by, on, of: stateOf(englishOf(name, language), texts) },
  };
  writeFileSync(REVIEWS, `${JSON.stringify(reviews, null, 2)}\n`);
  console.log(
    `${name} in ${language}: read by ${by}, ${on}. Run: npm test -- src/apps src/platform/catalogue`,
  );
}

function reviews() {
  for (const [language, names] of Object.entries(read(REVIEWS)))
    for (const [name, { by, on, of }] of Object.entries(names)) {
      const isAsRead = of === stateOf(read(fileOf('en', name)), read(fileOf(language, name)));
      console.log(`${language} ${name}: ${by}, ${on}${isAsRead ? '' : '; changed since'}`);
    }
}

const [what, ...rest] = process.argv.slice(2);
try {
  if (what === 'export' && rest.length === 3) await exported(...rest);
  else if (what === 'import') await imported(...rest);
  else if (what === 'reviews') reviews();
  else throw new Error('npm run texts -- export LANGUAGE NAME_SPACE FILE | import FILE --by NAME | reviews');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
