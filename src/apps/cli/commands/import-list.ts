import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { ReadImports, type ImportJob } from '../../../modules/exchange/imports/index.js';
import { UsageError } from '../cli-errors.js';
import { valueOf, type RunCommand } from '../command.js';
import { tableOf } from '../teller.js';
import { withHouse } from '../with-house.js';

const USUAL = 20;
const MOST = 1_000;

export const run: RunCommand = async (call) => {
  const limit = Number(valueOf(call, 'limit') ?? USUAL);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
    throw new UsageError(`--limit is a number from 1 to ${MOST}.`, 'See huella import list --help.');
  }
  const jobs = await withHouse(call, ({ use }) => use(ReadImports).page(OPERATOR, { limit }));
  const head = ['import', 'at', 'format', 'state', 'accepted', 'rejected', 'warnings', 'stored', 'unchanged'];
  const lines = tableOf([head, ...jobs.map(cellsOf)]);
  if (jobs.length === 0) call.teller.step('Nothing has been imported yet.');
  await call.teller.answer({ imports: jobs.map(summaryOf) }, jobs.length === 0 ? [] : lines);
  return undefined;
};

function summaryOf(job: ImportJob) {
  const { id, createdAt, format, state, dryRun, announced, accepted, rejected, warnings, stored, unchanged } =
    job;
  const counts = { accepted, rejected, warnings, stored, unchanged };
  return { id, createdAt: createdAt.toISOString(), format, state, dryRun, institution: announced, ...counts };
}

function cellsOf(job: ImportJob): string[] {
  const { id, createdAt, format, state, dryRun, ...counts } = summaryOf(job);
  const { accepted, rejected, warnings, stored, unchanged } = counts;
  const at = createdAt.slice(0, 16).replace('T', ' ');
  return [
    id,
    at,
    format,
    dryRun ? `${state} (dry run)` : state,
    ...[accepted, rejected, warnings, stored, unchanged].map(String),
  ];
}
