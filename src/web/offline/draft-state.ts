/**
 * Written into each draft that is kept here: a later version of the console reads what an earlier one has
 * left (`broughtUp`).
 */
export const SHAPE = 1;

/**
 * Shape of a draft of a group that is missed together: kept here alone until all its reports are filed at
 * once. An earlier version of the console leaves it alone.
 */
export const GROUP_SHAPE = 101;

/** Content by path of the exchange format, as the API takes it: `person.names`, `marks`, `asked.marks`. */
export type DraftContent = Readonly<Record<string, unknown>>;

/** A field that a colleague wrote meanwhile, otherwise. Both are kept until somebody chooses. */
export interface Clash {
  readonly theirs: unknown;
  readonly at: string;
}

/** Finding that keeps a report from being filed, with its place. */
export interface DraftFinding {
  readonly path: string;
  readonly message: string;
  /** Values that may be meant. */
  readonly offered?: readonly string[];
}

/** Failure of the last try. `no_line` and `signed_out` mend themselves; the others wait for a person. */
export interface Failure {
  readonly kind: 'no_line' | 'signed_out' | 'refused' | 'changed' | 'gone';
  readonly at: string;
  /** Message in the language of whoever asked. */
  readonly message?: string | undefined;
  readonly findings?: readonly DraftFinding[];
}

export interface DraftTask {
  readonly item: string;
  readonly points: number;
  readonly paths: readonly string[];
  readonly text: string;
}

/** Status of a draft as the server says it. */
export interface DraftStatus {
  readonly score: number;
  readonly reachable: number;
  readonly tasks: readonly DraftTask[];
  readonly obstacles: readonly DraftFinding[];
  /** What looks odd and keeps nothing from being filed; a draft that an earlier version has kept has none. */
  readonly warnings?: readonly DraftFinding[];
  readonly goesAt: string;
}

export interface DraftReceiptWish {
  readonly phrase: string;
  readonly language: 'en' | 'es' | 'fr' | 'ht' | 'pt';
}

/** What a family wishes beside its report. */
export interface DraftWishes {
  readonly wish?: DraftReceiptWish | undefined;
  readonly strike?: readonly string[] | undefined;
}

export interface DraftReceipt {
  /** The report; of a receipt that an earlier version of the console has kept it is not known. */
  readonly id?: string;
  readonly code: string;
  readonly familyCode: string | null;
  readonly filedAt: string;
  readonly warnings: readonly DraftFinding[];
  /** Code of each report of a group, and whose it is. */
  readonly group?: readonly { readonly code: string; readonly name: string }[];
}

export interface OfflineDraft {
  readonly shape: number;
  /** Made here; also the key by which the server opens it once. */
  readonly id: string;
  /** Whoever writes it; others who use this browser are not shown it. */
  readonly owner: string;
  readonly serverId?: string | undefined;
  /** The version of the server's draft that stands here. */
  readonly version: number;
  readonly fields: DraftContent;
  /** Fields that the server does not know yet, each with the number of the edit that wrote it last. */
  readonly unsent: Readonly<Record<string, number>>;
  readonly edits: number;
  readonly clashes: Readonly<Record<string, Clash>>;
  /** Values that were sent without an answer, by field: one may have arrived, and is then no colleague's. */
  readonly lost: Readonly<Record<string, readonly unknown[]>>;
  readonly stage: 'writing' | 'filing' | 'filed';
  readonly wish?: DraftReceiptWish | undefined;
  /** Codes of the offices that the family strikes out, which is told with the filing. */
  readonly strike?: readonly string[] | undefined;
  readonly receipt?: DraftReceipt | undefined;
  readonly tries: number;
  readonly nextTryAt?: string | undefined;
  readonly failure?: Failure | undefined;
  readonly changedAt: string;
  /** Moment at which the server last had everything. */
  readonly sentAt?: string | undefined;
  readonly standing?: DraftStatus | undefined;
}

