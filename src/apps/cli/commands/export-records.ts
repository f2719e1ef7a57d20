import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { ExportRecords } from '../../../modules/exchange/imports/index.js';
import { valueOf, type RunCommand } from '../command.js';
import { withOutput } from '../ndjson-output.js';
import { Progress } from '../progress.js';
import { counted } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const written = await withHouse(call, ({ use }) =>
    withOutput(call, async (write) => {
      const progress = new Progress('exporting', call.teller.err);
      let done = 0;
      try {
        return await use(ExportRecords).export(
          OPERATOR,
          { institution: valueOf(call, 'institution'), approvalId: valueOf(call, 'approval') },
          async (record) => {
            call.signal.throwIfAborted();
            await write(record);
            done += 1;
            progress.show(0, counted(done, 'record'));
          },
        );
      } finally {
        progress.end();
      }
    }),
  );
  call.teller.step(`${counted(written, 'record')} exported`);
  if (call.teller.asJson) await call.teller.answer({ written }, []);
  return undefined;
};
