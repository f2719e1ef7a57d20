import type { Method } from '../../identifications/index.js';
import { KinNotToldApart, NotOfTheEvent, SetContradicts, SetTooSmall } from './event.errors.js';
import type { JointWord } from '../../../laboratory/index.js';
import type { Band } from '../../../review/matches/index.js';
import type { LineInFigures, VisibleBoard, VisibleLine } from './visible-board.js';

export interface ProposedPart {
  readonly matchId: string;
  readonly methods: readonly Method[];
}

/** Place of a pair on the board, and its weight where both records are the viewer's own. */
export interface BoardPair {
  readonly body: string;
  readonly missing: string;
  readonly log10LR: number | undefined;
}

/**
 * Statement of the joint reckoning about a pair when it was proposed; kept with the proposal, whatever is
 * reckoned later.
 */
export type SaidOfPart = { readonly needsJoint: boolean } & (
  | {
      readonly isOwn: true;
      readonly probability: number;
      readonly log10LR: number;
      readonly log10Glr: number | null;
      readonly runnerUp: number;
      readonly none: number;
    }
  | {
      /** The pair, or what competes with it, is another institution's too: no figure of it is kept. */
      readonly isOwn: false;
      /** Word of the pair; null in sets that were proposed before words were kept. */
      readonly word: JointWord | null;
      readonly band: Band | null;
    }
);

/** Methods by which one of a family is told from the other; by kinship and circumstances not. */
const TELL_APART: readonly Method[] = ['fingerprint', 'dental', 'medical_implant', 'anthropology'];

/**
 * Checks a set and names what is said of each part of it. Throws `SetTooSmall`, `NotOfTheEvent`,
 * `SetContradicts`, or `KinNotToldApart` where several of one family are missing and a part rests on what
 * tells the family alone.
 *
 * @param pairs the body and the person of each match of the event whose comparison the proposer may see
 */
export function checkedSet(
  parts: readonly ProposedPart[],
  pairs: ReadonlyMap<string, BoardPair>,
  board: Pick<VisibleBoard, 'bodies' | 'missing'>,
): SaidOfPart[] {
  if (parts.length < 2) throw new SetTooSmall();
  const found = parts.map(({ matchId, methods }) => {
    const pair = pairs.get(matchId);
    if (!pair) throw new NotOfTheEvent();
    return { ...pair, matchId, methods };
  });
  const distinct = (side: 'body' | 'missing'): number => new Set(found.map((pair) => pair[side])).size;
  const isOneToOne = distinct('body') === parts.length && distinct('missing') === parts.length;
  if (!isOneToOne) throw new SetContradicts();
  const [bodies, people] = [byKey(board.bodies), byKey(board.missing)];
  return found.map((pair) => {
    const needsJoint = people.get(pair.missing)?.needsJoint ?? false;
    const tellsApart = pair.methods.some((method) => TELL_APART.includes(method));
    if (needsJoint && !tellsApart) throw new KinNotToldApart();
    return saidOf({ ...pair, needsJoint }, bodies.get(pair.body));
  });
}

function saidOf(
  { matchId, log10LR, needsJoint }: { matchId: string; log10LR: number | undefined; needsJoint: boolean },
  line: VisibleLine | undefined,
): SaidOfPart {
  if (line?.isOwn && log10LR !== undefined)
    return { isOwn: true, needsJoint, log10LR, ...figuresOf(matchId, line) };
  const own = line?.isOwn === false ? ofMatch(line, matchId) : undefined;
  return { isOwn: false, needsJoint, word: own?.word ?? 'no', band: own?.band ?? null };
}

function figuresOf(matchId: string, line: LineInFigures) {
  const own = ofMatch(line, matchId);
  const next = [line.best, line.runnerUp].find((one) => one !== undefined && one.matchId !== matchId);
  return {
    ...{ none: line.none, runnerUp: next?.probability ?? 0 },
    ...{ probability: own?.probability ?? 0, log10Glr: own?.log10Glr ?? null },
  };
}

const ofMatch = <P extends { readonly matchId: string }>(
  { best, runnerUp }: { readonly best: P | undefined; readonly runnerUp: P | undefined },
  matchId: string,
): P | undefined => [best, runnerUp].find((one) => one?.matchId === matchId);

const byKey = (lines: readonly VisibleLine[]): ReadonlyMap<string, VisibleLine> =>
  new Map(lines.map((line) => [line.key, line]));
