import type { Weight } from '../../../review/disclosure/index.js';
import { jointWordOf, type JointWord } from '../../../laboratory/index.js';
import type { Band } from '../../../review/matches/index.js';
import { standingFor, type PairInWords } from './pair-in-words.js';
import {
  reconcile,
  type ComparedEvent,
  type ReconciliationLine,
  type Possibility,
  type EventPairFigures,
} from './reconcile.js';

/**
 * A pair of the event as its viewer is told of it: by its figures where both records are the viewer's own,
 * else in words.
 */
export type PairOfEvent = Omit<EventPairFigures, 'log10LR' | 'groups'> &
  (
    | ({ readonly isOwn: true } & Pick<EventPairFigures, 'log10LR' | 'groups'>)
    | { readonly isOwn: false; readonly words: PairInWords }
  );

export interface PossibilityInWords extends Pick<Possibility, 'of' | 'matchId'> {
  readonly word: JointWord;
  /** Band of the pair alone; undefined of two own records, of which the figures are told elsewhere. */
  readonly band: Band | undefined;
}

type Said = Pick<ReconciliationLine, 'key' | 'recordIds' | 'decides' | 'needsJoint'>;

/** Line of which all records and pairs are the viewer's own. */
export interface LineInFigures extends ReconciliationLine {
  readonly isOwn: true;
}

/** A record or a pair of it is another institution's: no figure is told of it. */
export interface LineInWords extends Said {
  readonly isOwn: false;
  readonly best: PossibilityInWords | undefined;
  readonly runnerUp: PossibilityInWords | undefined;
  /** Groups of evidence that say more for the best than for the next, and how much each says for it. */
  readonly deciding: readonly { readonly group: string; readonly weight: Weight | null }[];
}

export type VisibleLine = LineInFigures | LineInWords;

export interface VisibleBoard {
  readonly bodies: readonly VisibleLine[];
  readonly missing: readonly VisibleLine[];
  readonly isExact: boolean;
}

/**
 * Returns who is who, as one institution is told. Figures are reckoned of its own pairs alone; beside them
 * everything is reckoned with numbers that stand for the words of pairs of several institutions, and told in
 * words again.
 *
 * @param ownIds records of the viewer's institution
 */
export function visibleBoard(
  compared: Omit<ComparedEvent, 'pairs'>,
  pairs: readonly PairOfEvent[],
  ownIds: ReadonlySet<string>,
): VisibleBoard {
  const reckoned = pairs.map(inTheReckoning);
  // That somebody is identified elsewhere is a fact, and no figure.
  const own = reckoned.filter(({ isIdentified }, at) => isIdentified || pairs[at]?.isOwn);
  const ofOwn = reconcile({ ...compared, pairs: own });
  const ofAll = own.length === pairs.length ? ofOwn : reconcile({ ...compared, pairs: reckoned });
  const byId = new Map(pairs.map((pair) => [pair.matchId, pair]));
  const crossing = new Set(pairs.flatMap(({ isOwn, report, remains }) => (isOwn ? [] : [report, remains])));
  const told = (side: 'bodies' | 'missing'): VisibleLine[] => {
    const figures = new Map(ofOwn[side].map((line) => [line.key, line]));
    return ofAll[side].map((line) => {
      const isOwn = line.recordIds.every((id) => ownIds.has(id) && !crossing.has(id));
      const ownLine = isOwn ? figures.get(line.key) : undefined;
      return ownLine ? { ...ownLine, isOwn: true } : inWords(line, byId);
    });
  };
  return { bodies: told('bodies'), missing: told('missing'), isExact: ofOwn.isExact && ofAll.isExact };
}

function inTheReckoning(pair: PairOfEvent): EventPairFigures {
  return pair.isOwn ? pair : { ...pair, ...standingFor(pair.words) };
}

type Pairs = ReadonlyMap<string, PairOfEvent>;

function inWords(
  { key, recordIds, decides, needsJoint, best, runnerUp, deciding }: ReconciliationLine,
  byId: Pairs,
): LineInWords {
  const pair = best && byId.get(best.matchId);
  return {
    ...{ key, recordIds, decides, needsJoint, isOwn: false },
    ...{
      best: best && possibilityInWords(best, byId),
      runnerUp: runnerUp && possibilityInWords(runnerUp, byId),
    },
    deciding: deciding
      .filter(({ log10 }) => log10 > 0)
      .map(({ group }) => ({ group, weight: pair && !pair.isOwn ? weightOf(group, pair.words) : null })),
  };
}

function possibilityInWords({ of, matchId, probability }: Possibility, byId: Pairs): PossibilityInWords {
  const pair = byId.get(matchId);
  const band = pair && !pair.isOwn ? pair.words.band : undefined;
  return { of, matchId, word: jointWordOf(probability), band };
}

const FROM_MUCH: readonly Weight[] = ['much', 'some', 'little'];

/** The strongest word of the fields of a group. */
function weightOf(group: string, { evidence }: PairInWords): Weight | null {
  const said = (evidence ?? []).filter((item) => item.group === group).map(({ weight }) => weight);
  return FROM_MUCH.find((weight) => said.includes(weight)) ?? null;
}
