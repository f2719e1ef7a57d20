import type { RemainsRecord } from '../../kernel/contract/index.js';
import { dateOf, instantOf } from './calendar.js';
import type { SimulationContext } from './desk.js';
import { BONES_ONLY, type FindingOfBody } from './finding.js';
import { readFromRemains, type Descent } from './gene-drop.js';
import { sampleOf } from './genetics.js';
import { institution } from './institutions.js';
import type { FiledRecord } from './permission.js';
import { deathTimeOf, estimatesOf } from './remains-estimates.js';
import { observedBody } from './observed-body.js';
import { stated, type Drafted } from './stated.js';
import { toldNames } from './told-name.js';
import type { Traveller } from './traveller.js';
import { ownProfile, type SimulatedTypedFamily } from './typed-family.js';

export interface Registration {
  readonly bank: string;
  /** Genes of the dead person, where the laboratory has typed the remains. */
  readonly genes?: SimulatedTypedFamily | undefined;
  /** Genes that the laboratory has read, in a benchmark. */
  readonly descent?: Descent | undefined;
  /** A part of a body, whoever registered it not knowing of the rest. */
  readonly isFragment?: boolean;
  /** The owner of the papers that lay with the body: the dead person, or somebody else. */
  readonly papersOf?: Traveller | undefined;
  readonly event?: RemainsRecord['event'];
  readonly partOf?: RemainsRecord['partOf'];
  readonly attachments?: RemainsRecord['attachments'];
}

/** A body as one registry records it. */
export function remainsOf(
  person: Traveller,
  finding: FindingOfBody,
  registration: Registration,
  desk: SimulationContext,
): FiledRecord {
  const { chance, codes, endDay, manner } = desk;
  const { bank } = registration;
  const isolated = registration.partOf !== undefined || registration.isFragment === true;
  const recordedDay = Math.min(endDay - 1, finding.foundDay + chance.integer(0, 40));
  const id = codes.next(bank, 'M', dateOf(recordedDay).slice(0, 4));
  const withdrawn = !isolated && chance.chance(0.006);
  const presumed = presumedOf(registration.papersOf, desk);
  const record = stated<RemainsRecord>({
    recordType: 'remains',
    institution: bank,
    id,
    externalIds: chance.chance(0.06)
      ? [{ system: 'invented-morgue-log', id: `LOG-${chance.integer(10_000, 99_999)}` }]
      : [],
    recordedAt: instantOf(recordedDay, chance.integer(480, 1080)),
    updatedAt: chance.chance(0.4)
      ? instantOf(Math.min(endDay, recordedDay + chance.integer(1, 60)), 1100)
      : undefined,
    withdrawn: withdrawn
      ? { at: dateOf(Math.min(endDay, recordedDay + 9)), reason: 'registered by mistake' }
      : undefined,
    event: registration.event,
    attachments: registration.attachments,
    found: foundOf(finding, chance.chance(0.04) ? 1 : 0, desk),
    ...wholenessOf(finding, registration, desk),
    partOf: registration.partOf,
    condition: isolated ? 'skeletonised' : finding.condition,
    ...deathTimeOf(finding, desk),
    estimates: isolated && !manner.isBenchmark ? undefined : estimatesOf(person, finding, desk, isolated),
    presumedIdentity: presumed,
    identity: undefined,
    ...(isolated ? {} : observedBody(person, finding, bank, desk)),
    ...profilesOf(finding, registration, id, desk),
    ...howDied(finding, desk),
    custody: custodyOf(finding, bank, recordedDay, desk),
    status: 'unidentified',
    asked: { 'physical.eyeColor': chance.perhaps(BONES_ONLY.has(finding.condition) ? 0.1 : 0, 'unknown') },
    extra: chance.perhaps(0.02, { shelf: `S-${chance.integer(1, 60)}` }),
  });
  return {
    record: identifiedNow(record, registration, desk),
    personKey: person.key,
    consents: [],
    informFamily: undefined,
    withdrawn,
  };
}

function foundOf(
  finding: FindingOfBody,
  slipDays: number,
  { chance }: SimulationContext,
): Drafted<RemainsRecord['found']> {
  const { stage, point } = finding;
  return {
    date: dateOf(finding.foundDay + slipDays),
    place: {
      country: stage.country,
      admin1: stage.admin1,
      locality: chance.chance(0.35) ? stage.locality : undefined,
      lat: point.lat,
      lon: point.lon,
      precisionKm: chance.pick([0.1, 1, 2, 5]),
    },
    context: finding.context,
  };
}

const HEAD_DOWN = ['head', 'chest', 'pelvis', 'arm', 'leg', 'foot'] as const;

