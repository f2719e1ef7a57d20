import { base64Of, blobOf, within } from './shrunk.js';

describe('a picture on the device', () => {
  it.each([
    [
      { width: 4000, height: 3000 },
      { width: 1600, height: 1200 },
    ],
    [
      { width: 3000, height: 4000 },
      { width: 1200, height: 1600 },
    ],
    [
      { width: 800, height: 600 },
      { width: 800, height: 600 },
    ],
    [
      { width: 9000, height: 2 },
      { width: 1600, height: 1 },
    ],
  ])('%j becomes %j', (given, small) => {
    expect(within(given, 1600)).toEqual(small);
  });

  it('comes back from text as it was', async () => {
    const bytes = Uint8Array.from({ length: 512 }, (_, at) => at % 256);
    const back = blobOf(await base64Of(new Blob([bytes])));
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes);
    expect(back.type).toBe('image/jpeg');
  });
});
