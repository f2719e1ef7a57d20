import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { faultAt, type FileFault } from '../../../modules/institutions/index.js';
import {
  ENVIRONMENT_FILE,
  givenEnvironment,
  readEnvironmentFile,
  readSettings,
  writeEnvironmentFile,
  type Settings,
} from '../../../platform/config/index.js';
import { keyFileOf, makeKeyPair } from '../../../platform/backup/index.js';
import { keysFileOf } from '../../runtime.js';
import { isSet, valueOf, type Call } from '../command.js';
import { SUCCESS } from '../exit-codes.js';
import { objectOfInvited } from '../invitation-lines.js';
import { answerRefusal } from '../mechanism-lines.js';
import { readJsonFile } from '../read-json-file.js';
import { quieter, withHouse, type House } from '../with-house.js';
import { writeNewKey } from '../write-new-key.js';
import { linesOfAnswers, linesOfIdle } from './answer-lines.js';
import { COMPOSE, type SetupAnswers } from './answers.js';
import type { Questions } from './ask.js';
import { readAnswers } from './check-answers.js';
import { enrolFirst } from './enrol-first.js';
import { linesOfInstalled } from './install-lines.js';
import type { Installed } from './installed.js';
import { missingOf, wordsOf } from './missing.js';
import { answersThatStand, conflictsOf, plannedSettings } from './planned-settings.js';
import { placeHere, unitsOf, writeUnits, type BackupOrder } from './units.js';

/**
 * `huella setup`: asks or reads what an installation is to be, and makes it. Everything is looked at first,
 * and the database reached, before the first file is written; a second run takes up what is there.
 */
export async function install(call: Call): Promise<number> {
  const file = valueOf(call, 'env') ?? ENVIRONMENT_FILE;
  const standing = readEnvironmentFile(file);
  const asker = await askerAt(call);
  const content = await contentOf(call, answersThatStand(standing), asker);
  const read = readAnswers(content);
  if ('faults' in read) return refuse(call, read.faults, content === undefined);
  const { answers } = read;
  const at = { file, standing, environment: givenEnvironment() };
  const conflicts = conflictsOf(answers, at, isSet(call, 'overwrite'));
  if (conflicts.length > 0) return answerRefusal(call, conflicts);
  await agree(call, answers, asker);
  const planned = plannedSettings(answers, standing);
  if (answers.database === COMPOSE)
    return answer(call, answers, await forCompose(call, answers, at, planned));
  const settings = quieter(readSettings(merged(at.environment, standing, planned)));
  const installed = await withHouse(
    call,
    async (house) => {
      const made = writeSettings(file, standing, planned);
      return setUp(house, answers, { file, settings: made });
    },
    settings,
  );
  return answer(call, answers, installed);
}

type Values = Readonly<Record<string, string | null | undefined>>;

/** Values of several sources, of which the later go before; null takes a value out. */
function merged(...sources: readonly Values[]): Record<string, string | undefined> {
  return Object.fromEntries(
    sources.flatMap((source) => Object.entries(source).map(([name, value]) => [name, value ?? undefined])),
  );
}

/** Returns the answers of a file, or of whoever sits here; nothing where there is neither. */
async function contentOf(
  call: Call,
  stand: Readonly<Record<string, string>>,
  asker: Questions | undefined,
): Promise<unknown> {
  const from = valueOf(call, 'answers');
  if (from !== undefined) {
    const content = await readJsonFile(from);
    const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
    return isObject ? { ...stand, ...content } : content;
  }
  if (!asker) return undefined;
  const { askAnswers } = await import('./questions.js');
  return askAnswers(stand, asker);
}

/** Questions to whoever sits at the terminal; nothing where nobody does, or a file answers. */
async function askerAt(call: Call): Promise<Questions | undefined> {
  if (valueOf(call, 'answers') !== undefined || !process.stdin.isTTY || call.teller.asJson) return undefined;
  const { Questions } = await import('./ask.js');
  return new Questions({ input: process.stdin, output: process.stderr, signal: call.signal });
}

