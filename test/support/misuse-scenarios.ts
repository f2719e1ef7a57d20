import type { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';
import { questionOfMissed, type AskedFields } from '../../src/modules/access/misuse/index.js';
import type { MisuseRule } from '../../src/modules/access/misuse/domain/rules.js';
import { idOf, MisuseWatch, oneOf, roundAfter, ROUND_MS, type Deed } from './misuse-watch.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What an attacker does, step by step; `within` is the time over which it may be spread without escaping by its length. */
interface Attack {
  readonly rule: Exclude<MisuseRule, 'budget'>;
  readonly withinMs: number;
  steps(chance: SeededGenerator): readonly Omit<Deed, 'at' | 'actorId'>[];
}

const FIELDS = ['sex', 'age', 'place', 'date', 'height', 'marks', 'words'] as const;

function questionOf(chance: SeededGenerator): Record<string, string> {
  const some = chance.shuffled([...FIELDS]).slice(0, chance.integer(5, FIELDS.length));
  return Object.fromEntries(some.map((name) => [name, `${name} ${chance.integer(0, 1_000_000)}`]));
}

const loci = (chance: SeededGenerator, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `locus ${at} ${chance.integer(0, 1_000_000)}`);

/** Searches or own records, of which one field or two are tried through. */
function varied(chance: SeededGenerator, left: 1 | 2, times: number): Omit<Deed, 'at' | 'actorId'>[] {
  const fields = questionOf(chance);
  const names = chance.shuffled(Object.keys(fields)).slice(0, left);
  const kind = oneOf(chance, ['search', 'filed', 'amended'] as const);
  return Array.from({ length: times }, (_, at) => {
    const changed = Object.fromEntries(names.map((name) => [name, `tried ${at}`]));
    return {
      kind,
      question: { fields: { ...fields, ...changed } },
      ownObjects: kind === 'search' ? [] : [`own ${at}`],
    };
  });
}

const missed = (ids: readonly string[]): Omit<Deed, 'at' | 'actorId'>[] =>
  ids.map((id) => ({ kind: 'not_found', question: questionOfMissed('matches.read', id) }));

const ATTACKS: readonly Attack[] = [
  {
    rule: 'R1',
    withinMs: 22 * HOUR,
    steps: (chance) => {
      const pair = { ownObjects: ['mine'], objects: ['theirs'] };
      // What is changed may be the record, or what is said of one of its matches, back and forth.
      const judges = chance.chance(0.5);
      const cycle = () => [
        ...(judges
          ? [{ kind: 'judged' as const, ownObjects: ['mine'] }]
          : [{ kind: 'amended' as const, ownObjects: ['mine'], question: { fields: questionOf(chance) } }]),
        { kind: oneOf(chance, ['look', 'dna_word'] as const), ...pair },
      ];
      return Array.from({ length: chance.integer(3, 8) }, cycle).flat();
    },
  },
  { rule: 'R2', withinMs: 6 * 24 * HOUR, steps: (chance) => varied(chance, 1, chance.integer(6, 21)) },
  { rule: 'R2', withinMs: 6 * 24 * HOUR, steps: (chance) => varied(chance, 2, chance.integer(12, 30)) },
  {
    rule: 'R3',
    withinMs: 6 * 24 * HOUR,
    steps: (chance) => {
      const fields = { sex: 'male', place: `place ${chance.integer(0, 99)}` };
      const wanted = chance.integer(0, 1_023);
      let [low, high] = [0, 1_023];
      const steps: Omit<Deed, 'at' | 'actorId'>[] = [];
      const ask = (from: number, to: number): void => {
        const question: AskedFields = {
          fields: { ...fields, date: `${from}-${to}` },
          ranges: [{ field: 'date', low: from, high: to }],
        };
        steps.push({ kind: 'search', question, hits: wanted >= from && wanted <= to ? 1 : 0 });
      };
      ask(low, high);
      while (high > low) {
        const middle = Math.floor((low + high) / 2);
        ask(low, middle);
        if (wanted <= middle) high = middle;
        else low = middle + 1;
      }
      return steps;
    },
  },
  {
    rule: 'R4',
    withinMs: 20 * HOUR,
    steps: (chance) => {
      const beside: Record<string, string> = chance.chance(0.5) ? { sex: 'male' } : {};
      const kind = oneOf(chance, ['search', 'filed'] as const);
      return Array.from({ length: chance.integer(20, 60) }, (_, at) => ({
        ...{ kind, question: { fields: { ...beside, name: `name ${at}` } }, hits: 0 },
        ownObjects: kind === 'filed' ? [`own ${at}`] : [],
      }));
    },
  },
  {
    rule: 'R5',
    withinMs: 50 * MINUTE,
    steps: (chance) => missed(Array.from({ length: chance.integer(20, 80) }, () => idOf(chance))),
  },
  {
    // Slowly enough for the rule of the hour.
    rule: 'R5',
    withinMs: 20 * HOUR,
    steps: (chance) => missed(Array.from({ length: chance.integer(60, 150) }, () => idOf(chance))),
  },
  {
    // In the order of the ids, whether they are there or not.
    rule: 'R5',
    withinMs: 6 * 24 * HOUR,
    steps: (chance) => {
      const ids = Array.from({ length: chance.integer(12, 40) }, () => idOf(chance)).sort();
      const ordered = chance.chance(0.5) ? ids : ids.reverse();
      return chance.chance(0.5)
        ? missed(ordered)
        : ordered.map((id) => ({ kind: 'look' as const, objects: [id] }));
    },
  },
  {
    // One invented person filed anew, again and again, with three fields tried at once, and one beside them where there are many.
    rule: 'R10',
    withinMs: 6 * 24 * HOUR,
    steps: (chance) => {
      const names = Array.from({ length: chance.integer(8, 12) }, (_, at) => `field ${at}`);
      const fields = Object.fromEntries(names.map((name) => [name, `${chance.integer(0, 1_000_000)}`]));
      const tried = chance.shuffled(names).slice(0, names.length >= 10 ? chance.integer(3, 4) : 3);
      return Array.from({ length: chance.integer(6, 20) }, (_, at) => ({
        ...{ kind: 'filed' as const, ownObjects: [`invented ${at}`] },
        question: {
          fields: { ...fields, ...Object.fromEntries(tried.map((name) => [name, `tried ${at}`])) },
        },
      }));
    },
  },
  {
    rule: 'R8',
    withinMs: 20 * HOUR,
    steps: (chance) => {
      const hasCase = chance.chance(0.5);
      const own = hasCase ? [{ kind: 'look' as const, ownObjects: ['mine'], objects: ['theirs'] }] : [];
      const lists = Array.from({ length: chance.integer(2, 6) }, (_, at) => ({
        ...{
          kind: 'search' as const,
          question: { fields: questionOf(chance) },
          hits: 100,
          decoys: [`decoy ${at}`],
        },
        objects: Array.from({ length: 50 }, (__, of) => `listed ${at} ${of}`),
      }));
      return [...own, ...lists];
    },
  },
  {
    rule: 'R6',
    withinMs: 25 * 24 * HOUR,
    steps: (chance) => {
      const body = loci(chance, chance.integer(10, 23));
      return Array.from({ length: chance.integer(4, 24) }, (_, at) => {
        const changed = body.map((locus, of) => (of === at % body.length ? `tried ${at}` : locus));
        return {
          kind: 'filed' as const,
          ownObjects: [`clone ${at}`],
          question: { fields: { profile: `${at}` }, loci: changed },
        };
      });
    },
  },
];

/** Records that an institution has worked on of late. */
const WORKED_ON = 80;
/** So many records at night. */
const NIGHT = { rule: 'R9', least: 51, most: 120 } as const;

export interface Outcome {
  readonly attacks: readonly MisuseRule[];
  readonly accounts: number;
  readonly seen: boolean;
  /** From the question that made it to the round that has seen it, at most. */
  readonly waitMs: number;
}

/**
 * One attack or two at a time, with parameters, pauses and accounts drawn; several accounts share the steps of one. It is seen where a round tells
 * of it: by its rule, by the rule of spread accounts, or by any other that stops.
 */
export function playScenario(chance: SeededGenerator, at: number): Outcome {
  const kinds = ATTACKS.length + 3;
  const first = at % kinds;
  if (first === ATTACKS.length) return playNight(chance);
  if (first === ATTACKS.length + 2) return playElsewhere(chance);
  const spread = first === ATTACKS.length + 1;
  const attack =
    ATTACKS[first] ??
    oneOf(
      chance,
      ATTACKS.filter(({ rule }) => rule !== 'R8'),
    );
  const second = !spread && chance.chance(0.4) ? [oneOf(chance, ATTACKS)] : [];
  const accounts = spread ? chance.integer(2, 4) : 1;
  const start = Date.parse('2026-03-02T00:00:00Z') + chance.integer(0, 24 * 60) * MINUTE;
  // Whoever shares the work among accounts has a day; alone one has as long as the rule looks back.
  const deeds = [attack, ...second].flatMap((one) => timed(chance, one, start, accounts));
  return watched(chance, deeds, { attacks: [attack, ...second].map(({ rule }) => rule), accounts });
}

function timed(chance: SeededGenerator, attack: Attack, start: number, accounts: number): Deed[] {
  const steps = attack.steps(chance);
  const length = Math.min(attack.withinMs, accounts > 1 ? 20 * HOUR : attack.withinMs) * chance.uniform();
  const moments = steps.map(() => start + chance.uniform() * length).sort((a, b) => a - b);
  const rounds = Math.max(1, Math.ceil(steps.length / accounts / 2));
  return steps.map((step, of) => ({
    ...step,
    at: moments[of] ?? start,
    // In turns, of some steps each.
    actorId: `account ${accounts === 1 ? 0 : Math.floor(of / Math.min(2, rounds)) % accounts}`,
  }));
}

function playNight(chance: SeededGenerator): Outcome {
  const start = Date.parse('2026-03-16T03:00:00Z');
  const usual = Array.from({ length: 10 * 30 }, (_, of): Deed => ({
    ...{ kind: 'look', actorId: `colleague ${of % 3}`, objects: [`usual ${of}`] },
    at: start - (1 + Math.floor(of / 30)) * 24 * HOUR + (12 + (of % 8)) * HOUR,
  }));
  const count = chance.integer(NIGHT.least, NIGHT.most);
  const night = Array.from({ length: count }, (_, of): Deed => ({
    ...{ kind: 'look', actorId: 'account 0', objects: [`night ${of}`] },
    at: start + (of / count) * chance.integer(5, 50) * MINUTE,
  }));
  return watched(chance, [...usual, ...night], { attacks: ['R9'], accounts: 1 });
}

/** At the usual hour, from a network from which nobody of the institution works: a stolen session, a token that was copied. */
function playElsewhere(chance: SeededGenerator): Outcome {
  const start = Date.parse('2026-03-16T13:00:00Z');
  const usual = Array.from({ length: 10 * 30 }, (_, of): Deed => ({
    ...{ kind: 'look', actorId: `account ${of % 3}`, objects: [`usual ${of}`], network: 'office' },
    at: start - (1 + Math.floor(of / 30)) * 24 * HOUR + (of % 8) * HOUR,
  }));
  const count = chance.integer(NIGHT.least, NIGHT.most);
  const length = chance.integer(5, 50) * MINUTE;
  const elsewhere = Array.from({ length: count }, (_, of): Deed => ({
    ...{ kind: 'look', actorId: 'account 0', objects: [`${of % 2} elsewhere ${of}`], network: 'elsewhere' },
    at: start + (of / count) * length,
  }));
  return watched(chance, [...usual, ...elsewhere], { attacks: ['R9'], accounts: 1 });
}

function watched(
  chance: SeededGenerator,
  deeds: readonly Deed[],
  of: Pick<Outcome, 'attacks' | 'accounts'>,
): Outcome {
  const watch = new MisuseWatch('house');
  // It is an institution that works: its people have looked at matches of many records in the days before.
  for (let at = 0; at < WORKED_ON; at += 1)
    watch.write({
      ...{
        kind: 'look',
        actorId: `colleague ${at % 3}`,
        at: (deeds[0]?.at ?? 0) - (2 + (at % 5)) * 24 * HOUR,
      },
      ...{ ownObjects: [`worked on ${at}`], objects: [`its match ${at}`] },
    });
  const offset = chance.integer(0, ROUND_MS - 1);
  const expected = new Set<MisuseRule>([...of.attacks, ...(of.accounts > 1 ? (['R7'] as const) : [])]);
  for (const deed of [...deeds].sort((a, b) => a.at - b.at)) {
    watch.write(deed);
    const next = roundAfter(deed.at, offset);
    if (watch.round(next).some(({ rule }) => expected.has(rule)))
      return { ...of, seen: true, waitMs: next - deed.at };
  }
  return { ...of, seen: false, waitMs: Number.NaN };
}
