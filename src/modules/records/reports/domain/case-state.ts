/** The states of a search case and the moves between them (docs/guides/casework.md, "The search"). */
export const CASE_MOVES = {
  open: { search: 'searching', suspend: 'suspended', withdraw: 'withdrawn', close: 'closed' },
  searching: {
    locateAlive: 'located_alive',
    locateAliveNoContact: 'located_alive_no_contact',
    locateDeceased: 'located_deceased',
    suspend: 'suspended',
    withdraw: 'withdrawn',
    close: 'closed',
  },
  located_alive: { reopen: 'searching', close: 'closed' },
  located_alive_no_contact: { reopen: 'searching', locateAlive: 'located_alive', close: 'closed' },
  located_deceased: { reopen: 'searching', close: 'closed' },
  suspended: { search: 'searching', withdraw: 'withdrawn', close: 'closed' },
  // Two institutions may establish what became of somebody after the search was closed.
  closed: {
    locateAlive: 'located_alive',
    locateAliveNoContact: 'located_alive_no_contact',
    locateDeceased: 'located_deceased',
    reopen: 'searching',
  },
  withdrawn: { reopen: 'searching' },
} as const satisfies Record<CaseState, Partial<Record<CaseMove, CaseState>>>;

export type CaseState =
  | 'open'
  | 'searching'
  | 'located_alive'
  | 'located_alive_no_contact'
  | 'located_deceased'
  | 'suspended'
  | 'closed'
  | 'withdrawn';

export type CaseMove =
  | 'search'
  | 'locateAlive'
  | 'locateAliveNoContact'
  | 'locateDeceased'
  | 'suspend'
  | 'withdraw'
  | 'close'
  | 'reopen';

/**
 * Moves that people of the report's institution make themselves; the rest follows from the report and from
 * identifications.
 */
export const PEOPLES_MOVES = ['suspend', 'search', 'close', 'reopen'] as const satisfies readonly CaseMove[];
export type PeoplesMove = (typeof PEOPLES_MOVES)[number];

/** Reasons for which people move a case. */
export const PAUSE_REASONS = ['awaits_data', 'family_asks'] as const;
export const CLOSING_REASONS = [
  'back_with_family',
  'fate_told',
  'searched_elsewhere',
  'record_mistaken',
] as const;
export const REOPENING_REASONS = ['new_evidence', 'lost_again', 'mistaken_closing'] as const;

/** Taking up a search that rests needs no reason: it is what a search is for. */
const REASONS_OF: Readonly<Record<PeoplesMove, readonly string[]>> = {
  ...{ suspend: PAUSE_REASONS, close: CLOSING_REASONS, reopen: REOPENING_REASONS, search: [] },
};

const LOCATED: readonly CaseState[] = ['located_alive', 'located_alive_no_contact', 'located_deceased'];

/** The state after a move, or `undefined` where the table has none. */
export function afterMove(state: CaseState, move: CaseMove): CaseState | undefined {
  return (CASE_MOVES[state] as Partial<Record<CaseMove, CaseState>>)[move];
}

/** The states from which the table has a move. */
export function statesBefore(move: CaseMove): readonly CaseState[] {
  return (Object.keys(CASE_MOVES) as CaseState[]).filter((state) => afterMove(state, move) !== undefined);
}

/**
 * The state after a move by people, or `undefined` where they have no such move: what two institutions have identified is contested and not
 * reopened, and a report that was taken back is taken up again by itself.
 *
 * @param before the state in which a case was closed, where it is
 */
export function afterPeoplesMove(
  state: CaseState,
  move: PeoplesMove,
  before?: CaseState,
): CaseState | undefined {
  if (move !== 'reopen') return afterMove(state, move);
  if (state !== 'closed') return undefined;
  return before !== undefined && LOCATED.includes(before) ? before : afterMove(state, move);
}

/**
 * Tells whether a reason is one of the move's; the reason that the family was told applies to somebody who
 * was located.
 */
export function isReasonOf(move: PeoplesMove, reason: string | undefined, state: CaseState): boolean {
  const reasons = REASONS_OF[move];
  if (reason === undefined) return reasons.length === 0;
  return reasons.includes(reason) && (reason !== 'fate_told' || LOCATED.includes(state));
}
