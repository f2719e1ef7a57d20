import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readIncidents, type IncidentRows } from './read-incidents.js';

const OLD =
  'Main ID,Incident ID,Region of Incident,Website Date,Incident year,Reported Month,Number of Dead,Minimum Estimated Number of Missing,Number of Survivors,Cause of Death,Migration route,Location of death,Coordinates,Source Quality,URL';
const NEW =
  '"Main ID","Incident ID",Region,"Incident Date",Year,"Reported Month","Number Dead","Minimum Estimated Number of Missing","Cause of Death","Location of death",Coordinates,"Migration route",URL,"Source Quality"';
const read = (...lines: string[]): IncidentRows => readIncidents(parse(lines.join('\n')));

describe('a list of incidents', () => {
  it('is read in the form of 2022 and in that of 2026', () => {
    const { incidents, findings } = read(
      OLD,
      'A,A-1,Central America,2021-12-09,2021,December,55.0,0,105,Vehicle accident / death linked to hazardous transport,Panama to US,"Chiapa de Corzo, invented",POINT (-93.01 16.70),5,https://example.org/1',
    );
    expect(findings).toEqual([]);
    expect(incidents).toEqual([
      expect.objectContaining({
        ...{ code: 'A-1', cause: 'vehicle', happened: '2021-12-09', lat: 16.7, lon: -93.01, dead: 55 },
        ...{ missing: 0, survivors: 105, quality: 5, url: 'https://example.org/1', females: null },
      }),
    ]);
    const [newer] = read(
      NEW,
      'B,B-1,Caribbean,"Fri, 02/13/2026 - 12:00",2026,February,3,12,Drowning,"Off an invented coast","18.5, -68.2",DR to PR,"https://example.org/2, https://example.org/3",1',
    ).incidents;
    expect(newer).toMatchObject({
      happened: '2026-02-13',
      cause: 'drowning',
      lat: 18.5,
      lon: -68.2,
      missing: 12,
    });
    expect(newer?.url).toBe('https://example.org/2');
  });

  it('keeps rows with what can be read of them, and tells of the rest without a value', () => {
    const { incidents, findings } = read(
      OLD,
      'A,A-1,x,31/12/2021,2021,December,many,,,Ghosts,,,POINT (0 0),,javascript:alert(1)',
      'A,,x,2021-01-01,2021,January,1,,,Drowning,,,POINT (-93 16),,',
      'A,A-2,x,,,,1,,,Drowning,,,POINT (-93 16),,',
      'A,A-3,x,2021-02-30,2021,,1,,,Drowning,,,POINT (-93 116),,',
      'A,A-3,x,2021-02-01,2021,,2,,,Drowning,,,POINT (-93 16),,',
    );
    expect(incidents).toMatchObject([
      { code: 'A-1', happened: '2021-12', cause: 'mixed_or_unknown', dead: null, lat: null, url: null },
      { code: 'A-3', happened: '2021-02-01', dead: 2 },
    ]);
    expect(findings.map(({ row, column, code }) => [row, column, code.slice(10)])).toEqual([
      [1, 'Website Date', 'VALUE_LEFT_OUT'],
      [1, 'Cause of Death', 'VALUE_LEFT_OUT'],
      [1, 'Number of Dead', 'VALUE_LEFT_OUT'],
      [1, 'Coordinates', 'VALUE_LEFT_OUT'],
      [2, 'Incident ID', 'ROW_REFUSED'],
      [3, 'Website Date', 'ROW_REFUSED'],
      [4, 'Website Date', 'VALUE_LEFT_OUT'],
      [4, 'Coordinates', 'VALUE_LEFT_OUT'],
      [5, 'Incident ID', 'ROW_TWICE'],
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/Ghosts|many|31\/12/u);
  });

  it('is refused where it is another table', () => {
    expect(() => read('name,age', 'x,3')).toThrow(
      expect.objectContaining({ code: 'INCIDENTS.LIST_UNKNOWN' }),
    );
  });

  it.each([
    ['iom_missing_migrants_2014_2022_americas.csv', 3_593],
    ['iom_missing_migrants_2026_jan_may.csv', 238],
  ])('as it is published is read whole: %s', (file, rows) => {
    const path = `../shared/data/real/${file}`;
    if (!existsSync(path)) {
      console.info(`skipped: ${file} is not here`);
      return;
    }
    const { incidents, findings } = readIncidents(
      parse(readFileSync(path, 'utf8'), { bom: true, relax_column_count: true }),
    );
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(incidents.length).toBeGreaterThan(0.99 * rows);
    expect(incidents.filter(({ lat }) => lat !== null).length).toBeGreaterThan(0.98 * rows);
  });
});
