import type { Method } from '../../identifications/index.js';
import { KinNotToldApart, NotOfTheEvent, SetContradicts, SetTooSmall } from './event.errors.js';
import type { Line, Reconciled } from './reconcile.js';

export interface ProposedPart {
  readonly matchId: string;
  readonly methods: readonly Method[];
}

/** What the joint reckoning said of a pair when it was proposed; kept with the proposal, whatever is reckoned later. */
export interface PartFigures {
  readonly probability: number;
  readonly log10LR: number;
  readonly log10Glr: number | null;
  readonly runnerUp: number;
  readonly none: number;
  readonly needsJoint: boolean;
}

/** By these one of a family is told from the other; by kinship and circumstances not. */
const TELL_APART: readonly Method[] = ['fingerprint', 'dental', 'medical_implant', 'anthropology'];

/**
 * The figures of each part of a set. Throws `SetTooSmall`, `NotOfTheEvent`, `SetContradicts`, or `KinNotToldApart` where several
 * of one family are missing and a part rests on what tells the family alone.
 *
 * @param pairs the body and the person of each match of the event that the proposer may see with its figures
 */
export function checkedSet(
  parts: readonly ProposedPart[],
  pairs: ReadonlyMap<string, { readonly body: string; readonly missing: string; readonly log10LR: number }>,
  reconciled: Reconciled,
): PartFigures[] {
  if (parts.length < 2) throw new SetTooSmall();
  const found = parts.map(({ matchId }) => {
    const pair = pairs.get(matchId);
    if (!pair) throw new NotOfTheEvent();
    return pair;
  });
  const distinct = (side: 'body' | 'missing'): number => new Set(found.map((pair) => pair[side])).size;
  const isOneToOne = distinct('body') === parts.length && distinct('missing') === parts.length;
  if (!isOneToOne) throw new SetContradicts();
  const [bodies, people] = [byKey(reconciled.bodies), byKey(reconciled.missing)];
  return found.map((pair, at) => {
    const needsJoint = people.get(pair.missing)?.needsJoint ?? false;
    const tellsApart = parts[at]?.methods.some((method) => TELL_APART.includes(method));
    if (needsJoint && !tellsApart) throw new KinNotToldApart();
    return figuresOf(parts[at]?.matchId, pair.log10LR, bodies.get(pair.body), needsJoint);
  });
}

function figuresOf(
  matchId: string | undefined,
  log10LR: number,
  line: Line | undefined,
  needsJoint: boolean,
): PartFigures {
  const shown = [line?.best, line?.runnerUp].filter((one) => one !== undefined);
  const own = shown.find((one) => one.matchId === matchId);
  const next = shown.find((one) => one.matchId !== matchId);
  return {
    ...{ probability: own?.probability ?? 0, log10LR, log10Glr: own?.log10Glr ?? null },
    ...{ runnerUp: next?.probability ?? 0, none: line?.none ?? 1, needsJoint },
  };
}

const byKey = (lines: readonly Line[]): ReadonlyMap<string, Line> =>
  new Map(lines.map((line) => [line.key, line]));
