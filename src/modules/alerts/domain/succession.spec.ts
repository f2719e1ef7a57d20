import { overseersOf, successionOf, type Successor } from './succession.js';

const one = (id: string, kind: string, country = 'HN', deliversOnly = false): Successor => ({
  id,
  kind,
  country,
  deliversOnly,
});

const shelter = one('shelter', 'shelter');
const ministry = one('ministry', 'foreign_ministry');
const mechanism = one('mechanism', 'search_mechanism');
const border = one('border', 'reception', 'HN', true);
const abroad = one('abroad', 'foreign_ministry', 'MX');
const all = [mechanism, abroad, shelter, border, ministry];

const ids = (list: readonly Successor[]) => list.map(({ id }) => id);

describe('who answers for a record', () => {
  it('is its holder, then the ministry, then the search mechanism of the same country', () => {
    expect(ids(successionOf(shelter, all))).toEqual(['shelter', 'ministry', 'mechanism']);
  });

  it('is never an institution that only delivers', () => {
    expect(ids(successionOf(border, all))).toEqual(['ministry', 'mechanism']);
    expect(ids(successionOf(shelter, [{ ...ministry, deliversOnly: true }, mechanism]))).toEqual([
      'shelter',
      'mechanism',
    ]);
  });

  it('is, after it has closed, whom it was handed to, and nobody who has closed', () => {
    const closed = { ...shelter, closedAt: new Date(0), successorId: 'mechanism' };
    expect(ids(successionOf(closed, [...all, closed]))).toEqual(['mechanism', 'ministry']);
    expect(ids(successionOf({ ...closed, successorId: null }, all))).toEqual(['ministry', 'mechanism']);
    expect(ids(successionOf(shelter, [{ ...ministry, closedAt: new Date(0) }, mechanism]))).toEqual([
      'shelter',
      'mechanism',
    ]);
  });

  it('is named once, where the holder is the ministry itself', () => {
    expect(ids(successionOf(ministry, all))).toEqual(['ministry', 'mechanism']);
  });
});

describe('who is told when an institution is late', () => {
  it('is another institution of its country, in the order of the kinds', () => {
    expect(ids(overseersOf(shelter, all, ['foreign_ministry', 'search_mechanism']))).toEqual([
      'ministry',
      'mechanism',
    ]);
    expect(ids(overseersOf(ministry, all, ['foreign_ministry', 'search_mechanism']))).toEqual(['mechanism']);
  });
});
