import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { OPERATOR } from '../../../modules/access/accounts/index.js';
import {
  chooseFormat,
  ImportFile,
  PROFILES_AS,
  type FileFormat,
  type ImportAnswer,
  type ProfilesAs,
  type ReportedFinding,
} from '../../../modules/exchange/imports/index.js';
import { UsageError } from '../cli-errors.js';
import { isSet, operandOf, valueOf, type Call, type RunCommand } from '../command.js';
import { FAILURE, SUCCESS } from '../exit-codes.js';
import { Progress } from '../progress.js';
import { RejectsBesideFile } from '../rejects-beside-file.js';
import { counted, type Teller } from '../teller.js';
import { withHouse } from '../with-house.js';

/** Findings that are shown on the terminal; all of them are in the file of reasons and in the answer. */
const SHOWN = 10;
const READ_BYTES = 256 * 1024;

export const run: RunCommand = async (call) => {
  const file = operandOf(call, 0);
  const { size } = await readable(file);
  const format = await formatOf(call, file);
  const rejects = await RejectsBesideFile.choose(file, format.kind, valueOf(call, 'rejects'));
  const { importId, answer, paths } = await withHouse(call, async ({ use }) => {
    const progress = new Progress('importing', call.teller.err);
    try {
      const done = await use(ImportFile).import(
        OPERATOR,
        {
          stream: createReadStream(file, { highWaterMark: READ_BYTES }),
          format,
          rejects,
          institution: valueOf(call, 'institution'),
          dryRun: isSet(call, 'dry-run'),
          strict: isSet(call, 'strict'),
          signal: call.signal,
        },
        ({ bytes, lines }) => progress.show(size === 0 ? 1 : bytes / size, counted(lines, 'line')),
      );
      return { ...done, paths: await rejects.close() };
    } finally {
      progress.end();
    }
  });
  tellFindings(call.teller, answer);
  tellEnd(call, importId, answer);
  if (paths)
    call.teller.step(
      `rejected lines: ${paths.rejects} (correct it and import it); the reasons: ${paths.reasons}`,
    );
  await call.teller.answer(answer, linesOf(answer));
  return isSet(call, 'strict') && (answer.rejected > 0 || answer.accepted === 0) ? FAILURE : SUCCESS;
};

async function readable(file: string): Promise<{ size: number }> {
  const found = await stat(file);
  if (found.isDirectory()) throw new UsageError(`${file} is a folder.`, 'Name a file.');
  await access(file, constants.R_OK);
  return found;
}

async function formatOf(call: Call, file: string): Promise<FileFormat> {
  const [format, mapping] = [valueOf(call, 'format'), valueOf(call, 'mapping')];
  if (format !== undefined && mapping !== undefined)
    throw new UsageError('--format and --mapping exclude each other.', 'Leave one out.');
  if (mapping !== undefined && !mapping.toLowerCase().endsWith('.json'))
    throw new UsageError('A mapping is a .json file.', 'See huella import --help.');
  return chooseFormat(file, mapping ?? format, asOf(call));
}

function asOf(call: Call): ProfilesAs | undefined {
  const asked = valueOf(call, 'as');
  const known = PROFILES_AS.find((as) => as === asked);
  if (asked !== undefined && !known)
    throw new UsageError(`--as is ${PROFILES_AS.join(' or ')}.`, 'See huella import --help.');
  return known;
}

function tellFindings(teller: Teller, { errors, warningsList, rejected, warnings }: ImportAnswer): void {
  for (const error of errors.slice(0, SHOWN)) teller.step(`  rejected ${textOf(error)}`);
  if (rejected > 0 && errors.length > SHOWN) teller.step(`  … ${counted(rejected, 'line')} rejected in all`);
  for (const warning of warningsList.slice(0, SHOWN)) teller.step(`  warning ${textOf(warning)}`);
  if (warnings > SHOWN) teller.step(`  … ${counted(warnings, 'warning')} in all`);
}

function textOf({ line, path, code, expected }: ReportedFinding): string {
  return `line ${line}${path === '' ? '' : `, ${path}`}: ${code}${expected === '' ? '' : `, expected ${expected}`}`;
}

function tellEnd(call: Call, importId: string, answer: ImportAnswer): void {
  const { teller } = call;
  if (answer.accepted + answer.rejected === 0) teller.step('The file holds no record.');
  else if (isSet(call, 'dry-run')) teller.step('Dry run: nothing was stored.');
  else if (answer.stored > 0) teller.step(`import ${importId}; huella import undo ${importId} takes it back`);
}

function linesOf({ accepted, rejected, warnings, stored, unchanged }: ImportAnswer): string[] {
  const lines = `${counted(accepted, 'line')} accepted, ${rejected.toLocaleString('en')} rejected, ${counted(warnings, 'warning')}`;
  return [`${lines}; ${counted(stored, 'record')} stored, ${unchanged.toLocaleString('en')} unchanged`];
}