export interface ServerDraft {
  readonly id: string;
  readonly version: number;
  readonly fields: DraftContent;
  readonly standing: DraftStatus;
}

export function newDraft(id: string, owner: string, now: Date): OfflineDraft {
  return {
    ...{ shape: SHAPE, id, owner, version: 0, fields: {}, unsent: {}, edits: 0, clashes: {}, lost: {} },
    ...{ stage: 'writing', tries: 0, changedAt: now.toISOString() },
  };
}

/** A group of persons who are missed together. */
export function newGroup(id: string, owner: string, now: Date): OfflineDraft {
  return { ...newDraft(id, owner, now), shape: GROUP_SHAPE };
}

export const isGroup = ({ shape }: Pick<OfflineDraft, 'shape'>): boolean => shape === GROUP_SHAPE;

/** A draft of the server's, opened here to go on with. */
export function takenUp(server: ServerDraft, owner: string, now: Date): OfflineDraft {
  const draft = newDraft(server.id, owner, now);
  return {
    ...{ ...draft, serverId: server.id, version: server.version, fields: server.fields },
    ...{ standing: server.standing, sentAt: now.toISOString() },
  };
}

/** @param changes by path; null empties a field */
export function written(draft: OfflineDraft, changes: DraftContent, now: Date): OfflineDraft {
  if (draft.stage === 'filed') return draft;
  const edits = draft.edits + 1;
  // A group is sent whole, when it is filed.
  const paths = isGroup(draft) ? [] : Object.keys(changes);
  const unsent = Object.fromEntries(paths.map((path) => [path, edits]));
  return {
    ...draft,
    ...{
      edits,
      unsent: { ...draft.unsent, ...unsent },
      fields: withoutEmpty({ ...draft.fields, ...changes }),
    },
    ...{ stage: 'writing', wish: undefined, changedAt: now.toISOString() },
    ...(draft.failure?.kind === 'refused' &&
      !isStillMended(draft, changes) && { failure: undefined, tries: 0, nextTryAt: undefined }),
  };
}

/**
 * Tells whether what was found in each person of a group still stands: until it is sent again, as long as the
 * persons stand in their places.
 */
function isStillMended({ shape, fields }: OfflineDraft, changes: DraftContent): boolean {
  return isGroup({ shape }) && countOf(changes[PERSONS] ?? fields[PERSONS]) === countOf(fields[PERSONS]);
}

const countOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** Returns what can be sent: a field in which two differ waits until somebody has chosen. */
export function toSend(draft: OfflineDraft): DraftContent {
  const paths = Object.keys(draft.unsent).filter((path) => !(path in draft.clashes));
  return Object.fromEntries(paths.map((path) => [path, draft.fields[path] ?? null]));
}

export function isSent(draft: OfflineDraft): boolean {
  return Object.keys(draft.unsent).length === 0 && draft.serverId !== undefined;
}

/** Tells whether something of a draft waits for a line. */
export function waitsToBeSent(draft: OfflineDraft): boolean {
  return draft.stage === 'filing' || (draft.stage === 'writing' && Object.keys(draft.unsent).length > 0);
}

/** Tells whether something of a draft is here and nowhere else, and would be lost with this browser. */
export function isOnlyHere(draft: OfflineDraft): boolean {
  return draft.stage === 'filed' || waitsToBeSent(draft) || (isGroup(draft) && draft.edits > 0);
}

/**
 * Tells whether a sending of a draft had no answer: it may have arrived, and is sent again as it was before
 * anybody changes it.
 */
export function mayHaveArrived(draft: OfflineDraft): boolean {
  return isGroup(draft) && draft.stage === 'filing' && draft.tries > 0;
}

export interface SavedOnServer {
  readonly server: ServerDraft;
  /** Fields that were not saved, for a colleague has written them otherwise. */
  readonly clashes: readonly { readonly path: string; readonly at: string }[];
}

/**
 * Returns the draft after an answer of the server. What was written since the sending stays unsent; of all
 * else the server's word counts, and what a colleague has written appears.
 *
 * @param asSent the draft as it was when its fields were sent
 */
