/**
 * Who may be compared with whom and who may know of it, written a second time from the exchange format, in facts instead of entries, and
 * beside the house's own rules: nothing of them is used here. Times are milliseconds.
 */
export interface Decision {
  readonly purpose: string;
  readonly granted: boolean;
  /** The moment from which it counts. */
  readonly since: number;
  /** Said of a moment that may lie ahead; without it the decision is as old as its report and never ahead. */
  readonly isTimed: boolean;
  /** The first moment at which it is over. */
  readonly over: number;
  readonly countries: readonly string[] | undefined;
  readonly institutions: readonly string[] | undefined;
  withdrawn: boolean;
}

export interface Person {
  wish: boolean | undefined;
  decidedBy: 'person' | 'authority' | 'file' | undefined;
  /** From when on the person is of age; always for an adult, never for a child without an age. */
  readonly ofAge: number;
}

export interface OracleRecord {
  readonly name: string;
  readonly type: 'report' | 'remains' | 'living';
  readonly owner: string;
  isGone: boolean;
  decisions: Decision[];
  /** Of the relative who gave a sample: own decisions, or nothing where the report's count. */
  relative: Decision[] | undefined;
  person: Person | undefined;
}

export interface Terms {
  readonly parties: readonly string[] | 'all';
  readonly except: readonly string[];
  readonly covers: readonly string[];
  readonly purposes: readonly string[];
  isInForce: boolean;
}

export interface World {
  now: number;
  readonly country: Readonly<Record<string, string>>;
  /** They have published what they hold. */
  readonly registers: readonly string[];
  readonly agreements: readonly Terms[];
  readonly records: Map<string, OracleRecord>;
}

/** Whether two records may be compared at this moment. */
export function mayMeet(world: World, a: OracleRecord, b: OracleRecord): boolean {
  if (a.name === b.name || [a, b].some(isOut) || !isKind(world, a, b)) return false;
  const purpose = [a.type, b.type].includes('remains') ? 'forensic_matching' : 'search';
  return haveAgreed(world, a, b, purpose, []) && allows(world, a, b, purpose) && allows(world, b, a, purpose);
}

/** Taken back, or somebody who does not wish to be found. */
const isOut = ({ isGone, person }: OracleRecord): boolean => isGone || person?.wish === false;

function isKind({ registers }: World, a: OracleRecord, b: OracleRecord): boolean {
  const types = [a.type, b.type].sort().join(' ');
  const isOneRegister = a.owner === b.owner && registers.includes(a.owner);
  if (types === 'remains remains') return !isOneRegister;
  return ['remains report', 'living report', 'report report'].includes(types);
}

/** Whether the relative's sample of a report may be held against a sample of the other record. */
export function mayUseSample(world: World, report: OracleRecord, other: OracleRecord): boolean {
  if (!haveAgreed(world, report, other, 'forensic_matching', ['genetic'])) return false;
  return allows(
    world,
    { ...report, decisions: report.relative ?? report.decisions },
    other,
    'forensic_matching',
  );
}

/** The institutions that may know of a pair: in an alert, in a list, in a count. */
export function whoMayKnow(world: World, a: OracleRecord, b: OracleRecord): Set<string> {
  if (!mayMeet(world, a, b)) return new Set();
  const unasked = [a, b].filter(({ person }) => person !== undefined && !hasAgreed(person, world.now));
  return new Set((unasked.length > 0 ? unasked : [a, b]).map(({ owner }) => owner));
}

function hasAgreed({ wish, decidedBy, ofAge }: Person, now: number): boolean {
  if (wish !== true) return false;
  return now >= ofAge || decidedBy === 'authority' || decidedBy === 'file';
}

function haveAgreed(
  { agreements, registers }: World,
  a: OracleRecord,
  b: OracleRecord,
  purpose: string,
  also: readonly string[],
): boolean {
  const both = [a.owner, b.owner];
  if (a.owner === b.owner || both.some((one) => registers.includes(one))) return true;
  return agreements.some(
    ({ parties, except, covers, purposes, isInForce }) =>
      isInForce &&
      both.every((one) => parties === 'all' || parties.includes(one)) &&
      !both.every((one) => except.includes(one)) &&
      [a.type, b.type, ...also].every((category) => covers.includes(category)) &&
      (purposes.length === 0 || purposes.includes(purpose)),
  );
}

/** The family of one record lets it meet another; remains and living persons have none that is asked. */
function allows(world: World, one: OracleRecord, other: OracleRecord, purpose: string): boolean {
  if (one.type !== 'report') return true;
  if (!reaches(world, one.decisions, purpose, other.owner)) return false;
  const isAbroad = world.country[one.owner] !== world.country[other.owner];
  return !isAbroad || reaches(world, one.decisions, 'cross_border', other.owner);
}

/** The newest decision counts; of several that are equally new all must let it. */
function reaches({ now, country }: World, all: readonly Decision[], purpose: string, owner: string): boolean {
  const begun = all.filter((one) => one.purpose === purpose && !(one.isTimed && one.since > now));
  const newest = Math.max(...begun.map(({ since }) => since));
  const counting = begun.filter(({ since }) => since === newest);
  return counting.length > 0 && counting.every((one) => lets(one, now, country[owner] ?? '', owner));
}

function lets(one: Decision, now: number, country: string, owner: string): boolean {
  if (!one.granted || one.withdrawn || now >= one.over) return false;
  if (one.institutions && !one.institutions.includes(owner)) return false;
  if (one.countries) return one.countries.includes('*') || one.countries.includes(country);
  return one.purpose !== 'cross_border';
}
