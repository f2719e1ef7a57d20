import type { ComparableName } from '../comparable-record.js';
import { type EvidenceItem, noData } from '../evidence.js';
import type { NamePair } from './name-pair.js';
import type { ChannelledName } from './name-record.js';
import { CHANNELS } from './name-weights.js';

/** Names that gave the weight; `a` is -1 where no two names met, `nicknameA` where no nickname agreed. */
export interface NameMatch {
  a: number;
  b: number;
  weight: number;
  nicknameA: number;
  nicknameB: number;
  nickname: number;
}

interface Sides {
  readonly a: readonly ChannelledName[];
  readonly b: readonly ChannelledName[];
}

/** Explains the parts of the best pair, and last what the possibility of a false or borrowed name changes. */
export function explainNames(
  names: Sides,
  match: NameMatch | undefined,
  pair: NamePair,
): readonly EvidenceItem[] {
  const all = { a: names.a.map((name) => name.source), b: names.b.map((name) => name.source) };
  if (match === undefined) return [noData('names', 'NAME.NO_DATA', some(all.a), some(all.b))];
  const items = match.a < 0 ? [] : pairItems(names.a[match.a]!, names.b[match.b]!, match, pair);
  if (match.nicknameA >= 0) {
    const values = { a: names.a[match.nicknameA]!.source, b: names.b[match.nicknameB]!.source };
    const reason = 'NAME.NICKNAME_AGREES';
    items.push({ field: 'names.nickname', log10LR: match.nickname, agreement: 'close', reason, ...values });
  }
  return items.length > 0 ? items : [noData('names', 'NAME.NO_DATA', some(all.a), some(all.b))];
}

function pairItems(
  nameA: ChannelledName,
  nameB: ChannelledName,
  match: NameMatch,
  pair: NamePair,
): EvidenceItem[] {
  const values = { a: nameA.source, b: nameB.source };
  const items: EvidenceItem[] = [];
  if (hasBoth(nameA, nameB, true)) items.push(givenItem(pair, values));
  if (hasBoth(nameA, nameB, false)) items.push(surnamesItem(pair, values));
  if (pair.matchedCrossed > 0) {
    const reason = 'NAME.ORDER_INVERTED';
    items.push({ field: 'names.order', log10LR: pair.crossed, agreement: 'close', reason, ...values });
  }
  const doubt = match.weight - items.reduce((sum, item) => sum + item.log10LR, 0);
  const isOnBody = Math.max(nameA.channel, nameB.channel) === CHANNELS.onBody;
  const reason = isOnBody ? 'NAME.MAY_BE_BORROWED' : 'NAME.MAY_BE_FALSE';
  return [...items, { field: 'names.source', log10LR: doubt, agreement: 'close', reason, ...values }];
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

function hasBoth(a: ChannelledName, b: ChannelledName, given: boolean): boolean {
  const has = (name: ChannelledName): boolean =>
    name.tokens.some((token) => (token.role === 'given') === given);
  return has(a) && has(b);
}

type Values = { readonly a: ComparableName; readonly b: ComparableName };

const GIVEN_REASONS = {
  differs: 'NAME.GIVEN_DIFFERENT',
  close: 'NAME.GIVEN_CLOSE',
  agrees: 'NAME.GIVEN_SAME',
} as const;

function givenItem(pair: NamePair, values: Values): EvidenceItem {
  const { given, matchedGiven, hasNear } = pair;
  const agreement = matchedGiven === 0 ? 'differs' : hasNear || given < 0 ? 'close' : 'agrees';
  const reason = GIVEN_REASONS[agreement];
  return { field: 'names.given', log10LR: given, agreement, reason, ...values };
}

function surnamesItem(pair: NamePair, values: Values): EvidenceItem {
  const { surnames, matchedSurnames, hasNear, isSwapped } = pair;
  const agreement =
    matchedSurnames === 0 ? 'differs' : hasNear || isSwapped || surnames < 0 ? 'close' : 'agrees';
  const close = isSwapped ? 'NAME.SURNAMES_SWAPPED' : 'NAME.SURNAMES_CLOSE';
  const reason = ({ differs: 'NAME.SURNAMES_DIFFERENT', close, agrees: 'NAME.SURNAMES_SAME' } as const)[
    agreement
  ];
  return { field: 'names.surnames', log10LR: surnames, agreement, reason, ...values };
}
