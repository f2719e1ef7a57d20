import type { ReportResult } from './queries.js';
import { journeyOf, sectionsOfReport } from './sections.js';

const reportOf = (content: object): ReportResult => ({ content }) as unknown as ReportResult;

describe('the sections of a report', () => {
  it('are those that say something, with lines that say something', () => {
    const sections = sectionsOfReport(
      reportOf({ person: { names: [{ full: 'Ana' }], sex: 'female', phones: [] }, marks: [], effects: null }),
    );
    expect(sections.map(({ name, lines }) => [name, lines.map((line) => line.name)])).toEqual([
      ['who', ['names', 'sex']],
    ]);
  });

  it('tell the journey in order, the last contact before the destination', () => {
    const place = { locality: 'Reynosa' };
    const legs = journeyOf(
      reportOf({
        destination: { place },
        route: [{ place }, { place }],
        lastContact: { date: '2025', place },
      }),
    );
    expect(legs.map(({ leg }) => leg)).toEqual(['route', 'route', 'last', 'destination']);
    expect(legs[2]?.value).toEqual({ locality: 'Reynosa', date: '2025' });
  });
});
