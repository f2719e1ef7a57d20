import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { readReceiptCode, RECEIPT_RANDOM_BYTES, receiptCode } from './receipt-code.js';

const codes = fc
  .uint8Array({ minLength: RECEIPT_RANDOM_BYTES, maxLength: RECEIPT_RANDOM_BYTES })
  .map((bytes) => receiptCode(bytes));
const places = fc.nat(19);
const plainOf = (code: string): string[] => [...code.replaceAll('-', '')];

describe('the code of a receipt', () => {
  it('is five groups of four without letters that are taken for others', () => {
    expect(receiptCode(randomBytes(19))).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(() => receiptCode(randomBytes(18))).toThrow(RangeError);
  });

  it('is read as it is written by hand or heard on the telephone', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const small = plainOf(code).join('').toLowerCase();
        const misheard = code.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' – ');
        expect([readReceiptCode(code), readReceiptCode(small), readReceiptCode(misheard)]).toEqual([
          code,
          code,
          code,
        ]);
      }),
    );
  });

  it('tells every single slip and every swapped pair', () => {
    fc.assert(
      fc.property(codes, places, places, fc.nat(30), (code, at, other, step) => {
        const slip = plainOf(code);
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        slip[at] = alphabet.charAt((alphabet.indexOf(slip[at] ?? '') + 1 + step) % 32);
        expect(readReceiptCode(slip.join(''))).toBeUndefined();
        const swapped = plainOf(code);
        [swapped[at], swapped[other]] = [swapped[other] ?? '', swapped[at] ?? ''];
        if (swapped.join('') !== plainOf(code).join(''))
          expect(readReceiptCode(swapped.join(''))).toBeUndefined();
      }),
    );
  });

  it('takes nothing else for a code', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(readReceiptCode(text)).toBeUndefined()));
    expect(readReceiptCode('U'.repeat(20))).toBeUndefined();
  });
});
