import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { reportFiles, reportPdf, WriteYearlyReport } from '../../../modules/oversight/complaints/index.js';
import { SPOKEN_LANGUAGES } from '../../../platform/catalogue/index.js';
import { UsageError } from '../cli-errors.js';
import { valueOf, type RunCommand } from '../command.js';
import { counted } from '../teller.js';
import { withHouse } from '../with-house.js';
import { yearOf } from '../year-of.js';

export const run: RunCommand = async (call) => {
  const folder = valueOf(call, 'output');
  if (folder === undefined)
    throw new UsageError(
      'It is not said where the files go.',
      'Name a folder: huella report --year 2025 -o DIR.',
    );
  const year = yearOf(call, 'year') ?? new Date().getUTCFullYear() - 1;
  const report = await withHouse(call, ({ use }) => use(WriteYearlyReport).write(OPERATOR, year));
  await mkdir(folder, { recursive: true });
  const names: string[] = [];
  for (const language of SPOKEN_LANGUAGES) {
    const name = `report-${year}-${language}.pdf`;
    await writeFile(join(folder, name), await reportPdf(report, language));
    names.push(name);
  }
  for (const { name, content } of reportFiles(report)) {
    await writeFile(join(folder, name), content);
    names.push(name);
  }
  await call.teller.answer({ folder, year, files: names }, [
    `${counted(names.length, 'file', 'files')} in ${folder}: ${names.join(', ')}`,
    'They may be published as they are: small numbers are hidden.',
  ]);
  return undefined;
};
