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
});
