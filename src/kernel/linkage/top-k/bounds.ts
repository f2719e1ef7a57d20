import type { GroupComparison, Pairing, Scorer } from '../comparison.js';
import { ageComparison } from '../groups/age.js';
import { causeComparison, causeModel } from '../groups/cause.js';
import { companyComparison } from '../groups/company.js';
import { conditionComparison } from '../groups/condition.js';
import { dentalComparison } from '../groups/dental.js';
import { dnaComparison } from '../groups/dna.js';
import { documentComparison } from '../groups/document.js';
import { effectsComparison, effectsModel } from '../groups/effects.js';
import { eventComparison, eventModel } from '../groups/event.js';
import type { ItemModel } from '../groups/item-model.js';
import { kinComparison, kinModel } from '../groups/kin.js';
import { lifeComparison, lifeModel } from '../groups/life.js';
import { marksComparison, marksModel } from '../groups/marks.js';
import { medicalComparison, medicalModel } from '../groups/medical.js';
import { nameComparison } from '../groups/name.js';
import { originComparison } from '../groups/origin.js';
import { papersComparison } from '../groups/papers.js';
import { physicalComparison } from '../groups/physical.js';
import { placeComparison } from '../groups/place.js';
import { placeNamesComparison, placeNamesModel } from '../groups/place-names.js';
import { sexComparison } from '../groups/sex.js';
import { statureComparison } from '../groups/stature.js';
import { timeComparison } from '../groups/time.js';
import { weightComparison } from '../groups/weight.js';
import type { StatementModel } from '../groups/statement-model.js';
import { AgeBound } from './age-bound.js';
import type { BoundIndex } from './bound-index.js';
import type { Bound } from './bound.js';
import { DentalBound } from './dental-bound.js';
import { DocumentBound, NothingAbove } from './document-bound.js';
import { ExactBound } from './exact-bound.js';
import { ItemBound } from './item-bound.js';
import { NameBound } from './name-bound.js';
import { PlaceBound } from './place-bound.js';
import { SparseBound } from './sparse-bound.js';
import { StatementBound } from './statement-bound.js';
import { TimeBound } from './time-bound.js';

/** Input of a bound: the banks, the index and the scorer of the comparison. */
export interface BoundSource {
  readonly pairing: Pairing;
  readonly boundIndex: BoundIndex;
  /** Scorer of the comparison, its power in its weights. */
  readonly scorer: Scorer;
}

const isReportAgainstRemains = ({ kind, isQueryA }: Pairing): boolean =>
  kind === 'identification' && isQueryA;

const statementBound =
  (model: StatementModel) =>
  ({ pairing, boundIndex }: BoundSource): Bound =>
    new StatementBound(pairing, model, boundIndex.statements(model.list));

const itemBound =
  (model: ItemModel) =>
  ({ pairing, boundIndex }: BoundSource): Bound => {
    const days = boundIndex.days(isReportAgainstRemains(pairing));
    const blocks = boundIndex.blocksOf(days.codeTable);
    return new ItemBound(pairing, model, boundIndex.things(model), days, blocks, boundIndex.workplace);
  };

/**
 * Makes the bound of the age; none where remains ask for a report, since neither age nor way takes few enough
 * forms there.
 */
function ageBound({ pairing, boundIndex, scorer }: BoundSource): Bound | undefined {
  if (isReportAgainstRemains(pairing)) return new AgeBound(pairing, boundIndex.ages);
  if (pairing.kind === 'identification') return undefined;
  const codes = pairing.kind === 'same_remains' ? boundIndex.estimates : boundIndex.births;
  return new ExactBound(scorer, codes, boundIndex.order);
}

function placeBound({ pairing, boundIndex, scorer }: BoundSource): Bound | undefined {
  if (isReportAgainstRemains(pairing)) return new PlaceBound(pairing, boundIndex.places, boundIndex.order);
  if (!pairing.isQueryA) return undefined;
  return new ExactBound(scorer, boundIndex.spots, boundIndex.order);
}

/** Makers of the bounds, by comparison; a maker returns undefined where there is no bound for the kind. */
const BOUNDS = new Map<GroupComparison, (source: BoundSource) => Bound | undefined>([
  [sexComparison, ({ scorer, boundIndex }) => new ExactBound(scorer, boundIndex.body, boundIndex.order)],
  [statureComparison, ({ scorer, boundIndex }) => new ExactBound(scorer, boundIndex.body, boundIndex.order)],
  [weightComparison, ({ scorer, boundIndex }) => new ExactBound(scorer, boundIndex.weights, boundIndex.order)],
  [physicalComparison, ({ scorer, boundIndex }) => new ExactBound(scorer, boundIndex.traits, boundIndex.order)],
  [ageComparison, ageBound],
  [timeComparison, ({ pairing, boundIndex }) => new TimeBound(pairing, boundIndex.days(isReportAgainstRemains(pairing)))],
  [placeComparison, placeBound],
  [placeNamesComparison, statementBound(placeNamesModel)],
  [originComparison, ({ scorer, boundIndex }) => new ExactBound(scorer, boundIndex.origins, boundIndex.order)],
  [nameComparison, ({ pairing, boundIndex }) => new NameBound(pairing, boundIndex.names, boundIndex.workplace)],
  [documentComparison, ({ pairing, boundIndex }) => new DocumentBound(pairing, boundIndex.numbers, boundIndex.anybody)],
  [papersComparison, ({ boundIndex }) => new NothingAbove(boundIndex.anybody)],
  [companyComparison, ({ boundIndex }) => new NothingAbove(boundIndex.anybody)],
  [marksComparison, itemBound(marksModel)],
  [medicalComparison, itemBound(medicalModel)],
  [effectsComparison, itemBound(effectsModel)],
  [dentalComparison, ({ pairing, boundIndex }) => new DentalBound(pairing, boundIndex.charts, boundIndex.anybody, boundIndex.workplace)],
  [kinComparison, statementBound(kinModel)],
  [lifeComparison, statementBound(lifeModel)],
  [eventComparison, statementBound(eventModel)],
  [causeComparison, statementBound(causeModel)],
  [conditionComparison, ({ scorer, boundIndex }) => new ExactBound(scorer, boundIndex.conditions, boundIndex.order)],
  [dnaComparison, ({ scorer, boundIndex }) => new SparseBound(scorer, boundIndex.anybody, boundIndex.withDna, boundIndex.order)],
]); // prettier-ignore

/**
 * Returns the upper bound of a comparison; undefined where it has none, or where the bank holds far more than
 * its codes tell apart.
 */
export function boundOf(comparison: GroupComparison, source: BoundSource): Bound | undefined {
  const bound = BOUNDS.get(comparison)?.(source);
  return bound?.codes.isOfUse ? bound : undefined;
}
