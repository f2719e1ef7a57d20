// Writes schema.graphql, docs/reference/policy.md, docs/reference/indicators.md, docs/reference/alert-kinds.md, docs/reference/finding-codes.md, .env.example, the console's fields of records, the vocabularies and units of their keys, its types, where words of enums stand in what it asks, and the types of the English texts from the source; with --check it only compares, and exits 1 when a committed file is stale.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { enumFields } from './enum-fields.mjs';
import { formatted } from './formatted.mjs';
import { programOf } from './install.mjs';
import { localeTypes } from './locale-types.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PRINTER = `
  import 'reflect-metadata';
  import { readFileSync } from 'node:fs';
  const { printApiSchema } = await import('./src/apps/api/print-schema.ts');
  const { printPolicy } = await import('./src/apps/api/print-policy.ts');
  const { printIndicators } = await import('./src/apps/api/print-indicators.ts');
  const { printAlertKinds } = await import('./src/apps/api/print-alert-kinds.ts');
  const { printFindingCodes } = await import('./src/apps/api/print-finding-codes.ts');
  const { printRecordFields } = await import('./src/apps/api/print-record-fields.ts');
  const { printEnvExample } = await import('./src/apps/api/print-env-example.ts');
  const { enumsInCapitals } = await import('./src/apps/api/print-enums-in-capitals.ts');
  const { printRecordKeys } = await import('./src/apps/api/print-record-keys.ts');
  const texts = { policy: printPolicy(), indicators: printIndicators(), alertKinds: printAlertKinds(), findingCodes: printFindingCodes(), recordFields: printRecordFields(), recordKeys: printRecordKeys(), envExample: printEnvExample(readFileSync('docker-compose.yml', 'utf8')) };
  const schema = await printApiSchema();
  process.stdout.write(JSON.stringify({ schema, inCapitals: enumsInCapitals(), ...texts }));
`;

const child = spawnSync(
  process.execPath,
  ['--import', './scripts/from-source.mjs', '--input-type=module', '--eval', PRINTER],
  { encoding: 'utf8', cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' } },
);
if (child.status !== 0) {
  console.error(`The schema could not be made:\n${child.stderr}`);
  process.exit(1);
}

const printed = JSON.parse(child.stdout);
const {
  schema,
  inCapitals,
  policy,
  indicators,
  alertKinds,
  findingCodes,
  recordFields,
  recordKeys,
  envExample,
} = printed;
const files = {
  'schema.graphql': schema,
  '.env.example': envExample,
  'docs/reference/policy.md': await formatted('policy.md', policy),
  'docs/reference/indicators.md': await formatted('indicators.md', indicators),
  'docs/reference/alert-kinds.md': await formatted('alert-kinds.md', alertKinds),
  'docs/reference/finding-codes.md': await formatted('finding-codes.md', findingCodes),
  'src/web/screens/record/record-fields.ts': await formatted('record-fields.ts', recordFields),
  'src/words/record-keys.ts': await formatted('record-keys.ts', recordKeys),
  'src/web/graphql/enum-fields.ts': await enumFields(schema, inCapitals),
  ...localeTypes(),
};
const isChecking = process.argv.includes('--check');
/** What the console's documents are typed by, made of the schema. */
const TYPES = 'src/web/graphql/schema.d.ts';
for (const [name, text] of Object.entries(files)) {
  if (!isChecking) {
    writeFileSync(`${ROOT}/${name}`, text);
    console.log(`${name} written.`);
  } else if (committed(name) === text) {
    console.log(`${name} is up to date.`);
  } else {
    console.error(`${name} is not what the source says. Run: npm run schema`);
    process.exitCode = 1;
  }
}

mkdirSync(`${ROOT}/.cache`, { recursive: true });
const made = isChecking ? '.cache/console-schema.d.ts' : TYPES;
const typed = spawnSync(
  process.execPath,
  [programOf('gql.tada', 'gql.tada'), 'generate-output', '-c', 'src/web/tsconfig.json', '-o', made],
  { encoding: 'utf8', cwd: ROOT },
);
if (typed.status !== 0) {
  console.error(`The types of the console could not be made:\n${typed.stdout}${typed.stderr}`);
  process.exitCode = 1;
} else if (isChecking && committed(made) !== committed(TYPES)) {
  console.error(`${TYPES} is not what the schema says. Run: npm run schema`);
  process.exitCode = 1;
} else console.log(`${TYPES} ${isChecking ? 'is up to date' : 'written'}.`);

function committed(name) {
  try {
    return readFileSync(`${ROOT}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
