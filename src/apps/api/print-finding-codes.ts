import { CONTRACT_CODE_MEANINGS, MIGRATION_STATUS_NAMES, PLACEHOLDERS } from '../../kernel/contract/index.js';
import { PROFILE_CODE_MEANINGS } from '../../kernel/genetics/index.js';
import {
  PLACEMENT_CODE_MEANINGS,
  READER_CODE_MEANINGS,
  REFUSALS,
  WRITER_CODE_MEANINGS,
} from '../../modules/exchange/imports/index.js';
import { table } from './markdown-table.js';

const HEADER = `# Codes of an import, and words that it leaves out

Written by \`npm run schema\` from the codes of the contract and of the readers of files; a check holds it to them. For who reads the answer of
an import: what each code means. How files are handed in: [EXCHANGE.md](../guides/EXCHANGE.md).
`;

const rowsOf = (meanings: Readonly<Record<string, string>>): string[][] =>
  Object.entries(meanings).map(([code, meaning]) => [`\`${code}\``, meaning]);
const quoted = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');
const list = (name: string, content: string): string =>
  `<!-- list: ${name} -->\n\n${content.trim()}\n\n<!-- end -->\n`;

/** docs/reference/finding-codes.md: what the codes of an import mean, and which words count as nothing. */
export function printFindingCodes(): string {
  const head = ['code', 'meaning'];
  const findings = { ...CONTRACT_CODE_MEANINGS, ...READER_CODE_MEANINGS, ...WRITER_CODE_MEANINGS };
  const profiles = { ...PROFILE_CODE_MEANINGS, ...PLACEMENT_CODE_MEANINGS };
  return [
    HEADER,
    '## Codes of findings\n',
    'An error of a line, or a warning; which of the two, the answer says by the list that it stands in.\n',
    list('findings', table(head, rowsOf(findings))),
    'In a genetic file also:\n',
    list('profiles', table(head, rowsOf(profiles))),
    'A whole file is refused with one of these:\n',
    list('refusals', quoted(REFUSALS)),
    '## Placeholders\n',
    'Stored as they came and never compared, whatever their case, accents, full stops and spaces; so are fillings such as',
    '`000000`, `999`, `XXXX`, `---` and digits typed in order.\n',
    list('placeholders', quoted(PLACEHOLDERS)),
    '## Names of migration status\n',
    'Dropped at any depth, without regard to case, accents and separators (`migration_status`, `EstatusMigratorio`).\n',
    list('migration-status', quoted(MIGRATION_STATUS_NAMES)),
  ].join('\n');
}
