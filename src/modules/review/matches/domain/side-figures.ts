import { weighsDna, withWord } from '../../../matching/runs/index.js';
import type { StoredMatch } from '../persistence/match.repository.js';
import { probabilityAfter } from './band-change.js';
import { sidesOf } from './match-sides.js';

type Weighed = Pick<StoredMatch, 'log10LR' | 'probability' | 'evidence'>;

/**
 * Returns a match with the figures and the evidence that an institution is told: samples of the other side
 * that it does not admit are left out, and of DNA it is told a word. Whoever owns both sides is told all of
 * both, by what may be told of what competes with them; whoever owns neither sees what the comparison says.
 */
export function asCountsFor(storedMatch: StoredMatch, institutionId: string | undefined): StoredMatch {
  const [own, ...others] = sidesOf(storedMatch, institutionId);
  if (own === undefined) return storedMatch;
  if (others.length > 0) {
    const { log10LR, probability } = storedMatch.figuresA ?? storedMatch;
    return { ...storedMatch, log10LR, probability };
  }
  const figures = own === 'a' ? storedMatch.figuresA : storedMatch.figuresB;
  if (!figures) return { ...storedMatch, ...withoutFiguresOfDna(storedMatch) };
  const { log10LR, probability, evidence } = figures;
  if (evidence) return { ...storedMatch, log10LR, probability, evidence };
  return {
    ...storedMatch,
    ...withoutFiguresOfDna({ log10LR, probability, evidence: storedMatch.evidence }),
  };
}

/**
 * Returns a match without the figures of its DNA. One that was scored before words were kept has no word
 * until everything is compared again.
 */
function withoutFiguresOfDna({ log10LR, probability, evidence }: Weighed): Weighed {
  if (!weighsDna(evidence)) return { log10LR, probability, evidence };
  return weighedAs(withWord(evidence, undefined), { log10LR, probability, evidence });
}

/**
 * Returns a match as a viewer sees it to whom no agreement shows DNA: nothing is said of the DNA, and it
 * counts nothing.
 */
export function withoutDna<T extends Weighed>(weighed: T): T {
  const evidence = weighed.evidence.filter(({ group }) => group !== 'dna');
  return evidence.length === weighed.evidence.length
    ? weighed
    : { ...weighed, ...weighedAs(evidence, weighed) };
}

function weighedAs(evidence: Weighed['evidence'], before: Weighed): Weighed {
  const gain = sumOf(evidence) - sumOf(before.evidence);
  return {
    evidence,
    log10LR: sumOf(evidence),
    probability: gain === 0 ? before.probability : probabilityAfter(before.probability, gain),
  };
}

const sumOf = (evidence: Weighed['evidence']): number =>
  evidence.reduce((sum, { log10LR }) => sum + log10LR, 0);
