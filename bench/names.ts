import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Bank } from '../src/kernel/linkage/bank.js';
import { buildBackground } from '../src/kernel/linkage/build-background.js';
import { nameComparison } from '../src/kernel/linkage/groups/name.js';
import { type ComparableRecord, Lexicon, ONE_NAME_FROM } from '../src/kernel/linkage/index.js';
import { pairingOf } from '../src/kernel/linkage/group-scorers.js';
import type { Figure } from './figure.js';
import { nicknameFigures } from './names-nicknames.js';
import { transliterationFigures } from './names-scripts.js';

const PAIRS = resolve(import.meta.dirname, '../../shared/data/linkage/name-pairs');
const PLACEMENT = { party: 0, institution: 0, rank: 0 } as const;
const ONE_PARTY = { allowed: Uint8Array.of(1), parties: 1 } as const;
const LATIN = /^[\p{Script=Latin}\p{Mark}\p{Punctuation}\p{Separator}\d`´]+$/u;
/** OpenSanctions logic-v2 on its own 541 person-name cases, at its threshold; other pairs, so a mark and no race. */
const PEER = { what: 'OpenSanctions logic-v2, own cases', value: 0.742 };

/** Names that are spelt, ordered, abbreviated and written differently, against a crowd of other people. */
export function names(): Promise<readonly Figure[]> {
  if (!existsSync(PAIRS))
    return Promise.resolve([
      {
        name: 'names in one spelling and another',
        unit: 'F1',
        missing: 'the pairs are not beside this checkout',
      },
    ]);
  return Promise.resolve([
    ...personNames(),
    ...transliterationFigures(PAIRS),
    ...nicknameFigures(join(PAIRS, '../nicknames')),
  ]);
}

function namesIn(file: string): string[] {
  const rows = parse<{ full_name: string }>(readFileSync(join(PAIRS, file)), { columns: true, bom: true });
  return rows.map(({ full_name: name }) => name);
}

/** The corrupted name of row i against the clean one of row i and against all other people. */
function personNames(): Figure[] {
  const queries = namesIn('yente_positives_un_treated.csv');
  const own = namesIn('yente_positives_un_untreated.csv');
  const crowd = namesIn('yente_negatives_global.csv').filter((name) => LATIN.test(name));
  const began = performance.now();
  const scored = scores(queries, [...own, ...crowd]);
  const seconds = (performance.now() - began) / 1000;
  const pairs = queries.length * (own.length + crowd.length);
  // Whoever looks for one person among this many finds even odds at one in so many: fixed before anything was seen.
  const threshold = Math.log10(own.length + crowd.length);
  const whole = tally(scored, threshold);
  const hardest = tally(withHardest(scored), threshold);
  const families = tally(withFamilies(scored), threshold);
  const size = `${own.length + crowd.length}`;
  const similar = similarities(queries, own);
  return [
    { name: `clean and corrupted names among ${size} people, at even odds (log10 LR ${threshold.toFixed(2)})`, unit: 'F1', least: 0.85, measured: whole.f1, baseline: PEER },
    { name: '… precision', unit: '', measured: whole.precision },
    { name: '… recall', unit: '', measured: whole.recall },
    best('… at the best threshold', scored),
    { name: '… with the others of the list, families of one name among them', unit: 'F1', measured: families.f1 },
    best('… at the best threshold', withFamilies(scored)),
    { name: 'each name with its own and with the likest of all others, at even odds', unit: 'F1', least: 0.85, measured: hardest.f1, baseline: PEER },
    best('… at the best threshold', withHardest(scored)),
    { name: `each with its own and all others of the list, families too, by similarity from ${ONE_NAME_FROM}`, unit: 'F1', least: 0.85, measured: tally(withFamilies(similar), ONE_NAME_FROM).f1, baseline: PEER },
    { name: '… with its own and the likest of all others of the list', unit: 'F1', least: 0.85, measured: tally(withHardest(similar), ONE_NAME_FROM).f1, baseline: PEER },
    { name: 'the own name ranks first', unit: '', measured: firstRanks(scored) },
    { name: 'name pairs a second, one thread', unit: 'M/s', measured: pairs / seconds / 1e6 },
  ]; // prettier-ignore
}

interface Scored {
  /** Score of a true pair, by query. */
  readonly own: Float64Array;
  /** The highest score of a false pair, by query. */
  readonly likest: Float64Array;
  /** Scores of false pairs that weigh anything: with the invented people, and with the others of the list. */
  readonly others: number[];
  readonly listed: number[];
}

/** Of each of these names with each of the people, as what is sought and what is found. */
function ratios(names: readonly string[], people: readonly string[], known = people): Float64Array[] {
  const record = (recordType: string) => (full: string): ComparableRecord => ({ recordType, person: { names: [{ kind: 'legal', full }] } });
  const records = people.map(record('living'));
  const lexicon = new Lexicon(buildBackground(known.map(record('living'))));
  const [reports, living] = [new Bank('report', lexicon), new Bank('living', lexicon)];
  for (const one of records) living.add(one, PLACEMENT);
  const slots = names.map((name) => reports.add(record('report')(name), PLACEMENT));
  const scorer = nameComparison.scorer(pairingOf('living', reports, living, ONE_PARTY));
  if (!scorer) throw new Error('Names are compared in every kind.');
  const all = living.slots();
  return slots.map((slot) => {
    const out = new Float64Array(all.length);
    if (scorer.begin(slot)) scorer.addScores(all, 0, all.length, out);
    return out;
  });
} // prettier-ignore

function scores(queries: readonly string[], people: readonly string[]): Scored {
  return scoredBy(queries, people, ratios(queries, people));
}

/** Each ratio as a share of what the two names say with themselves, as `huella names` judges them. */
function similarities(queries: readonly string[], people: readonly string[]): Scored {
  const all = [...people, ...queries];
  const found = ratios(all, all, people);
  const withItself = found.map((row, at) => row[at] ?? 0);
  const rows = queries.map((_, query) => {
    const at = people.length + query;
    return (found[at] ?? new Float64Array()).map((ratio, other) => (2 * ratio) / (withItself[at]! + withItself[other]!));
  });
  return scoredBy(queries, people, rows);
} // prettier-ignore

function scoredBy(queries: readonly string[], people: readonly string[], rows: readonly Float64Array[]): Scored {
  const scored: Scored = { own: new Float64Array(queries.length), likest: new Float64Array(queries.length).fill(-9), others: [], listed: [] };
  for (const [query, row] of rows.entries()) {
    for (const [at, score] of row.subarray(0, people.length).entries()) {
      if (at === query) scored.own[query] = score;
      else if (people[at] !== people[query]) {
        scored.likest[query] = Math.max(scored.likest[query]!, score);
        if (score > 0) (at < queries.length ? scored.listed : scored.others).push(score);
      }
    }
  }
  return scored;
} // prettier-ignore

/** The list holds brothers and whole families, who share all but one name; this is what names alone cannot part. */
const withFamilies = (scored: Scored): Scored => ({
  ...scored,
  others: [...scored.others, ...scored.listed],
});
const withHardest = ({ own, likest }: Scored): Scored => ({ own, likest, others: [...likest], listed: [] });

function tally(
  { own, others }: Scored,
  threshold: number,
): { precision: number; recall: number; f1: number } {
  const right = own.filter((score) => score >= threshold).length;
  const wrong = others.filter((score) => score >= threshold).length;
  const [precision, recall] = [right / (right + wrong || 1), right / own.length];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function best(name: string, scored: Scored): Figure {
  const thresholds = Array.from({ length: 121 }, (_, i) => i / 10);
  const [threshold, f1] = thresholds
    .map((value) => [value, tally(scored, value).f1] as const)
    .reduce((one, other) => (other[1] > one[1] ? other : one));
  return { name: `${name} (log10 LR ${threshold.toFixed(1)})`, unit: 'F1', measured: f1 };
}

function firstRanks({ own, likest }: Scored): number {
  return own.filter((score, i) => score > likest[i]!).length / own.length;
}
