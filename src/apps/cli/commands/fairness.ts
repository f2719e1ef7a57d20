import { KINDS } from '../../../kernel/linkage/index.js';
import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { ReadFairness } from '../../../modules/review/model-fit/index.js';
import { UsageError } from '../cli-errors.js';
import { valueOf, type RunCommand } from '../command.js';
import { tableOf } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const asked = valueOf(call, 'kind') ?? 'identification';
  const kind = KINDS.find((one) => one === asked);
  if (!kind) throw new UsageError('--kind names no kind of pair.', `Write one of ${KINDS.join(', ')}.`);
  const rows = await withHouse(call, ({ use }) => use(ReadFairness).read(OPERATOR, kind));
  const shown = (share: number | undefined): string => share?.toFixed(2) ?? 'too few';
  const lines = rows.map((row) => [
    ...[row.by, row.value, String(row.pairs)],
    ...[shown(row.first), shown(row.firstTen), shown(row.strong)],
  ]);
  await call.teller.answer({ kind, rows }, [
    ...tableOf([['by', 'value', 'pairs', 'first', 'first ten', 'p ≥ 0.9'], ...lines]),
    'Of pairs that people have settled: whom nobody has found yet is in no row.',
  ]);
  return undefined;
};
