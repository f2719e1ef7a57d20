import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { CloseInstitution } from '../../../modules/institutions/index.js';
import { operandOf, valueOf, type RunCommand } from '../command.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const successor = valueOf(call, 'successor');
  const closed = await withHouse(call, ({ use }) =>
    use(CloseInstitution).close(OPERATOR, operandOf(call, 0), successor),
  );
  const { code, closedAt } = closed;
  const whose = successor ?? 'whoever stands in for its country';
  await call.teller.answer({ code, closedAt, successor: successor ?? null }, [
    `${code} is closed; its work goes to ${whose}`,
  ]);
  return undefined;
};
