import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { HANDLING_CODES, type HandlingCode } from '../../../modules/review/disclosure/index.js';
import { formFile, formPdf, WriteForm } from '../../../modules/exchange/forms/index.js';
import { SPOKEN_LANGUAGES, type SpokenLanguage } from '../../../platform/catalogue/index.js';
import { readerIn } from '../../../words/reader.js';
import { UsageError } from '../cli-errors.js';
import { valueOf, type Call, type RunCommand } from '../command.js';
import { idOf } from '../id-of.js';
import { neededOf } from '../options.js';
import { counted } from '../teller.js';
import { writeWholeFile } from '../whole-file.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const output = neededOf(call, 'output', COMMAND);
  const recordId = idOf(neededOf(call, 'record', COMMAND), '--record');
  const language = languageOf(call);
  const asked = { handling: handlingOf(call), handlingNote: valueOf(call, 'handling-note') };
  const form = await withHouse(call, ({ use }) => use(WriteForm).ofRecord(OPERATOR, recordId, asked));
  const file = formFile(form, readerIn(language));
  const content = output.endsWith('.json') ? `${JSON.stringify(file)}\n` : await formPdf(form, language);
  await writeWholeFile(output, (write) => write(content));
  const known = file.blocks.flatMap(({ fields }) => fields).filter(({ state }) => state === 'known').length;
  await call.teller.answer({ kind: form.kind, file: output, known, redactions: form.redactions }, [
    `${counted(known, 'field')} of the ${form.kind.replace('_', '-')} form in ${output}`,
    ...form.redactions.map(({ path, reason }) => `${path} is not on it: ${reason}`),
  ]);
  call.teller.step(`${output} holds personal data: hand it on as you would a file of the case`);
  return undefined;
};

function handlingOf(call: Call): HandlingCode | undefined {
  const asked = valueOf(call, 'handling');
  const known = HANDLING_CODES.find((code) => code === asked);
  if (asked !== undefined && !known)
    throw new UsageError(`--handling is ${HANDLING_CODES.join(', ')}.`, HELP);
  return known;
}

function languageOf(call: Call): SpokenLanguage {
  const asked = valueOf(call, 'language') ?? 'es';
  const known = SPOKEN_LANGUAGES.find((language) => language === asked);
  if (!known) throw new UsageError(`--language is ${SPOKEN_LANGUAGES.join(', ')}.`, HELP);
  return known;
}

const COMMAND = 'form';
const HELP = `See huella ${COMMAND} --help.`;
