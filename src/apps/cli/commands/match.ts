import { OPERATOR } from '../../../modules/access/accounts/index.js';
import {
  ReadRuns,
  StartRun,
  type RunKindFigures,
  type StartedRun,
  type WithheldReason,
} from '../../../modules/matching/runs/index.js';
import { untilRunIsDone } from '../../wait-for-run.js';
import { startWorker } from '../../worker/start-worker.js';
import { CommandFailed, UsageError } from '../cli-errors.js';
import { isSet, valueOf, type Call, type RunCommand } from '../command.js';
import { Progress } from '../progress.js';
import { counted } from '../teller.js';
import { untilDrained } from '../until-drained.js';
import { withHouse, type House } from '../with-house.js';

type Which = 'all' | { readonly institution: string; readonly code: string };

export const run: RunCommand = async (call) => {
  const which = whichOf(call);
  return withHouse(call, (house) =>
    isSet(call, 'wait') ? matchHere(call, house, which) : askFor(call, house, which),
  );
};

async function askFor({ teller }: Call, house: House, which: Which): Promise<undefined> {
  const { runId } = await started(house, which);
  teller.step('A worker does it: huella start runs one, and with --wait it is done here.');
  await teller.answer({ run: runId, state: 'waiting' }, [`run ${runId} asked for`]);
  return undefined;
}

/**
 * The worker comes first: where the queue cannot be used, nothing is asked for. A worker that runs elsewhere
 * shares the work.
 */
async function matchHere({ teller, signal }: Call, house: House, which: Which): Promise<undefined> {
  const worker = await startWorker(house.runtime);
  const progress = new Progress('matching', teller.err);
  try {
    const { runId } = await started(house, which);
    const runs = house.use(ReadRuns);
    teller.step(`run ${runId}`);
    await untilRunIsDone({ runs, runId, signal, tell: (share, text) => progress.show(share, text) });
    progress.show(1, 'opening hypotheses and alerting');
    const isDrained = await untilDrained(house.runtime.source, signal);
    if (!isDrained)
      teller.step('Work that follows is left: candidates may change; huella start goes on with it.');
    const { state, figures } = await runs.one(OPERATOR, runId);
    progress.end();
    await teller.answer({ run: runId, state, figures }, figures.flatMap(linesOf));
    return undefined;
  } finally {
    progress.end();
    await worker.stop();
  }
}

async function started({ use }: House, which: Which): Promise<StartedRun> {
  if (which === 'all') return use(StartRun).all(OPERATOR);
  try {
    return await use(StartRun).record(OPERATOR, which);
  } catch (error) {
    if ((error as { kind?: string }).kind !== 'not_found') throw error;
    const what = `There is no record ${which.code} of ${which.institution}.`;
    throw new CommandFailed(what, 'Check the code; huella export records lists them.', { cause: error });
  }
}

function whichOf(call: Call): Which {
  const record = valueOf(call, 'record');
  if (record === undefined) return 'all';
  if (isSet(call, 'all')) throw new UsageError('--all and --record exclude each other.', 'Leave one out.');
  const cut = record.indexOf('/');
  if (cut < 1 || cut === record.length - 1)
    throw new UsageError('--record is INSTITUTION/ID.', 'For example HN-SEARCH/2026-0017.');
  return { institution: record.slice(0, cut), code: record.slice(cut + 1) };
}

const WHY_WITHHELD: Readonly<Record<WithheldReason, string>> = {
  register: 'of one public register, which finds its own doubles',
  agreement: 'no agreement in force names both institutions: they sign one, or huella institution load',
  category: 'the agreement covers not both types of record: its parties sign other terms',
  purpose: 'the agreement serves other purposes: its parties sign other terms',
  consent: 'a family has not permitted the purpose, or not with that institution: only the family can',
  border: 'a family has not permitted that its report goes abroad there (cross_border): only the family can',
  level:
    'compared, and at level 0 of the agreement neither institution is told: its parties sign other terms',
};

function linesOf({ kind, compared, candidates, milliseconds, withheld = [] }: RunKindFigures): string[] {
  return [
    `${kind}: ${counted(compared, 'pair')} compared, ${counted(candidates, 'candidate')} kept, ${(milliseconds / 1000).toFixed(1)} s`,
    ...withheld.map(({ reason, pairs }) =>
      reason === 'level'
        ? `  ${counted(pairs, 'pair')} told to nobody (${reason}): ${WHY_WITHHELD[reason]}`
        : `  ${counted(pairs, 'pair')} not compared (${reason}): ${WHY_WITHHELD[reason]}`,
    ),
  ];
}
