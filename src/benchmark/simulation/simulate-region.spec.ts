import { createHash } from 'node:crypto';
import {
  canonicalJson,
  readRecord,
  type ExchangeRecord,
  type LivingRecord,
  type RemainsRecord,
  type ReportRecord,
} from '../../kernel/contract/index.js';
import { simulateRegion, type SimulatedRegion } from './index.js';

const END = '2026-10-31';
const region = simulateRegion({ seed: 20261031, reports: 700, remains: 350, living: 210, endDate: END });
const countryOf = new Map(
  region.institutions.institutions.map(({ code, country }) => [code, country] as const),
);
const records = new Map(region.records.map((record) => [keyOf(record), record]));

function keyOf({ institution, id }: { institution: string; id: string }): string {
  return `${institution}/${id}`;
}

function pairKey(pair: {
  a: { institution: string; id: string };
  b: { institution: string; id: string };
}): string {
  return [keyOf(pair.a), keyOf(pair.b)].sort().join(' ');
}

function bytesOf(made: SimulatedRegion): string {
  return JSON.stringify([
    made.institutions,
    made.truth,
    made.forbidden,
    made.decoys,
    made.records.map(canonicalJson),
  ]);
}

function ofType<T extends ExchangeRecord>(type: T['recordType']): T[] {
  return region.records.filter((record): record is T => record.recordType === type);
}

describe('the simulated region', () => {
  it('has as many records of each type as were asked for, each under a code of its own', () => {
    const counts = ['report', 'remains', 'living'].map((type) => ofType(type as 'report').length);
    expect(counts).toEqual([700, 350, 210]);
    expect(records.size).toBe(1260);
  });

  it('writes only records that the contract accepts', () => {
    const refused = [region.mainJob.report, ...region.records].flatMap((record) => {
      const { errors } = readRecord(JSON.parse(JSON.stringify(record)), {
        now: `${END}T23:59:00Z`,
        countryOf,
      });
      return errors.map((error) => `${keyOf(record)} ${error.path} ${error.code}`);
    });
    expect(refused).toEqual([]);
  });

  it('gives cause for warnings only by odd orders of dates, of which it holds a few on purpose, and by two villages', () => {
    const warnings = region.records.flatMap((record) =>
      readRecord(record, { now: `${END}T23:59:00Z`, countryOf }).warnings.map((warning) => warning.code),
    );
    // Arivaca in Arizona and Lechería near Mexico City are in no gazetteer of ours.
    const ofVillages = 'EXCHANGE.PLACE_NOT_FOUND';
    const intended = ['EXCHANGE.DATES_OUT_OF_ORDER', 'EXCHANGE.DEPARTURE_AFTER_LAST_CONTACT', ofVillages];
    expect(warnings.filter((code) => !intended.includes(code))).toEqual([]);
    expect(new Set(warnings)).toEqual(new Set(intended));
    expect(warnings.filter((code) => code === ofVillages).length).toBeLessThan(0.03 * region.records.length);
  });

  it('is the same to the last byte for the same seed, and another for another seed', () => {
    const order = { reports: 60, remains: 30, living: 20, endDate: END };
    const first = bytesOf(simulateRegion({ ...order, seed: 5 }));
    expect(bytesOf(simulateRegion({ ...order, seed: 5 }))).toBe(first);
    expect(bytesOf(simulateRegion({ ...order, seed: 6 }))).not.toBe(first);
  });

  it('refuses a region that is too small for its main story', () => {
    expect(() => simulateRegion({ seed: 1, reports: 10, remains: 0, living: 1, endDate: END })).toThrow(
      RangeError,
    );
    expect(simulateRegion({ seed: 1, reports: 1, remains: 1, living: 1, endDate: END }).records).toHaveLength(
      3,
    );
  });

  it('says of every institution that it is invented', () => {
    for (const { name } of region.institutions.institutions)
      expect(name).toMatch(/\((inventada|inventado|invented|inventé)\)$/);
  });

  it('spans many countries, and each country that owns records has a foreign ministry', () => {
    const countryOf = new Map(region.institutions.institutions.map((each) => [each.code, each.country]));
    const owners = new Set(region.records.map((record) => countryOf.get(record.institution)));
    const ministries = region.institutions.institutions
      .filter((each) => each.kind === 'foreign_ministry')
      .map((each) => each.country);
    expect(owners.size).toBeGreaterThanOrEqual(12);
    expect([...owners].filter((country) => !ministries.includes(country ?? ''))).toEqual([]);
  });

  it('has agreements of every level, and one pair of institutions that none covers', () => {
    const { agreements } = region.institutions;
    expect(new Set(agreements.map((agreement) => agreement.level))).toEqual(new Set([1, 2, 3, 4]));
    const pair = ['VE-FAMILIES', 'US-FORENSIC-TEXAS'];
    const covering = agreements.filter(
      ({ parties, except = [] }) =>
        (parties === '*' || pair.every((code) => parties.includes(code))) &&
        !except.some((excepted) => pair.every((code) => excepted.includes(code))),
    );
    expect(covering).toEqual([]);
  });
});

