import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { settledBy, type SettlingMatch } from './settled-matches.js';

const match = (id: string, recordA: string, recordB: string, kind = 'identification'): SettlingMatch => ({
  ...{ id, kind, recordA, recordB },
});
const IDENTIFIED = match('1', 'A', 'B');

function settled(
  others: readonly SettlingMatch[],
  contents: Readonly<Record<string, object>> = {},
  joined: readonly string[] = [],
): string[] {
  const contentOf = (id: string) =>
    ({ recordType: 'remains', ...contents[id] }) as unknown as ExchangeRecord | undefined;
  const areJoined = (one: string, other: string) => joined.includes(`${one}${other}`);
  return settledBy(IDENTIFIED, others, { contentOf, areJoined }).map(({ id }) => id);
}

describe('what an identification settles', () => {
  it('is every other match of the missing person and of the remains, and nothing else', () => {
    const others = [match('2', 'A', 'C'), match('3', 'D', 'B'), match('4', 'D', 'C'), IDENTIFIED];
    expect(settled([...others, match('5', 'A', 'L', 'living')])).toEqual(['2', '3', '5']);
  });

  it('is no match of doubles', () => {
    expect(settled([match('2', 'A', 'D', 'duplicate_report'), match('3', 'B', 'C', 'same_remains')])).toEqual(
      [],
    );
  });

  it('is no other part of one body, unless the whole was found', () => {
    const other = [match('2', 'A', 'C')];
    expect(settled(other, { B: { completeness: 'isolated' } })).toEqual([]);
    expect(
      settled(other, { B: { completeness: 'nearly_complete' }, C: { completeness: 'partial' } }),
    ).toEqual([]);
    expect(settled(other, { B: { completeness: 'complete' }, C: { completeness: 'partial' } })).toEqual([
      '2',
    ]);
    expect(settled(other, { C: { partOf: {} } })).toEqual([]);
  });

  it('leaves remains of several people to the others', () => {
    const other = [match('3', 'D', 'B')];
    expect(settled(other, { B: { completeness: 'commingled' } })).toEqual([]);
    expect(settled(other, { B: { minimumIndividuals: 2 } })).toEqual([]);
    expect(settled(other, { B: { minimumIndividuals: 1 } })).toEqual(['3']);
  });

  it('leaves a record that is joined with one of the two', () => {
    expect(settled([match('2', 'A', 'C'), match('3', 'D', 'B')], {}, ['BC', 'AD'])).toEqual([]);
  });
});
