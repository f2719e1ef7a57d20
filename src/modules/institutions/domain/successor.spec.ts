import { SuccessorRefused } from './closing-refused.js';
import { requireSuccessor, successorOf } from './successor.js';

const open = (id: string) => ({ id, deliversOnly: false });
const closed = (id: string, successorId?: string) => ({ ...open(id), closedAt: new Date(0), successorId });

describe('the work of an institution', () => {
  it.each([
    ['its own while it is open', [open('a')], 'a'],
    ['its successor’s when it has closed', [closed('a', 'b'), open('b')], 'b'],
    ['that of the last in a row', [closed('a', 'b'), closed('b', 'c'), open('c')], 'c'],
    ['nobody’s without a successor', [closed('a'), open('b')], undefined],
    ['nobody’s where the last has closed', [closed('a', 'b'), closed('b')], undefined],
    ['nobody’s in a circle', [closed('a', 'b'), closed('b', 'a')], undefined],
    ['nobody’s where the successor is gone', [closed('a', 'x')], undefined],
  ])('is %s', (_, all, expected) => {
    expect(successorOf(all[0]!, all)?.id).toBe(expected);
  });

  it.each([
    ['itself', open('a'), 'SUCCESSOR_SAME'],
    ['one that has closed', closed('b'), 'SUCCESSOR_CLOSED'],
    ['one that only delivers', { ...open('b'), deliversOnly: true }, 'SUCCESSOR_DELIVERS_ONLY'],
  ])('cannot go to %s', (_, successor, code) => {
    const refused = (): void => {
      requireSuccessor(open('a'), successor);
    };
    expect(refused).toThrow(SuccessorRefused);
    expect(refused).toThrow(`MECHANISMS.${code}`);
  });
});
