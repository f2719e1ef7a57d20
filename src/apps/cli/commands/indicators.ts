import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { publishedFiles, ReadBalance, ReadIndicators } from '../../../modules/oversight/indicators/index.js';
import { UsageError } from '../cli-errors.js';
import { valueOf, type RunCommand } from '../command.js';
import { counted } from '../teller.js';
import { withHouse } from '../with-house.js';
import { yearOf } from '../year-of.js';

const USUAL_YEARS = 5;

export const run: RunCommand = async (call) => {
  const folder = valueOf(call, 'output');
  if (folder === undefined)
    throw new UsageError('It is not said where the files go.', 'Name a folder: huella indicators -o DIR.');
  const to = yearOf(call, 'to') ?? new Date().getUTCFullYear();
  const period = { from: yearOf(call, 'from') ?? to - USUAL_YEARS + 1, to };
  const files = await withHouse(call, async ({ use }) => {
    const indicators = await use(ReadIndicators).read(OPERATOR, period);
    return publishedFiles({ indicators, balance: await use(ReadBalance).read(OPERATOR) });
  });
  await mkdir(folder, { recursive: true });
  for (const { name, content } of files) await writeFile(join(folder, name), content);
  const names = files.map(({ name }) => name);
  await call.teller.answer({ folder, period, files: names }, [
    `${counted(files.length, 'file', 'files')} in ${folder}: ${names.join(', ')}`,
    'They may be published as they are: small numbers are hidden, and the page asks nothing of anybody.',
  ]);
  return undefined;
};