export function answered(
  draft: OfflineDraft,
  asSent: OfflineDraft,
  { server, clashes }: SavedOnServer,
  now: Date,
): OfflineDraft {
  const clashed = Object.fromEntries(
    clashes
      .map(({ path, at }) => [path, { theirs: server.fields[path] ?? null, at }] as const)
      .filter(([path, { theirs }]) => !draft.lost[path]?.some((value) => isSame(value, theirs))),
  );
  const again = clashes.map(({ path }) => path);
  const sent = toSend(asSent);
  const unsent = Object.fromEntries(
    Object.entries(draft.unsent).filter(
      ([path, edit]) => again.includes(path) || !(path in sent) || asSent.unsent[path] !== edit,
    ),
  );
  const own = Object.fromEntries(Object.keys(unsent).map((path) => [path, draft.fields[path] ?? null]));
  const stillClashing = Object.fromEntries(
    Object.entries(draft.clashes)
      .filter(([path]) => path in unsent)
      .map(([path, clash]) => [path, asItStands(clash, server.fields[path] ?? null, now)]),
  );
  return {
    ...draft,
    ...{ serverId: server.id, version: server.version, standing: server.standing, unsent },
    fields: withoutEmpty({ ...server.fields, ...own }),
    ...{ clashes: { ...stillClashing, ...clashed }, lost: {} },
    ...{ tries: 0, nextTryAt: undefined, failure: undefined },
    ...(Object.keys(unsent).length === 0 && { sentAt: now.toISOString() }),
    // Whoever had said that it be filed has not seen what a colleague wrote.
    ...(Object.keys(clashed).length > 0 && { stage: 'writing', wish: undefined }),
  };
}

/**
 * Updates what one chooses between by what a colleague has written since: the answer is on the version that
 * has it.
 */
function asItStands(clash: Clash, theirs: unknown, now: Date): Clash {
  return isSame(clash.theirs, theirs) ? clash : { theirs, at: now.toISOString() };
}

/**
 * Returns the draft after somebody has chosen between two that differ. One's own goes to the server with the
 * next sending, on the version that was seen.
 */
export function chosen(draft: OfflineDraft, path: string, side: 'mine' | 'theirs', now: Date): OfflineDraft {
  const { [path]: clash, ...clashes } = draft.clashes;
  if (!clash) return draft;
  if (side === 'mine') return { ...draft, clashes, changedAt: now.toISOString() };
  const unsent = Object.fromEntries(Object.entries(draft.unsent).filter(([other]) => other !== path));
  const fields = withoutEmpty({ ...draft.fields, [path]: clash.theirs });
  return { ...draft, clashes, unsent, fields, changedAt: now.toISOString() };
}

/** Returns the draft after the family has said which offices are to hear nothing, by their codes. */
export function struckOut(draft: OfflineDraft, strike: readonly string[], now: Date): OfflineDraft {
  if (draft.stage !== 'writing') return draft;
  return { ...draft, strike, changedAt: now.toISOString() };
}

export function askedToFile(
  draft: OfflineDraft,
  wish: DraftReceiptWish | undefined,
  now: Date,
): OfflineDraft {
  return {
    ...draft,
    ...{ stage: 'filing', wish, changedAt: now.toISOString() },
    ...{ tries: 0, nextTryAt: undefined, failure: undefined },
  };
}

/**
 * Returns the draft as it is once it is a report. What it says is the server's from here on; the receipt
 * stays until it was handed over.
 */
export function filed(draft: OfflineDraft, receipt: DraftReceipt, now: Date): OfflineDraft {
  return {
    ...newDraft(draft.id, draft.owner, now),
    ...{
      shape: draft.shape,
      stage: 'filed',
      receipt,
      version: draft.version,
      serverId: draft.serverId,
      sentAt: now.toISOString(),
    },
  };
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 300_000;

/** Returns the milliseconds until the next try, after so many. */
export const waitMs = (tries: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));

