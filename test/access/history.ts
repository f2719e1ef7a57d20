import fc from 'fast-check';
import {
  isAllowed,
  relationTo,
  ROLES,
  type Actor,
  type Operation,
  type Role,
} from '../../src/modules/access/accounts/index.js';
import { mayBeCompared, type Party } from '../../src/modules/matching/runs/domain/parties.js';
import { afterSignature } from '../../src/modules/institutions/domain/agreement-signature.js';
import { agreedTerms, type Agreement, type Institution } from '../../src/modules/institutions/index.js';
import { permissionsOf, type DecidingConsent } from '../../src/modules/access/consent/index.js';
import {
  agreedLevel,
  COUNTRY,
  COVERS_REMAINS,
  factsAtFirst,
  mayCompare,
  PARTIES,
  REGISTER,
  type Facts,
} from './history-oracle.js';
import { OPERATIONS } from './policy-matrix.js';
import { relationsOf } from './policy-oracle.js';

const NAMES = Object.keys(COUNTRY);
const FIRST_DAY = Date.UTC(2026, 0, 1);
const NEVER = 1_000_000;

type Step =
  | { readonly do: 'grant' | 'revoke'; readonly role: Role }
  | { readonly do: 'move' | 'transfer'; readonly to: string }
  | { readonly do: 'sign'; readonly at: number; readonly party: number }
  | { readonly do: 'terms'; readonly at: number; readonly level: number }
  | { readonly do: 'end'; readonly at: number }
  | {
      readonly do: 'consent';
      readonly purpose: string;
      readonly countries: readonly string[] | undefined;
      readonly days: number;
    }
  | { readonly do: 'refuse' | 'withdraw'; readonly purpose: string };

const role = fc.constantFrom(...ROLES);
const to = fc.constantFrom(...NAMES);
const at = fc.nat({ max: PARTIES.length - 1 });
const purpose = fc.constantFrom('forensic_matching', 'cross_border', 'search');
const countries = fc.constantFrom<readonly string[] | undefined>(undefined, [], ['MX'], ['HN', 'GT']);
const does = <Word extends Step['do']>(word: Word) => fc.constant(word);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('grant' as const, 'revoke' as const), role }),
  fc.record({ do: fc.constantFrom('move' as const, 'transfer' as const), to }),
  { weight: 4, arbitrary: fc.record({ do: does('sign'), at, party: fc.nat({ max: 2 }) }) },
  fc.record({ do: does('terms'), at, level: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: does('end'), at }),
  {
    weight: 4,
    arbitrary: fc.record({ do: does('consent'), purpose, countries, days: fc.constantFrom(1, 3, NEVER) }),
  },
  fc.record({ do: fc.constantFrom('refuse' as const, 'withdraw' as const), purpose }),
);

/** What happens, and the operation that is asked about then. */
export const histories = fc.array(fc.tuple(step, fc.constantFrom(...OPERATIONS)), {
  minLength: 1,
  maxLength: 14,
});

interface Terms {
  readonly code: string;
  readonly parties: readonly string[];
  readonly categories: Agreement['categories'];
  readonly purposes: readonly string[];
  level: number;
  signedBy: readonly string[];
  inForce: boolean;
}

/** The same history in the words of the house: entries, signatures and actors, judged by its own functions. */
class House {
  readonly agreements: Terms[] = PARTIES.map((parties, number) => ({
    ...{ code: `AGREEMENT-${number}`, parties, level: 1, purposes: [], signedBy: [], inForce: false },
    categories: COVERS_REMAINS[number] ? ['report', 'remains'] : ['report', 'living'],
  }));
  consents: DecidingConsent[] = [];

  sign(number: number, signer: string): void {
    const terms = this.agreements[number];
    if (terms) Object.assign(terms, afterSignature({ ...terms }, terms, signer));
  }

  /** Other terms begin with no signature but that of who proposes them. */
  propose(number: number, level: number, signer: string): void {
    const terms = this.agreements[number];
    if (terms) Object.assign(terms, { level }, afterSignature({ ...terms, level }, { ...terms }, signer));
  }
}

