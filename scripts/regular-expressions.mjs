// Asks of every regular expression of the sources whether its time can grow faster than the text it is held against; exit 1 where one can and
// no reason is given below. Run by .ci/run: `node --import ./scripts/from-source.mjs scripts/regular-expressions.mjs`;
// `--part 2/6` asks of every sixth, from the second.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { ROOT } from './install.mjs';

const CHECKER = 'recheck@4.5.0';
const HOME = join(ROOT, '.cache/recheck');
const LONGEST_MS = 20_000;

/** Expressions that the checker objects to, by file and beginning, and why they may stay. */
const ALLOWED = [
  [
    'platform/graphql/content-security.ts',
    '<(script|style)',
    'reads pages of this installation alone, when a process starts',
  ],
  [
    'modules/exchange/imports/domain/english/clothing.ts',
    '["“]([^"“”]+)["”][\\s-]+brand',
    'each repetition is counted; against the worst text that the checker found, a megabyte takes a second and half of it half',
  ],
  [
    'modules/exchange/imports/domain/english/features.ts',
    '\\b(?:says?|said',
    'safe, where the checker is given half a minute',
  ],
];

/** What is put together in functions, as it comes out; those of modules are noted while these are loaded. */
const IN_FUNCTIONS = {
  'modules/review/matches/use-cases/view-as.ts': [/^a$|^a\.|\.a$/],
  'modules/exchange/imports/files/profiles/detect-profiles.ts': [/<(?:\w+:)?CODISImportFile[\s>]/u],
  'modules/exchange/imports/domain/cells/dates.ts': [
    /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}) (?<hour>\d{2}):(?<minute>\d{2})$/u,
  ],
  'modules/family/portal/domain/receipt-code.ts': [/.{1,4}/g],
  'kernel/linkage/text/transliteration.ts': [/[аеиоу]/g],
  'kernel/genetics/files/familias/read-database.ts': [/Theta\/Kinship\/Fst = ([\d.eE+-]+)/u],
};

const sources = readdirSync(join(ROOT, 'src'), { recursive: true })
  .map(String)
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.|\.d\.ts$/.test(file));
const found = new Map();
const note = (file, { source, flags }) => found.set(`${file} ${source} ${flags}`, { file, source, flags });

for (const file of sources) noteLiterals(file, readFileSync(join(ROOT, 'src', file), 'utf8'));
const literals = found.size;
const builders = sources.filter((file) =>
  readFileSync(join(ROOT, 'src', file), 'utf8').includes('new RegExp('),
);
for (const file of builders) {
  for (const one of IN_FUNCTIONS[file] ?? (await builtBy(file))) note(file, one);
}

install();
const { check } = createRequire(pathToFileURL(join(HOME, 'x.js')))('recheck');
const began = Date.now();
const objections = [];
const asked = partAsked([...found.values()]);
for (const { file, source, flags } of asked) {
  const { status, complexity } = await check(source, flags, { timeout: LONGEST_MS });
  const isAllowed = ALLOWED.some(([where, begin]) => where === file && source.startsWith(begin));
  if (status !== 'safe' && !isAllowed)
    objections.push(`${file}: ${complexity?.summary ?? status}: /${source}/${flags}`);
}
for (const one of objections) console.error(one);
const seconds = Math.round((Date.now() - began) / 1_000);
console.log(
  `${literals} expressions as written, ${found.size - literals} put together at run time, ${asked.length} asked of, ${ALLOWED.length} allowed with a reason, ${objections.length} objections; ${seconds} s`,
);
// The checker's process would be waited for.
process.exit(objections.length === 0 ? 0 : 1);

function partAsked(all) {
  const [, part, parts] =
    /^(\d+)\/(\d+)$/u.exec(process.argv[process.argv.indexOf('--part') + 1] ?? '') ?? [];
  return parts ? all.filter((_, at) => at % Number(parts) === Number(part) - 1) : all;
}

function noteLiterals(file, text) {
  const look = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      note(file, { source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
}

/** The expressions that a module puts together while it is loaded. One that puts none together is to be written down above. */
async function builtBy(file) {
  const { RegExp } = globalThis;
  const built = [];
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, args, self) {
      const made = Reflect.construct(target, args, self);
      if (new Error('where').stack?.includes(file.replace(/^.*\//, '/'))) built.push(made);
      return made;
    },
  });
  try {
    await import(pathToFileURL(join(ROOT, 'src', file)).href);
  } finally {
    globalThis.RegExp = RegExp;
  }
  if (built.length > 0) return built;
  console.error(`${file} puts expressions together in a function: write what comes out into IN_FUNCTIONS.`);
  process.exit(1);
}

function install() {
  if (existsSync(join(HOME, 'node_modules/recheck'))) return;
  const { status } = spawnSync(
    'npm',
    ['install', '--prefix', HOME, '--no-save', '--no-audit', '--no-fund', CHECKER],
    {
      stdio: ['ignore', 2, 2],
    },
  );
  if (status === 0) return;
  console.error(`${CHECKER} cannot be had here.`);
  process.exit(1);
}
