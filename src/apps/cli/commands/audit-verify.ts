import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { VerifyLog, type ChainFault, type Head } from '../../../modules/access/audit/index.js';
import { valueOf, type RunCommand } from '../command.js';
import { FAILURE, WRONG_USAGE } from '../exit-codes.js';
import { withHouse } from '../with-house.js';

const HEAD = /^(\d{1,15}):([0-9a-f]{64})$/;

const WHAT: Readonly<Record<ChainFault, string>> = {
  changed: 'says something else than when it was chained, or stands in another order',
  entry_gone: 'is gone from the log',
  link_gone: 'its link is gone from the chain',
  not_in_chain: 'stands in the log and was never chained',
  cut_off: 'the end of the chain was cut off or written anew',
  other_head: 'the chain does not lead through the head that was kept',
};

export const run: RunCommand = async (call) => {
  const given = valueOf(call, 'from');
  const kept = given === undefined ? undefined : headOf(given);
  if (given !== undefined && !kept) {
    call.teller.step(
      '--from takes a head as `huella audit verify` prints it: PLACE:HASH, 64 signs of 0-9 and a-f.',
    );
    return WRONG_USAGE;
  }
  const { head, until, broken } = await withHouse(call, ({ use }) => use(VerifyLog).verify(OPERATOR, kept));
  const answer = {
    unbroken: broken === undefined,
    entries: head.place,
    until: until?.toISOString() ?? null,
    head: `${head.place}:${head.hash}`,
    broken: broken
      ? { fault: broken.fault, place: broken.place ?? null, entry: broken.entryId ?? null }
      : null,
  };
  const proven = until ? `, the last of ${until.toISOString()}` : '';
  const lines = [
    `${broken ? 'BROKEN' : 'Unbroken'}: ${head.place} entries are as they were chained${proven}.`,
    ...(broken ? [`First place that does not fit: ${placeOf(broken)}: ${WHAT[broken.fault]}.`] : []),
    `Head, to be kept elsewhere: ${answer.head}`,
  ];
  await call.teller.answer(answer, lines);
  return broken ? FAILURE : undefined;
};

function headOf(text: string): Head | undefined {
  const [, place, hash] = HEAD.exec(text) ?? [];
  return place !== undefined && hash !== undefined ? { place: Number(place), hash } : undefined;
}

function placeOf({
  place,
  entryId,
}: {
  readonly place?: number | undefined;
  readonly entryId?: string | undefined;
}) {
  const parts = [
    place === undefined ? '' : `place ${place}`,
    entryId === undefined ? '' : `entry ${entryId}`,
  ];
  return parts.filter(Boolean).join(', ');
}
