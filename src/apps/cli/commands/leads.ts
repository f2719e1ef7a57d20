import { OPERATOR } from '../../../modules/access/accounts/index.js';
import {
  ForeseeOpenings,
  type ForeseenOpenings,
  type ForeseenUnderShares,
} from '../../../modules/review/matches/index.js';
import type { SetShares, ShareOfKind } from '../../../modules/matching/runs/index.js';
import { areRefused, readCounterpartShares } from '../../../platform/config/index.js';
import { CommandFailed, UsageError } from '../cli-errors.js';
import { valueOf, type Call, type RunCommand } from '../command.js';
import { disagreements, nameOf, SHARES_HEAD, sharesRow } from '../share-lines.js';
import { tableOf } from '../teller.js';
import { withHouse } from '../with-house.js';

const USUAL = [0.05, 0.1, 0.2, 0.5, 0.9];
/**
 * Bounds within which HYPOTHESIS_THRESHOLD and HYPOTHESES_PER_RECORD may be set: the least of the one, the
 * most of the other.
 */
const LEAST = 0.001;
const MOST_PER_RECORD = 20;
/** Value of the option that takes the shares as if COUNTERPART_SHARES were not set. */
const AS_LEARNT = 'learnt';

const HEAD = ['threshold', 'leads', 'expected true', 'leads per true one'];

export const run: RunCommand = async (call) => {
  const [asked, perRecord, shares] = [thresholdsOf(call), perRecordOf(call), sharesOf(call)];
  await withHouse(call, async ({ runtime: { settings }, use }) => {
    const set = settings.HYPOTHESIS_THRESHOLD;
    const thresholds = asked ?? [...new Set([...USUAL, set])].sort((x, y) => x - y);
    const limit = perRecord ?? settings.HYPOTHESES_PER_RECORD;
    const foresee = use(ForeseeOpenings);
    const foreseen = await foresee.foresee(OPERATOR, thresholds, limit);
    const known = await foresee.sharesNow(OPERATOR);
    const under = shares && (await foreseenUnder(foresee, { thresholds, perRecord: limit }, shares));
    const lines = thresholds.map((threshold) => lineOf(threshold, foreseen, threshold === set));
    await call.teller.answer(
      {
        ...{ set, perRecord: limit, foreseen, shares: known },
        ...(shares && { asked: { shares, foreseen: under } }),
      },
      [
        ...tableOf([[...HEAD, ''], ...lines]),
        'As if nothing were open; of the candidates as they were last compared.',
        ...(shares && under ? linesUnder(thresholds, set, shares, under) : []),
        ...linesOfShares(known, shares),
      ],
    );
  });
  return undefined;
};

async function foreseenUnder(
  foresee: ForeseeOpenings,
  limits: Parameters<ForeseeOpenings['underShares']>[1],
  shares: SetShares,
): Promise<readonly ForeseenUnderShares[]> {
  const under = await foresee.underShares(OPERATOR, limits, shares);
  if (under) return under;
  throw new CommandFailed(
    'No share was learnt yet, because everything was never compared with everything.',
    'Run `huella match --all --wait`, and ask again.',
  );
}

function linesUnder(
  thresholds: readonly number[],
  set: number,
  shares: SetShares,
  under: readonly ForeseenUnderShares[],
): string[] {
  const rows = thresholds.map((threshold) => {
    const { leads, expectedNow } = sumOf(threshold, under);
    const [name = '', ...told] = lineOf(threshold, under, threshold === set);
    const isSet = told.pop() ?? '';
    return [name, ...told, expectedNow.toFixed(1), burdenOf(leads, expectedNow), isSet];
  });
  return [
    '',
    `With ${nameOf(shares)}, once everything is compared again:`,
    ...tableOf([[...HEAD, 'true as it is now', 'leads per true one', ''], ...rows]),
    'True as it is now: of the same leads, by the shares that count now.',
  ];
}

/** Returns the lines of what was learnt beside what is set and asked for, where either is. */
function linesOfShares(known: readonly ShareOfKind[], asked: SetShares | undefined): string[] {
  const isTold = asked !== undefined || known.some(({ set, taken }) => (set ?? taken) !== undefined);
  if (!isTold) return [];
  return [
    '',
    ...tableOf([SHARES_HEAD, ...known.map((one) => sharesRow(one, asked))]),
    ...known.flatMap((one) => disagreements(one, asked)),
  ];
}

function sumOf(threshold: number, foreseen: readonly (ForeseenOpenings & { expectedNow?: number })[]) {
  const of = foreseen.filter((one) => one.threshold === threshold);
  return {
    leads: of.reduce((sum, one) => sum + one.leads, 0),
    expected: of.reduce((sum, one) => sum + one.expected, 0),
    expectedNow: of.reduce((sum, one) => sum + (one.expectedNow ?? 0), 0),
  };
}

function lineOf(threshold: number, foreseen: readonly ForeseenOpenings[], isSet: boolean): string[] {
  const { leads, expected } = sumOf(threshold, foreseen);
  const burden = burdenOf(leads, expected);
  return [String(threshold), String(leads), expected.toFixed(1), burden, isSet ? 'set now' : ''];
}

const burdenOf = (leads: number, expected: number): string =>
  expected > 0 ? (leads / expected).toFixed(2) : '–';

function thresholdsOf(call: Call): number[] | undefined {
  const text = valueOf(call, 'threshold');
  if (text === undefined) return undefined;
  const thresholds = text.split(',').map((one) => (one.trim() === '' ? Number.NaN : Number(one)));
  if (thresholds.every((one) => one >= LEAST && one <= 1)) return [...new Set(thresholds)];
  throw new UsageError(
    `--threshold is a probability from ${LEAST} to 1.`,
    'Several stand with commas between: 0.1,0.2,0.5.',
  );
}

function perRecordOf(call: Call): number | undefined {
  const text = valueOf(call, 'per-record');
  if (text === undefined) return undefined;
  const count = /^\d{1,2}$/u.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_PER_RECORD) return count;
  throw new UsageError(
    `--per-record is a whole number from 1 to ${MOST_PER_RECORD}.`,
    'Write it so: --per-record 3.',
  );
}

function sharesOf(call: Call): SetShares | undefined {
  const text = valueOf(call, 'share');
  if (text === undefined) return undefined;
  if (text.trim() === AS_LEARNT) return {};
  const read = readCounterpartShares(text);
  if (!areRefused(read)) return read;
  throw new UsageError(
    `--share has ${read.expected}.`,
    `Write it as COUNTERPART_SHARES is written, --share identification=0.2,duplicate_report=0.05, or --share ${AS_LEARNT} for none.`,
  );
}
