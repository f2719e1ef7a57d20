import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { ExportPfif, PFIF_FOOT, PFIF_HEAD, pfifText } from '../../../modules/exchange/imports/index.js';
import { UsageError } from '../cli-errors.js';
import { valueOf, type RunCommand } from '../command.js';
import { counted } from '../teller.js';
import { writeWholeFile } from '../whole-file.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const output = valueOf(call, 'output');
  if (output === undefined) throw new UsageError('--output is missing.', 'See huella export pfif --help.');
  const answer = await withHouse(call, ({ use }) =>
    writeWholeFile(output, async (write) => {
      await write(PFIF_HEAD);
      const order = { institution: valueOf(call, 'institution'), approvalId: valueOf(call, 'approval') };
      const exported = await use(ExportPfif).export(OPERATOR, order, async (person) => {
        call.signal.throwIfAborted();
        await write(pfifText(person));
      });
      await write(PFIF_FOOT);
      return exported;
    }),
  );
  await call.teller.answer(answer, [
    `${counted(answer.persons, 'person')} exported`,
    ...(answer.heldBack > 0
      ? [
          `${counted(answer.heldBack, 'report')} held back: the family does not permit publication, or nobody is named`,
        ]
      : []),
  ]);
  return undefined;
};