describe('its ground truth', () => {
  it('names records that are there, each pair once', () => {
    const pairs = [...region.truth, ...region.forbidden];
    expect(pairs.flatMap(({ a, b }) => [a, b]).filter((reference) => !records.has(keyOf(reference)))).toEqual(
      [],
    );
    expect(new Set(pairs.map(pairKey)).size).toBe(pairs.length);
  });

  it('has every class of pair', () => {
    const classes = new Set(region.truth.map((pair) => pair.class));
    for (const expected of [
      'identification:dna',
      'identification:document',
      'identification:tattoo',
      'identification:weak',
      'identification:second_report',
      'living:named',
      'living:mute',
      'duplicate_report',
      'same_remains',
    ]) {
      expect(classes).toContain(expected);
    }
  });

  it('never takes two people of one name, brothers or borrowed papers for one person', () => {
    const truePairs = new Set([...region.truth, ...region.forbidden].map(pairKey));
    expect(new Set(region.decoys.map((decoy) => decoy.why))).toEqual(
      new Set(['namesake', 'brother', 'borrowed_papers']),
    );
    expect(region.decoys.filter((decoy) => truePairs.has(pairKey(decoy)))).toEqual([]);
  });

  it('keeps pairs without agreement, without consent and against a wish among the forbidden', () => {
    const broken = region.truth.filter(({ a, b }) => {
      const other = records.get(keyOf(b));
      const report = records.get(keyOf(a));
      const unwished = other?.recordType === 'living' && other.wishes?.informFamily === false;
      const unsaid = report?.recordType === 'report' && report.consents === undefined;
      return unwished || unsaid || other?.withdrawn !== undefined || report?.withdrawn !== undefined;
    });
    expect(broken).toEqual([]);
    expect(region.forbidden.length).toBeGreaterThan(10);
  });

  it('gives relatives who could be the relatives of the person found', () => {
    const typed = region.truth.filter((pair) => pair.class === 'identification:dna');
    expect(typed.length).toBeGreaterThan(3);
    for (const pair of typed) {
      const report = records.get(keyOf(pair.a)) as ReportRecord;
      const remains = records.get(keyOf(pair.b)) as RemainsRecord;
      const mother = report.relatives?.find((relative) => relative.relationship === 'mother')?.profile;
      const found = remains.profile ?? remains.profiles?.[0];
      for (const [locus, alleles] of Object.entries(found?.autosomal ?? {})) {
        if (locus === 'AMEL') continue;
        const shared = alleles.some((allele) => mother?.autosomal?.[locus]?.includes(allele));
        // The allele that is left where one has dropped out may be the father's.
        expect(shared || alleles.includes('F')).toBe(true);
      }
      expect(found?.mt).toEqual(mother?.mt);
    }
  });
});

describe('the main story', () => {
  const { mainJob } = region;
  const body = records.get(keyOf(mainJob.counterpart)) as RemainsRecord;
  const decoy = records.get(keyOf(mainJob.decoy)) as LivingRecord;

  it('is a report that the region does not hold yet, about a body that it does', () => {
    expect(records.has(keyOf(mainJob.report))).toBe(false);
    expect(body.presumedIdentity ?? body.identity).toBeUndefined();
    expect(mainJob.note).not.toBe('');
  });

  it('crosses a border under an agreement that shows the compared values', () => {
    const countryOf = (code: string) =>
      region.institutions.institutions.find((each) => each.code === code)?.country;
    expect(countryOf(body.institution)).not.toBe(countryOf(mainJob.report.institution));
    const parties = [body.institution, mainJob.report.institution];
    const levels = region.institutions.agreements
      .filter(
        (agreement) => agreement.parties !== '*' && parties.every((code) => agreement.parties.includes(code)),
      )
      .map((agreement) => agreement.level);
    expect(levels).toEqual([3]);
  });

  it('is borne out by samples of mother and body, which share an allele wherever both alleles were read', () => {
    const { mother, body: bone } = mainJob.samples;
    const read = Object.entries(bone.autosomal ?? {}).filter(([, alleles]) => !alleles.includes('F'));
    expect(read.length).toBeGreaterThan(15);
    for (const [locus, alleles] of read)
      expect([locus, alleles.some((one) => mother.autosomal?.[locus]?.includes(one))]).toEqual([locus, true]);
  });

  it('agrees in age, stature and the reading of the tattoo, with consents for remains abroad', () => {
    const { person, physical, consents, marks, lastContact } = mainJob.report;
    const estimates = body.estimates!;
    const age = (Date.parse(body.found!.date!) - Date.parse(person!.birthDate!)) / (365.25 * 86_400_000);
    expect(age).toBeGreaterThanOrEqual(estimates.ageYears!.min!);
    expect(age).toBeLessThanOrEqual(estimates.ageYears!.max!);
    expect(physical!.heightCm!.min!).toBeGreaterThanOrEqual(estimates.heightCm!.min!);
    expect(physical!.heightCm!.max!).toBeLessThanOrEqual(estimates.heightCm!.max!);
    expect(body.found!.date! > lastContact!.date).toBe(true);
    expect(marks![0]!.text!.endsWith(body.marks![0]!.text!.replaceAll('.', ''))).toBe(true);
    expect(marks![0]!.design).not.toBe(body.marks![0]!.design);
    const granted = consents!
      .filter((consent) => consent.decision === 'granted')
      .map((consent) => consent.purpose);
    expect(granted).toEqual(['search', 'forensic_matching', 'cross_border']);
  });

  it('has a decoy of the same name and birth year who is another person', () => {
    const sought = mainJob.report.person!;
    const other = decoy.person!;
    const [its, hers] = [other.names![0]!, sought.names![0]!];
    expect([its.given, its.surnames]).toEqual([hers.given, hers.surnames]);
    expect(other.birthDate!.slice(0, 4)).toBe(sought.birthDate!.slice(0, 4));
    expect(other.birthDate).not.toBe(sought.birthDate);
  });
});

describe('the files beside the records', () => {
  it('stand under the digest that the attachments name', () => {
    const digests = region.files.map(({ text }) => createHash('sha256').update(text, 'utf8').digest('hex'));
    expect(region.files.map((file) => file.sha256)).toEqual(digests);
    const named = [region.mainJob.report, ...region.records].flatMap((record) => record.attachments ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((attachment) => !digests.includes(attachment.sha256))).toEqual([]);
  });
});
