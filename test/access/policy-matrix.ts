import {
  Denied,
  POLICY,
  PURPOSES,
  requireInRelation,
  requirePermission,
  ROLES,
  type Actor,
  type Operation,
  type ActorRelation,
  type Role,
} from '../../src/modules/access/accounts/index.js';
import { DomainError } from '../../src/platform/errors/index.js';
import { verdictOf, type Asker, type Verdict } from './policy-oracle.js';

export const OPERATIONS = Object.keys(POLICY) as Operation[];
const RELATIONS: readonly ActorRelation[] = ['own', 'party', 'platform', 'foreign'];
const ROLE_SETS: readonly (readonly Role[])[] = [
  [],
  ...ROLES.map((role) => [role]),
  ...ROLES.flatMap((one, at) => ROLES.slice(at + 1).map((other) => [one, other])),
  ROLES,
];
/** What a token may be narrowed to, seen from one operation. */
const SCOPES: readonly ((operation: Operation) => readonly Operation[] | undefined)[] = [
  () => undefined,
  () => [],
  (operation) => [operation],
  (operation) => OPERATIONS.filter((other) => other !== operation),
];

/** Every operation × roles × scopes × session and purpose × relation; what the house says of it beside what the oracle says. */
export function comparePolicy(): { cells: number; differences: string[] } {
  const frames = Error.stackTraceLimit;
  // Most of a million cells are refused by an error, and noting where it was thrown is three quarters of what it costs.
  Error.stackTraceLimit = 0;
  try {
    return comparedCells();
  } finally {
    Error.stackTraceLimit = frames;
  }
}

function comparedCells(): { cells: number; differences: string[] } {
  let cells = 0;
  const differences: string[] = [];
  for (const operation of OPERATIONS) {
    for (const asker of askersOf(operation)) {
      for (const relation of RELATIONS) {
        cells += 1;
        const [house, oracle] = [houseOf(asker, operation, relation), verdictOf(asker, operation, relation)];
        if (house !== oracle)
          differences.push(`${asker.roles.join('+')} ${operation} ${relation}: ${house}, not ${oracle}`);
      }
    }
  }
  return { cells, differences };
}

type NarrowAsker = Asker & { readonly only?: readonly Operation[] };

function* askersOf(operation: Operation): Generator<NarrowAsker> {
  for (const roles of ROLE_SETS) {
    for (const scope of SCOPES) {
      const only = scope(operation);
      for (const hasSession of [false, true]) {
        for (const purpose of [undefined, ...PURPOSES])
          yield { roles, hasSession, purpose, ...(only && { only }) };
      }
    }
  }
}

/** What the two lines say with which every use case begins. */
export function houseOf(asker: NarrowAsker, operation: Operation, relation: ActorRelation): Verdict {
  const actor = actorOf(asker);
  try {
    requirePermission(actor, operation);
    requireInRelation(actor, operation, relation);
    return 'allowed';
  } catch (error) {
    if (error instanceof Denied) return 'denied';
    if (!(error instanceof DomainError)) throw error;
    return error.kind === 'not_found' ? 'not found' : 'says no purpose';
  }
}

function actorOf({ roles, only, hasSession, purpose }: NarrowAsker): Actor {
  return {
    actorId: '00000000-0000-4000-8000-00000000000a',
    name: 'somebody',
    institutionId: '00000000-0000-4000-8000-00000000000b',
    language: 'en',
    roles,
    purpose,
    ...(only && { only }),
    session: hasSession ? { id: 'one', kind: 'person', endsAt: undefined } : undefined,
  };
}
