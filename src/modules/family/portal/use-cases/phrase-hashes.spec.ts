import { randomBytes, scryptSync } from 'node:crypto';
import { PhraseHashes } from './phrase-hashes.js';

describe('hashes of phrases', () => {
  it('open by the phrase that made them, and by no other', async () => {
    const hashes = new PhraseHashes();
    const stored = await hashes.make('lastresgallinas');
    expect(stored).not.toContain('gallinas');
    expect(await hashes.make('lastresgallinas')).not.toBe(stored);
    expect(await hashes.matches(stored, 'lastresgallinas')).toBe(true);
    expect(await hashes.matches(stored, 'lasdosgallinas')).toBe(false);
    expect(await hashes.matches(undefined, 'lastresgallinas')).toBe(false);
  });

  it('are scrypt with 32 MB and a salt of their own, which another program makes the same', async () => {
    const hashes = new PhraseHashes();
    const made = [await hashes.make('lastresgallinas'), await hashes.make('lastresgallinas')];
    const salts = made.map((stored) => Buffer.from(stored.split('.')[1] ?? '', 'base64url'));
    expect(salts.map(({ length }) => length)).toEqual([16, 16]);
    expect(salts[0]).not.toEqual(salts[1]);
    const cost = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1_048_576 };
    const again = scryptSync('lastresgallinas', salts[0]!, 32, cost);
    expect(made[0]).toBe(`scrypt15.${salts[0]!.toString('base64url')}.${again.toString('base64url')}`);
  });

  it('leave threads to everybody else, however many guess at once', async () => {
    const hashes = new PhraseHashes();
    const done: string[] = [];
    const guesses = Array.from({ length: 12 }, async () => {
      await hashes.matches(undefined, 'lastresgallinas');
      done.push('guess');
    });
    // Of four threads two are taken: what anybody else hashes is not behind the guesses.
    const other = new Promise((go, fail) => {
      randomBytes(16, (error) => (error ? fail(error) : go(done.push('other'))));
    });
    await Promise.all([...guesses, other]);
    expect(done.indexOf('other')).toBeLessThan(4);
    expect(done).toHaveLength(13);
  });
});
