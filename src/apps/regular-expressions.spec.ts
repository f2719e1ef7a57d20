import { readdirSync } from 'node:fs';
import { readOfTree } from './named-tests.js';

/**
 * Files that put a regular expression together, and how many: each of words of the source alone, which
 * somebody has looked at.
 */
const LOOKED_AT = {
  'kernel/contract/migration-status.ts': 1,
  'kernel/contract/text-forms.ts': 1,
  'kernel/genetics/files/familias/read-database.ts': 1,
  'kernel/linkage/text/transliteration.ts': 1,
  'kernel/linkage/text/unmangled.ts': 2,
  'modules/family/portal/domain/receipt-code.ts': 1,
  'modules/exchange/imports/domain/cells/dates.ts': 1,
  'modules/exchange/imports/domain/english/body.ts': 3,
  'modules/exchange/imports/domain/english/clothing.ts': 1,
  'modules/exchange/imports/files/profiles/detect-profiles.ts': 1,
  'modules/review/matches/use-cases/view-as.ts': 1,
  'platform/graphql/error-page.ts': 1,
  'platform/mail/mail-address.ts': 1,
  'words/spreadsheet-apostrophe.ts': 2,
};

const sources = readdirSync(new URL('../', import.meta.url), { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/u.test(name) && !/\.spec\.|\.d\.ts$/u.test(name));

describe('regular expressions', () => {
  it('are put together in places that somebody has looked at, and of no text that is entered', () => {
    const builders = sources.flatMap((name) => {
      const count = readOfTree(`src/${name}`).split(/\bRegExp\(/u).length - 1;
      return count > 0 ? [[name, count] as const] : [];
    });
    expect(Object.fromEntries(builders)).toEqual(LOOKED_AT);
  });
});
