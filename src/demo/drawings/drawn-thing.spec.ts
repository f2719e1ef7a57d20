import sharp from 'sharp';
import { drawnThing } from './drawn-thing.js';
import { motifOf } from './motifs.js';

/** The points in a hundred of the drawing that are darker than its ground. */
async function inked(picture: Buffer): Promise<number> {
  const { data } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  return (data.filter((point) => point < 150).length / data.length) * 100;
}

describe('a drawn thing', () => {
  it.each(['swallow', 'rosary', 'shirt'] as const)(
    'has %s on it by either hand, each in its way',
    async (motif) => {
      const [family, examiner] = [await drawnThing(motif, 'family'), await drawnThing(motif, 'examiner')];
      for (const picture of [family, examiner]) {
        expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 480 });
        const percent = await inked(picture);
        expect(percent).toBeGreaterThan(1);
        expect(percent).toBeLessThan(20);
      }
      expect(family.equals(examiner)).toBe(false);
      expect((await drawnThing(motif, 'family')).equals(family)).toBe(true);
    },
  );

  it('is chosen by either side’s words, and not at all where they do not say what it is', () => {
    expect(motifOf('una golondrina')).toBe('swallow');
    expect(motifOf('small bird, swallow')).toBe('swallow');
    expect(motifOf('Flower with stem')).toBe('rose');
    expect(motifOf('flor roja')).toBeUndefined();
    expect(motifOf('dibujo tribal')).toBeUndefined();
  });
});
