import { asList, type ExchangeRecord } from '../../../../kernel/contract/index.js';
import { groupedBy } from './groups.js';

export interface ReportOfFamily {
  readonly id: string;
  readonly institutionCode: string;
  readonly content: ExchangeRecord;
}

/**
 * Finds the reports that are known to be of one family: they name each other, are of one pedigree, or have a
 * sample of the same relative.
 */
export function kinOf(reports: readonly ReportOfFamily[]): readonly (readonly [string, string])[] {
  const byMark = groupedBy(
    reports.flatMap((one) => marksOf(one).map((mark) => ({ mark, id: one.id }))),
    ({ mark }) => mark,
  );
  return [...byMark.values()].flatMap(([first, ...others]) =>
    first ? others.map(({ id }) => [first.id, id] as const) : [],
  );
}

function marksOf({ institutionCode, content }: ReportOfFamily): string[] {
  if (content.recordType !== 'report') return [];
  const named = (content.linkedReports ?? []).filter(({ why }) => why === 'same_family');
  const own = `record ${institutionCode} ${content.id}`;
  const samples = (content.relatives ?? []).flatMap(({ profile }) => asList(profile?.sample ?? []));
  return [
    own,
    ...named.map(({ institution, id }) => `record ${institution} ${id}`),
    ...(content.pedigree
      ? [`pedigree ${institutionCode} ${JSON.stringify(content.pedigree.individuals)}`]
      : []),
    ...samples.map(({ code }) => `sample ${institutionCode} ${code}`),
  ];
}