function wholenessOf(finding: FindingOfBody, registration: Registration, { chance }: SimulationContext) {
  if (registration.partOf !== undefined || registration.isFragment === true) {
    return { completeness: 'isolated' as const, recovered: [chance.pick(['leg', 'arm', 'foot'] as const)] };
  }
  const { completeness } = finding;
  if (completeness === 'complete' || completeness === 'nearly_complete') return { completeness };
  const recovered = HEAD_DOWN.filter(() => chance.chance(0.65));
  return {
    completeness,
    recovered,
    notRecovered: HEAD_DOWN.filter((region) => !recovered.includes(region)),
    minimumIndividuals: completeness === 'commingled' ? 2 : undefined,
  };
}

function presumedOf(
  holder: Traveller | undefined,
  desk: SimulationContext,
): Drafted<RemainsRecord['presumedIdentity']> {
  const { chance, manner } = desk;
  if (holder === undefined) return undefined;
  const paper = holder.papers[0];
  const told = paper === undefined || (manner.isBenchmark && chance.chance(0.45));
  const basis = told ? chance.pick(['witness', 'phone', 'visual'] as const) : ('document_on_body' as const);
  return {
    names: toldNames(holder, basis === 'document_on_body' ? 'papers' : 'hearsay', desk),
    documents: told || paper === undefined ? [] : [paper],
    basis,
  };
}

function profilesOf(finding: FindingOfBody, registration: Registration, id: string, desk: SimulationContext) {
  const { chance } = desk;
  const old = finding.condition !== 'fresh';
  const facts = {
    code: `${id}-S1`,
    type: old ? ('bone' as const) : ('blood' as const),
    collectorKind: 'forensic_service' as const,
    collectedDay: finding.foundDay,
    lab: institution(registration.bank).name,
  };
  if (registration.descent !== undefined)
    return { profile: readFromRemains(registration.descent.own, !old, facts, desk) };
  if (registration.genes === undefined) return {};
  const profile = ownProfile(registration.genes, old ? 0.2 : 0.02, facts, chance);
  if (!old || !chance.chance(0.3)) return { profile };
  // A tooth typed apart, for maternal lineage alone.
  const sample = sampleOf({ ...facts, code: `${id}-S2`, type: 'tooth' });
  return { profiles: [profile, { sample, mt: registration.genes.mt }] };
}

function howDied(
  finding: FindingOfBody,
  { chance }: SimulationContext,
): Pick<Drafted<RemainsRecord>, 'cause' | 'manner'> {
  const wet = finding.condition === 'submerged';
  if (wet) return { cause: chance.chance(0.6) ? 'drowning' : undefined, manner: 'accident' };
  if (finding.context === 'clandestine_grave') return { cause: undefined, manner: 'homicide' };
  if (finding.context === 'desert' && chance.chance(0.4))
    return { cause: 'probable hyperthermia', manner: 'accident' };
  return {
    cause: undefined,
    manner: chance.pick(['undetermined', 'undetermined', 'accident', 'natural'] as const),
  };
}

function custodyOf(
  finding: FindingOfBody,
  bank: string,
  day: number,
  { chance, endDay }: SimulationContext,
): Drafted<RemainsRecord['custody']> {
  const buried = Math.min(endDay - 1, day + chance.integer(60, 500));
  const first = { institution: bank, disposition: 'stored' as const, from: dateOf(day) };
  if (!chance.chance(0.3)) return first;
  return [
    { ...first, to: dateOf(buried) },
    {
      institution: bank,
      place: {
        country: finding.stage.country,
        admin1: finding.stage.admin1,
        locality: finding.stage.locality,
      },
      disposition: chance.pick(['buried_individual', 'buried_individual', 'common_grave'] as const),
      grave: `${chance.pick(['A', 'B', 'C', 'D'])}-${chance.integer(1, 90)}`,
      from: dateOf(buried),
    },
  ];
}

/** Some bodies are identified and nobody has come for them yet. Never on borrowed papers: see `papersOf`. */
function identifiedNow(
  record: RemainsRecord,
  registration: Registration,
  { chance }: SimulationContext,
): RemainsRecord {
  const presumed = record.presumedIdentity;
  if (presumed === undefined || registration.papersOf === undefined || !chance.chance(0.1)) return record;
  if (record.fingerprints?.available !== true) return record;
  return {
    ...record,
    identity: {
      names: presumed.names,
      method: 'fingerprints (invented comparison)',
      authority: institution(record.institution).name,
      date: record.found?.date ?? '',
    },
    status: chance.chance(0.8) ? 'identified_unclaimed' : 'identified_family_notified',
  };
}
