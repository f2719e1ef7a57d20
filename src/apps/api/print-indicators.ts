import {
  DIMENSION_WORDS,
  INDICATORS,
  OWED_KINDS,
  OWED_WORDS,
  unitWords,
} from '../../modules/oversight/indicators/index.js';

const HEAD = `# Indicators

Written by \`npm run schema\` from \`src/modules/oversight/indicators/indicators\`; a check holds it to them.

How the network searches, as numbers that anybody may read: \`indicators(from, to, by, language)\`, \`balance(language)\`, and as files that can be published:

\`\`\`
huella indicators -o DIR [--from YEAR] [--to YEAR]
\`\`\`

| file | holds |
| --- | --- |
| \`index.html\`, \`index.en.html\` … | a page in each language: charts with their tables, a map, who has the ball. No script, and no address that it would ask |
| \`KEY.csv\` | an indicator by years and headings, with HXL tags under the headings; what a spreadsheet would take for a formula begins with an apostrophe |
| \`balance.csv\`, \`definitions.csv\` | who owes what to whom; what each indicator means, in five languages |
| \`indicators.json\` | all of it |

This page is written by \`npm run schema\` from \`src/modules/oversight/indicators/indicators\`, and a check holds it against them.

## What is counted

- Only what may be counted when a month begins: reports whose family grants \`statistics\` without limits, people found alive who agree that their family may be told, matches that both sides
  may know of. A consent that ends or is withdrawn takes the case out of all years, with the next table.
- Everybody reads the same tables, whatever institution they are of: what one may copy out is what all may have.
- What is told of a month is told at its first moment and stays until its end, so that reading it today and tomorrow says nothing of who came between. What was told stays told: whoever takes a
  consent back is in no table that is made after.
- Years are calendar years in Greenwich. A sum over years is the sum of what the years tell.

## Small numbers

\`STATISTICS_LEAST_COUNT\` (10 unless set) is the least that is told. In each table (one indicator, one year, told apart by one thing):

| step | what is hidden |
| --- | --- |
| primary | a heading that counts fewer than the least, or would for an institution that takes its own away |
| complementary | as many of the smallest others as it takes, until of all hidden ones each could be one, and could be the least or more, for the public and for each institution |
| total | told when it is safe by the same rule; else nothing is told of that year |
| share | who has it and who has not are a table each; a heading is told where both are |
| month | a year is told anew where every set of headings whose change follows from two of its tables, of whatever months, has changed by nothing or by the least, for the public and for each institution; a heading in one that has not is hidden with others; where not even the total has, the last table stays |
| time | with the count; the 90th percentile from three times the least on |

Why tables cannot be held against each other: within a year the tables of an indicator share nothing but their total, no two indicators add up to a third by the same headings, and no
table covers several years. \`protect-table.spec.ts\` attacks what is published: by linear algebra over all tables, totals and years of random facts (no hidden small heading is a combination of what
is told), and by all whole numbers that fit (each hidden heading could be the least or more, also for an institution that knows its own).

The same over months: the attack over all pairs of publications of random histories finds no set of headings of which fewer than the least have come. \`balance\` is counted when somebody first asks in a month, and is the same to its end; \`figures\` are of one's own institution.

How many records an institution has is told by \`recordTable\` alone: institution, type and year, made by the worker once a month, the same for everybody, without margins. Cells below ten are left out (or below \`STATISTICS_LEAST_COUNT\` where that is more), the others rounded to five.
A cell is settled anew only when as many have come or gone since it was last settled; else it stays, shown or left out. So no change between two months stands for fewer than ten people. People found alive are not in it, nor withdrawn records, nor reports whose families do not permit statistics.

Limits: a count that is told can still say something of a group ("nobody of these was told"), and a change of ten that of ten who came at once. Who comes and goes in one month is in no difference.
A new installation tells nothing of its first month until the next one begins. A median follows its count and is not held against the last one.

## The indicators
`;

const ADD = `
## One more

A file in \`src/modules/oversight/indicators/indicators\`, named in \`indicators.ts\`: data and a query over a view that the owner of the tables publishes (\`at\`, \`value\`, \`holders\`, a column for each dimension,
\`is_permitted\` asked). No two may add up to a third by the same headings. Headings of two parts (\`apostille:done\`) have a table of their own
and none of either part, for a part would be a sum of theirs.
`;

/** docs/reference/indicators.md: what each indicator counts, from the indicators themselves. */
export function printIndicators(): string {
  const rows = INDICATORS.map(({ key, measure, by, sources, definition, limits }) =>
    row(
      `\`${key}\``,
      definition.en,
      unitWords(measure).en,
      by.map((one) => DIMENSION_WORDS[one].en).join(', '),
      sources.map((one) => `\`${one}\``).join(', '),
      limits.en,
    ),
  );
  const owed = OWED_KINDS.map((kind) => row(`\`${kind}\``, OWED_WORDS[kind].en));
  return [
    HEAD,
    row('indicator', 'definition', 'unit', 'told apart', 'tables', 'limits'),
    row('---', '---', '---', '---', '---', '---'),
    ...rows,
    '\n## Who has the ball\n',
    'What is open now between countries, how much of it is overdue, and how long half of it has waited; in one case `caseBalance(reportId)` says by whom, to whom, since when and until when.\n',
    row('kind', 'what is owed'),
    row('---', '---'),
    ...owed,
    ADD,
  ].join('\n');
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