/** Plays a history in both; says after each step where they differ. */
export function differencesIn(steps: readonly (readonly [Step, Operation])[]): string[] {
  const [facts, house] = [factsAtFirst(), new House()];
  return steps.flatMap(([one, operation], number) => {
    facts.today = number;
    play(one, facts, house);
    const differences = [...judgeAccess(facts, operation), ...judgePairs(facts, house)];
    return differences.map((what) => `${what} after ${JSON.stringify(steps.slice(0, number + 1))}`);
  });
}

function play(one: Step, facts: Facts, house: House): void {
  if (one.do === 'grant') facts.roles.add(one.role);
  else if (one.do === 'revoke') facts.roles.delete(one.role);
  else if (one.do === 'move') facts.home = one.to;
  else if (one.do === 'transfer') facts.owner = one.to;
  else if ('at' in one) playAgreement(one, facts, house);
  else if ('purpose' in one) playConsent(one, facts, house);
}

function playAgreement(one: Extract<Step, { at: number }>, facts: Facts, house: House): void {
  const known = facts.agreements.get(one.at);
  const [terms, parties] = [house.agreements[one.at], PARTIES[one.at] ?? []];
  if (!known || !terms) return;
  if (one.do === 'end') {
    Object.assign(known, { signed: new Set(), ended: true });
    Object.assign(terms, { inForce: false, signedBy: [] });
    return;
  }
  const signer = parties[one.do === 'sign' ? one.party % parties.length : 0] ?? '';
  if (one.do === 'terms') {
    if (one.level !== known.level) known.signed.clear();
    known.level = one.level;
    house.propose(one.at, one.level, signer);
  } else house.sign(one.at, signer);
  known.ended = false;
  known.signed.add(signer);
}

function playConsent(one: Extract<Step, { purpose: string }>, facts: Facts, house: House): void {
  const from = dayOf(facts.today);
  if (one.do === 'consent') {
    const until = facts.today + one.days;
    facts.consents.set(one.purpose, { countries: one.countries, until });
    const limits = {
      ...(one.countries && { countries: one.countries }),
      ...(one.days < NEVER && { until: dayOf(until) }),
    };
    house.consents.push({ purpose: one.purpose, decision: 'granted', from, ...limits });
    return;
  }
  facts.consents.delete(one.purpose);
  if (one.do === 'refuse') house.consents.push({ purpose: one.purpose, decision: 'refused', from });
  else
    house.consents = house.consents.map((entry) =>
      entry.purpose === one.purpose ? { ...entry, withdrawnAt: from } : entry,
    );
}

function judgeAccess({ roles, home, owner }: Facts, operation: Operation): string[] {
  const actor: Actor = {
    ...{ actorId: '', name: '', language: 'en', institutionId: home },
    roles: [...roles],
  };
  const house = isAllowed(actor, operation, relationTo(actor, owner));
  const oracle = relationsOf(actor, operation).has(home === owner ? 'own' : 'foreign');
  return house === oracle ? [] : [`${operation}: ${house}`];
}

function judgePairs(facts: Facts, { agreements, consents }: House): string[] {
  const inForce = agreements.map((terms): Agreement => ({ ...terms, exceptions: [] }));
  const permissions = permissionsOf(consents, undefined, `${dayOf(facts.today)}T12:00:00Z`);
  const [owner] = [institution(facts.owner)];
  const report: Party = { institution: owner, recordType: 'report', permissions };
  return NAMES.flatMap((name) => {
    const other = institution(name);
    const compares = mayBeCompared(
      'identification',
      report,
      { institution: other, recordType: 'remains' },
      inForce,
    );
    const { level } = agreedTerms(owner, other, ['report', 'remains'], inForce);
    return [
      ...(compares === mayCompare(facts, name) ? [] : [`with ${name}: ${compares}`]),
      ...(level === agreedLevel(facts, name) ? [] : [`level with ${name}: ${level}`]),
    ];
  });
}

function institution(code: string): Institution {
  const kind = code === REGISTER ? 'public_register' : 'forensic_institute';
  return { id: code, code, name: code, country: COUNTRY[code] ?? '', kind, deliversOnly: false };
}

function dayOf(number: number): string {
  return new Date(FIRST_DAY + number * 86_400_000).toISOString().slice(0, 10);
}
