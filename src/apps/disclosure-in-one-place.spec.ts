import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../modules');
const SOURCES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(ROOT, path), 'utf8') }));

const placesOf = (name: string): string[] =>
  SOURCES.filter(({ text }) => new RegExp(`\\b${name}\\(`).test(text)).map(({ path }) => path);

describe('what is shown of a record', () => {
  it.each(['disclosureLevel', 'withoutWhatNeverTravels', 'agreedLevels'])(
    'is decided by the disclosure module alone: %s',
    (name) => {
      const places = placesOf(name);
      expect(places.length).toBeGreaterThan(0);
      expect(places.filter((path) => !path.startsWith('review/disclosure/'))).toEqual([]);
    },
  );

  it('rests on what institutions have agreed, which nobody else reads but the rules of comparing and of passing on', () => {
    const importers = SOURCES.filter(({ text }) =>
      /import \{[^}]*\bagreedTerms\b[^}]*\} from '[./]+institutions/u.test(text),
    );
    expect(importers.map(({ path }) => path).sort()).toEqual([
      'identification/referrals/domain/permitted.ts',
      'matching/runs/domain/parties.ts',
      'review/disclosure/domain/agreed-level.ts',
    ]);
  });
});