/** Says what would compare nothing, and shows whoever was asked what is to be done, before it is. */
async function agree(call: Call, answers: SetupAnswers, asker: Questions | undefined): Promise<void> {
  const idle = linesOfIdle(answers);
  if (asker) return asker.agree('SETUP.AGREE', [...linesOfAnswers(answers), ...idle]);
  for (const line of idle) call.teller.step(line);
}

/** Without a terminal nobody can be asked: what an answer is needed for is said, and nothing done. */
async function refuse(call: Call, faults: readonly FileFault[], isUnasked: boolean): Promise<number> {
  if (!isUnasked) return answerRefusal(call, faults);
  const needed = ['database', 'publicUrl', 'institution', 'first'].map((place) =>
    faultAt([place], 'SETUP.UNANSWERED'),
  );
  return answerRefusal(call, needed);
}

/** Services of Compose are set up from within: the first run writes their passwords, a second one in there the rest. */
async function forCompose(
  call: Call,
  answers: SetupAnswers,
  { file, standing, environment }: Readonly<{ file: string; standing: Values; environment: Values }>,
  planned: Values,
): Promise<Installed> {
  if (environment.DATABASE_URL)
    return withHouse(call, (house) => setUp(house, answers, { file: undefined, settings: [] }));
  const settings = writeSettings(file, standing, planned);
  return { file, settings, units: [], missing: [{ code: 'SETUP.COMPOSE', parameters: {} }] };
}

/** @returns the variables that are others than before */
function writeSettings(file: string, standing: Values, planned: Values): readonly string[] {
  const values = Object.fromEntries(
    Object.entries(planned).filter(([name, value]) => value !== undefined && value !== standing[name]),
  ) as Record<string, string | null>;
  const names = Object.keys(values);
  if (names.length > 0 || !existsSync(file)) writeEnvironmentFile(file, values);
  return names;
}

async function setUp(
  house: House,
  answers: SetupAnswers,
  made: Pick<Installed, 'file' | 'settings'>,
): Promise<Installed> {
  const { keys, settings } = house.runtime;
  // Made at the first use: somebody is to copy the file before anything is sealed by it.
  await keys.fingerprints('setup', '');
  const enrolled = await enrolFirst(house, answers);
  const timed = made.file === undefined ? { units: [] } : await writeTimer(settings, answers);
  return { ...made, ...timed, enrolled, keys: keysFileOf(settings), missing: await missingOf(house) };
}

/** Writes the units beside the embedded database; what is there from an earlier run stays, its key included. */
async function writeTimer(
  { HUELLA_HOME }: Settings,
  { backup }: SetupAnswers,
): Promise<Pick<Installed, 'units' | 'backupKey'>> {
  const folder = join(HUELLA_HOME, 'systemd');
  const isTimed = existsSync(join(folder, 'huella-backup.timer'));
  if (!backup || isTimed) return { units: await writeUnits(folder, unitsOf(placeHere(), undefined)) };
  await mkdir(backup.folder, { recursive: true, mode: 0o700 });
  const order: BackupOrder = { ...backup, recipient: backup.to ?? (await newKey(backup.keyFile ?? '')) };
  return { units: await writeUnits(folder, unitsOf(placeHere(), order)), backupKey: backup.keyFile };
}

async function newKey(file: string): Promise<string> {
  const pair = await makeKeyPair();
  await writeNewKey(file, keyFileOf(pair));
  return pair.recipient;
}

async function answer(call: Call, answers: SetupAnswers, installed: Installed): Promise<number> {
  const { missing, enrolled, ...rest } = installed;
  const people = enrolled?.people.map(objectOfInvited);
  await call.teller.answer(
    { ...rest, ...enrolled, ...(people && { people }), missing: missing.map(wordsOf) },
    linesOfInstalled(answers, installed),
  );
  return SUCCESS;
}
