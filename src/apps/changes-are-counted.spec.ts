import { readdirSync, readFileSync } from 'node:fs';

const SOURCES = new URL('../', import.meta.url).pathname;
const NOT_OF_USE_CASES = /spec\.ts$|\/migrations\/|\/retention\.ts$|^platform\/(?:outbox|queue)\//u;

/** Statements whose answer nobody looks at: `tx.query` without a type. */
const UNREAD = /\btx\.query\(\s*(?:`([^`]*)`|'([^']*)')/gu;
/** A row by its key and by nothing else, so that there is one. */
const ONE_BY_KEY = /^\s*UPDATE\s[^]*\sWHERE\s+\w+ = \$\d+(?:\s+AND \w+ = \$\d+)*\s*$/u;

const unchecked = (text: string): string[] => [
  ...[...text.matchAll(UNREAD)].flatMap(([, one = '', other = '']) => {
    const statement = (one || other).replaceAll(/\s+/gu, ' ').trim();
    return ONE_BY_KEY.test(statement) && !statement.includes('RETURNING') ? [statement.slice(0, 60)] : [];
  }),
  ...[...text.matchAll(/getRepository\(\w+\)\s*\.(?:update|delete)\(\{ id/gu)].map(([call]) => call),
];

describe('an update of one row by its key', () => {
  it('says so where it reaches none: the rules of rows hide what whoever acts may not write', () => {
    const files = ['modules', 'platform']
      .flatMap((folder) =>
        readdirSync(`${SOURCES}${folder}`, { recursive: true, encoding: 'utf8' }).map(
          (file) => `${folder}/${file}`,
        ),
      )
      .filter((file) => file.endsWith('.ts') && !NOT_OF_USE_CASES.test(file));
    expect(files.length).toBeGreaterThan(500);
    const found = files.flatMap((file) =>
      unchecked(readFileSync(`${SOURCES}${file}`, 'utf8')).map((what) => `${file}: ${what}`),
    );
    // `changeOne`, `changeOneOf` and `changeRows` count what they reach.
    expect(found).toEqual([]);
  });

  it.each([
    ["await tx.query('UPDATE a SET b = $2 WHERE id = $1', [id, b]);", 1],
    ['await tx.query(\n  `UPDATE a SET b = $2\n   WHERE c = $1 AND d = $3`,\n  [c, b, d],\n);', 1],
    ['await tx.getRepository(ARow).update({ id }, change);', 1],
    ["await changeOne(tx, 'UPDATE a SET b = $2 WHERE id = $1', [id, b]);", 0],
    ["const [, count] = await tx.query<[unknown, number]>('UPDATE a SET b = 1 WHERE id = $1', [id]);", 0],
    ["await tx.query('UPDATE a SET b = $2 WHERE id = $1 AND b < $2', [id, b]);", 0],
  ])('is found by its form: %j', (text, count) => {
    expect(unchecked(text)).toHaveLength(count);
  });
});
