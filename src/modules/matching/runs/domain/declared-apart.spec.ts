import type { ExchangeRecord, ReportRecord } from '../../../../kernel/contract/index.js';
import { areDeclaredApart, DeclaredApart, lendersTogether } from './declared-apart.js';

type Why = NonNullable<ReportRecord['linkedReports']>[number]['why'];

const report = (id: string, links: Readonly<Record<string, Why>> = {}): ReportRecord =>
  ({
    ...{ recordType: 'report', institution: 'AA', id, recordedAt: '2026-01-01T00:00:00Z' },
    ...{ person: { names: [], sex: 'unknown' }, lastContact: {}, reporter: {} },
    linkedReports: Object.entries(links).map(([other, why]) => ({ institution: 'AA', id: other, why })),
  }) as unknown as ReportRecord;

describe('two reports', () => {
  const [mother, sister] = [report('R-1'), report('R-2')];

  it.each(['same_family', 'travelled_together'] as const)(
    'are of two persons where one of them says %s of the other, whichever it is',
    (why) => {
      const naming = report('R-2', { 'R-1': why });
      expect(areDeclaredApart(mother, naming)).toBe(true);
      expect(areDeclaredApart(naming, mother)).toBe(true);
    },
  );

  it('may be of one person where nobody says so, or says so of another report or another registry', () => {
    expect(areDeclaredApart(mother, sister)).toBe(false);
    expect(areDeclaredApart(mother, report('R-2', { 'R-3': 'same_family' }))).toBe(false);
    expect(areDeclaredApart(mother, report('R-2', { 'R-1': 'same_event' }))).toBe(false);
    const elsewhere = { ...mother, institution: 'BB' };
    expect(areDeclaredApart(elsewhere, report('R-2', { 'R-1': 'same_family' }))).toBe(false);
  });

  it('are compared where either suspects that they are of one person', () => {
    const suspecting = report('R-1', { 'R-2': 'possible_duplicate' });
    expect(areDeclaredApart(suspecting, report('R-2', { 'R-1': 'same_family' }))).toBe(false);
  });
});

describe('who lends to a report', () => {
  const told = (content: ExchangeRecord) => ({ content });
  const own = told(report('R-1'));

  it('is nobody of another person than it, and of two persons neither', () => {
    const [twin, aunt] = [told(report('R-2', { 'R-1': 'same_family' })), told(report('R-3'))];
    expect(lendersTogether(own, [twin, aunt])).toEqual([aunt]);
    const cousin = told(report('R-4', { 'R-3': 'same_family' }));
    const neighbour = told(report('R-5'));
    expect(lendersTogether(own, [aunt, cousin, neighbour])).toEqual([neighbour]);
  });
});

describe('the reports of a bank', () => {
  const places = { numberAt: (slot: number) => slot + 100, slotOf: (number: number) => number - 100 };
  const slots = (bank: DeclaredApart, ...queries: number[]) =>
    Object.fromEntries(bank.slotsOf('duplicate_report', Int32Array.from(queries), places));

  it('are held apart whichever came first, and no more when the one that says so has left or says something else', () => {
    const bank = new DeclaredApart();
    bank.add(101, report('R-1', { 'R-2': 'same_family', 'R-9': 'same_family' }));
    expect(slots(bank, 1)).toEqual({});
    bank.add(102, report('R-2'));
    bank.add(103, report('R-3', { 'R-2': 'travelled_together' }));
    expect(slots(bank, 1, 2, 3)).toEqual({ 1: [2], 2: [1, 3], 3: [2] });
    expect(bank.slotsOf('identification', Int32Array.of(1, 2), places).size).toBe(0);
    expect(bank.has('duplicate_report', 102, 101)).toBe(true);
    expect(bank.has('identification', 102, 101)).toBe(false);

    bank.remove(101);
    expect(slots(bank, 2)).toEqual({ 2: [3] });
    bank.add(104, report('R-1'));
    expect(slots(bank, 2, 4)).toEqual({ 2: [3] });
    bank.remove(102);
    expect(slots(bank, 3)).toEqual({});
  });

  it('are reports alone', () => {
    const bank = new DeclaredApart();
    bank.add(101, { recordType: 'remains', institution: 'AA', id: 'R-2', recordedAt: '' });
    bank.add(102, report('R-1', { 'R-2': 'same_family' }));
    expect(slots(bank, 1, 2)).toEqual({});
  });
});
