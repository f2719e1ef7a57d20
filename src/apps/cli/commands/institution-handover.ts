import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { ReadHandOver } from '../../../modules/alerts/index.js';
import { operandOf, type RunCommand } from '../command.js';
import { withOutput } from '../ndjson-output.js';
import { counted } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const code = operandOf(call, 0);
  const { report, written } = await withHouse(call, async ({ use }) => {
    const read = use(ReadHandOver);
    return {
      report: await read.report(OPERATOR, code),
      written: await withOutput(call, (write) =>
        read.export(OPERATOR, code, async ({ to, toInstitutionId: _, ...line }) => {
          call.signal.throwIfAborted();
          await write({ ...line, to: to?.code ?? null });
        }),
      ),
    };
  });
  const { successor, closedAt, accountsEnded, windows, left } = report;
  const records = Object.fromEntries(report.records);
  const ended = { code, closedAt, successor: successor?.code ?? null, accountsEnded, windows, left, records };
  call.teller.step(`${counted(written, 'thing')} handed over; ${counted(left, 'alert')} not taken over yet`);
  if (call.teller.asJson) await call.teller.answer({ ...ended, written }, []);
  return undefined;
};
