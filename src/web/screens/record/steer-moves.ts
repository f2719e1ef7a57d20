import type { EndingLaw, EndRule, MoveInput, ShownSearch } from './steer-queries.js';

type Move = MoveInput['move'];
type State = ShownSearch['state'];

/** Moves that people of the institution have from where a search stands. */
export const MOVES: Readonly<Record<State, readonly Move[]>> = {
  open: ['search', 'suspend', 'close'],
  searching: ['suspend', 'close'],
  suspended: ['search', 'close'],
  located_alive: ['close'],
  located_alive_no_contact: ['close'],
  located_deceased: ['close'],
  closed: ['reopen'],
  withdrawn: [],
};

type ReasonList = 'pause_reason' | 'closing_reason' | 'reopening_reason';

/** The list of the reasons of a move; going on needs none. */
export const REASONS: Readonly<Partial<Record<Move, ReasonList>>> = {
  suspend: 'pause_reason',
  close: 'closing_reason',
  reopen: 'reopening_reason',
};

/** Tells whether a reason fits: a fate is told of somebody who was located. */
export function isFitting(reason: string, state: State): boolean {
  return reason !== 'fate_told' || state.startsWith('located_');
}

/** Tells whether a search ends by a closing: a mistake searched for nobody, and another report goes on searching. */
export function endsSearch(reason: string): boolean {
  return reason !== '' && reason !== 'record_mistaken' && reason !== 'searched_elsewhere';
}

/** The rules that speak of reports, those that bind first. */
export function rulesOfReports({ mayEnd }: EndingLaw): readonly EndRule[] {
  return mayEnd
    .filter(({ records }) => records.includes('report'))
    .toSorted((one, other) => Number(other.isInForce) - Number(one.isInForce));
}

interface Authority {
  /** Code of an institution, or a kind of institution where none is known by name. */
  readonly value: string;
  readonly label: string;
}

interface Network {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
}

/**
 * The authorities whose document a rule asks for: institutions by their name, and of a kind all of the country,
 * with the kind itself for one that is not in the network.
 */
export function authoritiesOf(
  { who }: EndRule,
  { country, institutions }: EndingLaw,
  network: readonly Network[],
  kindInWords: (kind: NonNullable<EndRule['who'][number]['kind']>) => string,
): readonly Authority[] {
  const nameOf = (code: string): string =>
    [...network, ...institutions].find((one) => one.code === code)?.name ?? code;
  return who.flatMap(({ code, kind }) => {
    if (code) return [{ value: code, label: nameOf(code) }];
    if (!kind) return [];
    const known = network.filter((one) => one.kind === kind && one.country === country);
    return [
      ...known.map((one) => ({ value: one.code, label: one.name })),
      { value: kind, label: kindInWords(kind) },
    ];
  });
}
