import type { ObjectShape } from '../../kernel/contract/index.js';
import type { HeldTable } from '../../platform/database/index.js';
import { ROW_SECURITY } from '../row-security.js';
import { classOf, objectIn, objectsOf } from './contract-fields.js';
import { HELD_TABLES } from './held-tables.js';
import { HELD_OUTSIDE } from './outside-tables.js';
import type { StoredTable } from './stored-columns.js';

const INTRODUCTION = `# What we hold

Written by \`npm run held\` from the migrated schema, the grants in it and the descriptions beside each module's rows; the check "what we
hold" and a test hold it to them. It is the answer to "what could be handed over": what is not here is not stored.

Classes: **P0** published, **P1** needed to run the platform, **P2** facts of a case, **P3** identity, contact, places and free text, **P4** DNA
and other biometrics. Fields are not encrypted one by one yet: whoever reads the database as a superuser reads all of it.

No column holds migration status, and the reader of records refuses fields that are named so; that somebody is detained or was returned stands in
\`LivingContent.situation\`. No column holds the network address or the browser of whoever asks; \`attempt\` has keyed hashes that change every day.

What comes of age is removed by one clock of the worker (\`src/apps/retention.ts\`; [access.md](access.md) has the rules); a test holds each age here to it. Views (\`record_figures\`, \`match_facts\`) store nothing and are left out. "Read by" names the roles of the
policy that row security lets select. As \`huella_owner\` and \`huella_keeper\` nobody logs in; the administrator of the database reads everything.`;

/** The page, from the tables as they stand in a migrated database. */
export function pageOf(stored: readonly StoredTable[]): string {
  return `${[
    INTRODUCTION,
    '## Tables',
    ...HELD_TABLES.flatMap((held) => tableLines(held, stored)),
    '## Fields of a record',
    'What `record.content` and `record_version.content` may hold, by object of the exchange contract. A field that holds an object has the highest class of what is in it.',
    ...[...objectsOf().values()].flatMap(objectLines),
    '## Outside the tables',
    rows(
      ['Where', 'What', 'Class', 'Kept'],
      HELD_OUTSIDE.map((one) => [one.place, one.holds, one.dataClass, one.kept]),
    ),
  ].join('\n\n')}\n`;
}

function tableLines(held: HeldTable, stored: readonly StoredTable[]): string[] {
  const logins = stored.find(({ table }) => table === held.table)?.logins ?? {};
  const reached = Object.entries(logins)
    .filter(([, commands]) => commands.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([login, commands]) => `\`${login}\` (${commands.join(', ')})`);
  return [
    `### \`${held.table}\``,
    [
      `- What: ${held.holds}`,
      `- Whose: ${held.whose}`,
      `- Kept: ${held.kept}`,
      `- Logins: ${reached.join(', ') || 'none'}`,
      `- Read by: ${readersOf(held.table)}`,
    ].join('\n'),
    rows(
      ['Column', 'Class', 'What for'],
      Object.entries(held.columns).map(([column, text]) => [
        `\`${column}\``,
        text.slice(0, 2),
        text.slice('P1: '.length),
      ]),
    ),
  ];
}

function readersOf(table: string): string {
  const open = ROW_SECURITY.open.find((one) => one.table === table);
  if (open) return `every login, for it holds nothing of anybody: ${open.because}`;
  const clauses = ROW_SECURITY.rules.find((rule) => rule.table === table)?.select ?? [];
  const all = clauses.filter(({ where }) => where === undefined).flatMap(({ roles }) => roles ?? []);
  const some = clauses.filter(({ where }) => where !== undefined);
  const named = [...new Set(some.flatMap(({ roles }) => roles ?? []))].filter((role) => !all.includes(role));
  const parts = [
    all.length > 0 ? `${all.join(', ')} (every row)` : '',
    named.length > 0 ? `${named.sort().join(', ')} (rows of theirs)` : '',
    some.some(({ roles }) => roles === undefined) ? 'whoever the row itself names or was lent to' : '',
  ];
  return parts.filter((part) => part !== '').join('; ') || 'nobody';
}

function objectLines(object: ObjectShape): string[] {
  return [
    `### ${object.name}`,
    object.description,
    rows(
      ['Field', 'Class', 'What it says', 'Holds'],
      Object.entries(object.fields).map(([name, { shape, description }]) => [
        `\`${name}\``,
        classOf(object, name),
        description,
        objectIn(shape)?.name ?? '',
      ]),
    ),
  ];
}

/** A table of Markdown, as the formatter of the house writes it. */
function rows(head: readonly string[], body: readonly (readonly string[])[]): string {
  const cells = [head, ...body].map((row) =>
    row.map((cell) => cell.replaceAll('|', '\\|').replaceAll('*', '\\*')),
  );
  const widths = head.map((_, at) => Math.max(3, ...cells.map((row) => [...(row[at] ?? '')].length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [first = [], ...rest] = cells;
  return [line(first), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest.map(line)].join(
    '\n',
  );
}
