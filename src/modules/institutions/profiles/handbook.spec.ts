import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidence as evidenceShape, type Evidence } from '../domain/profile/evidence-shape.js';
import type { MechanismProfile } from '../domain/profile/profile-shape.js';
import type { RouteRole } from '../domain/profile/route-roles.js';
import { whySwitchedOff } from '../domain/profile/step-switch.js';
import { shippedProfiles } from './shipped-profiles.js';

/** The handbook lies beside the repository, where somebody has it. */
const HANDBOOK = join('..', 'shared', 'handbook', 'countries.md');
const isThere = existsSync(HANDBOOK);
const describeWithHandbook = isThere ? describe : describe.skip;
const profiles = [...shippedProfiles('countries'), ...shippedProfiles('region')];

interface Fact {
  readonly id: string;
  readonly seen: Evidence['seen'];
  readonly basis: Evidence['basis'];
  readonly reviewBy: string;
  readonly limit: string;
}

const SEEN: Readonly<Record<string, Evidence['seen']>> = { T: 'text', Q: 'quoted', I: 'inferred' };

/** Rows of the tables of a section, as cells. */
function rowsOf(section: number): readonly (readonly string[])[] {
  if (!isThere) return [];
  const text = readFileSync(HANDBOOK, 'utf8');
  const [, body = ''] = text.split(new RegExp(`^## ${section} .*$`, 'm'));
  const lines = (body.split(/^## /m)[0] ?? '').split('\n').filter((line) => line.startsWith('| '));
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Facts of section 5 in their columns: id, fact, original term, limit, source, class, review by. */
const facts: readonly Fact[] = rowsOf(5)
  .filter(([id = '']) => /^[A-Z]{2}-[A-Z]\d+$/.test(id))
  .map(([id = '', , , limit = '', , seen = '', reviewBy = '']) => ({
    id,
    seen: SEEN[seen] ?? 'inferred',
    basis: limit.startsWith('~') ? 'practice' : 'norm',
    reviewBy,
    limit,
  }));

/** Every evidence with a fact's number that stands anywhere in a profile. */
function evidenceIn(value: unknown): readonly Evidence[] {
  if (typeof value !== 'object' || value === null) return [];
  const read = evidenceShape.safeParse(value);
  if (read.success && read.data.fact !== undefined) return [read.data];
  return Object.values(value).flatMap(evidenceIn);
}

const cited = profiles.flatMap((profile) =>
  evidenceIn(profile).map((evidence) => ({ country: profile.country, evidence, fact: evidence.fact ?? '' })),
);

/** Rows of section 4; a row may speak of several countries, and a cell of one of them alone: `NI: consulate`. */
const routing = rowsOf(4)
  .filter(([countries = '']) => /^[A-Z]{2}(?:, [A-Z]{2})*$/.test(countries))
  .flatMap(([countries = '', ...cells]) =>
    countries.split(', ').map((country) => ({ country, cells: cells.map((cell) => cellOf(cell, country)) })),
  );

function cellOf(cell: string, country: string): string {
  const [, ofOne, said] = /^([A-Z]{2}): (.*)$/.exec(cell) ?? [];
  if (ofOne === undefined) return cell;
  return ofOne === country ? (said ?? '') : '?';
}

/** The columns of section 4, by the roles that answer them. */
const COLUMNS: readonly { readonly roles: readonly RouteRole[]; readonly record?: 'report' | 'remains' }[] = [
  { roles: ['primary'], record: 'report' },
  { roles: ['primary'], record: 'remains' },
  { roles: ['nationality', 'informing'] },
  { roles: ['consular_post'] },
  { roles: ['forensic_holder'] },
  { roles: ['ombudsman'] },
  { roles: ['speaks_abroad'] },
];

type Column = (typeof COLUMNS)[number];

function answers(
  profile: MechanismProfile | undefined,
  { roles, record }: Column,
): { readonly rule: boolean; readonly nobody: boolean } {
  const fits = (one: { readonly role: RouteRole; readonly records: readonly string[] }) =>
    roles.includes(one.role) && (record === undefined || one.records.includes(record));
  return { rule: !!profile?.competence.some(fits), nobody: !!profile?.nobodyKnown?.some(fits) };
}

/** What a cell lacks in the profile; `SRE ?` may be a rule or somebody whom nobody knows. */
function lacks(profile: MechanismProfile | undefined, cell: string, column: Column): string | undefined {
  const { rule, nobody } = answers(profile, column);
  if (cell === '?' || cell === 'none read') return nobody ? undefined : 'nobodyKnown';
  const isOpen = cell.includes('?') || cell.includes('none');
  if (isOpen) return rule || nobody ? undefined : 'rule or nobodyKnown';
  return rule ? undefined : 'rule';
}

const countries = [...new Set(facts.map(({ id }) => id.slice(0, 2)))];

if (!isThere)
  it.skip('is not compared with the handbook, which does not lie beside the repository', () => {});

describeWithHandbook('the handbook of countries', () => {
  it('has facts and routes', () => {
    expect(facts.length).toBeGreaterThan(240);
    expect(routing.length).toBe(20);
  });

  it.each(countries)('has every fact of %s in a profile', (country) => {
    const there = new Set(cited.map(({ fact }) => fact));
    const missing = facts.filter(({ id }) => id.startsWith(`${country}-`) && !there.has(id));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it.each(countries)('tells how each fact of %s was read, and until when it holds', (country) => {
    const told = new Map(facts.map((fact) => [fact.id, fact]));
    const wrong = cited.filter(({ fact, evidence: { seen, basis, reviewBy } }) => {
      if (!fact.startsWith(`${country}-`)) return false;
      const row = told.get(fact);
      return row && (row.seen !== seen || row.basis !== basis || row.reviewBy !== reviewBy);
    });
    expect(wrong).toEqual([]);
  });

  it('has no fact of another country, and none that it does not know', () => {
    const known = new Set(facts.map(({ id }) => id));
    const foreign = cited.filter(
      ({ country, fact }) => !known.has(fact) || (!fact.startsWith('RG-') && !fact.startsWith(country)),
    );
    expect(foreign).toEqual([]);
  });

  it.each(countries)('has a step for each limit of %s that was seen in its text', (country) => {
    const steps = profiles.flatMap(({ protocol }) => protocol.steps);
    const due = facts.filter(
      ({ id, seen, limit }) => id.startsWith(`${country}-`) && seen === 'text' && /^[#@]/.test(limit),
    );
    const without = due.filter(
      ({ id }) => !steps.some(({ evidence, limit }) => evidence?.fact === id && limit?.is !== 'unknown'),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it.each(routing)('has an answer to each route of $country', ({ country, cells }) => {
    const profile = profiles.find((one) => one.country === country);
    const missing = COLUMNS.flatMap((column, at) => {
      const lack = lacks(profile, cells[at] ?? '', column);
      return lack === undefined ? [] : [`${column.roles[0]} ${column.record ?? ''}: ${lack}`];
    });
    expect(missing).toEqual([]);
  });
});

it('makes no step due that was only quoted or inferred, or that is a practice', () => {
  const due = profiles
    .flatMap(({ protocol }) => protocol.steps)
    .filter(({ evidence }) => evidence && (evidence.seen !== 'text' || evidence.basis === 'practice'))
    .filter((step) => !whySwitchedOff(step, { invented: false, isConfirmed: true, today: '2026-12-02' }));
  expect(due.map(({ id }) => id)).toEqual([]);
});