/**
 * A try that did not succeed. Without a line it is tried again, each time after twice as long, five minutes
 * at the most.
 *
 * @param sent what had been sent: without an answer nobody knows whether it has arrived
 */
export function failed(
  draft: OfflineDraft,
  failure: Omit<Failure, 'at'>,
  now: Date,
  sent: DraftContent = {},
): OfflineDraft {
  const tries = draft.tries + 1;
  const mendsItself = failure.kind === 'no_line' || failure.kind === 'signed_out';
  return {
    ...draft,
    ...{ tries, failure: { ...failure, at: now.toISOString() } },
    ...(failure.kind === 'no_line' && { lost: withLost(draft.lost, sent) }),
    nextTryAt: mendsItself ? new Date(now.getTime() + waitMs(tries)).toISOString() : undefined,
    ...(!mendsItself && { stage: 'writing', wish: undefined }),
  };
}

/** Tries anew at once, whatever had failed. */
export function triedAnew(draft: OfflineDraft): OfflineDraft {
  return { ...draft, nextTryAt: undefined, failure: undefined };
}

/**
 * The server's draft is no more (filed or thrown away by a colleague, or too old): what stands here becomes
 * one of its own.
 */
export function begunAnew(draft: OfflineDraft, id: string, now: Date): OfflineDraft {
  const fields = Object.fromEntries(Object.keys(draft.fields).map((path) => [path, draft.fields[path]]));
  return written({ ...newDraft(id, draft.owner, now), shape: draft.shape }, fields, now);
}

/** Tells whether a draft waits to be sent, and may be tried now. What was refused waits for a person. */
export function isDue(draft: OfflineDraft, now: Date): boolean {
  if (draft.stage === 'filed') return false;
  if (draft.failure && draft.nextTryAt === undefined) return false;
  if (draft.nextTryAt !== undefined && new Date(draft.nextTryAt) > now) return false;
  return draft.stage === 'filing' || Object.keys(toSend(draft)).length > 0;
}

/** Returns the name by which whoever writes a draft knows it again in a list. */
export function calledBy(draft: OfflineDraft): string {
  return isGroup(draft) ? groupCalledBy(draft) : nameIn(draft.fields['person.names']);
}

/** The first who has a name, and how many others there are. */
function groupCalledBy({ fields }: OfflineDraft): string {
  const persons = Array.isArray(fields[PERSONS]) ? (fields[PERSONS] as { readonly full?: string }[]) : [];
  const first = persons.find(({ full }) => full)?.full ?? '';
  return first !== '' && persons.length > 1 ? `${first} + ${persons.length - 1}` : first;
}

/** Path of the persons of a group among its fields, and of what keeps them together. */
export const PERSONS = 'group.persons';
export const KIND = 'group.kind';

function nameIn(names: unknown): string {
  const [first] = Array.isArray(names) ? (names as Readonly<Record<string, unknown>>[]) : [];
  const parts = [
    first?.['given'],
    ...((first?.['surnames'] as unknown[] | undefined) ?? []),
    first?.['full'],
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
}

/**
 * A draft as an earlier version of the console has left it; nothing where a later one has written it, which
 * this one must not touch.
 */
export function broughtUp(kept: { readonly shape: number }): OfflineDraft | undefined {
  return kept.shape === SHAPE || kept.shape === GROUP_SHAPE ? (kept as OfflineDraft) : undefined;
}

const MOST_LOST = 10;

function withLost(lost: OfflineDraft['lost'], sent: DraftContent): OfflineDraft['lost'] {
  const more = Object.entries(sent).map(([path, value]) => [
    path,
    [...(lost[path] ?? []).filter((one) => !isSame(one, value)), value].slice(-MOST_LOST),
  ]);
  return { ...lost, ...(Object.fromEntries(more) as OfflineDraft['lost']) };
}

/** Tells whether two values of a field say the same, whatever the order of their parts. */
function isSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function withoutEmpty(fields: DraftContent): DraftContent {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
