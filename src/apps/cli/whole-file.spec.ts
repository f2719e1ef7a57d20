import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeWholeFile } from './whole-file.js';

describe('a file that is written whole', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huella-whole-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('stands there when all is written, for its owner alone', async () => {
    const file = join(folder, 'whole.xml');
    expect(
      await writeWholeFile(file, async (write) => {
        await write('one ');
        await write(Buffer.from('two'));
        return 7;
      }),
    ).toBe(7);
    expect(await readFile(file, 'utf8')).toBe('one two');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('is not there, nor a part of it, where the work breaks off with a part still on its way', async () => {
    const work = writeWholeFile(join(folder, 'half.xml'), async (write) => {
      await write('small enough to be buffered');
      throw new Error('the reason');
    });
    await expect(work).rejects.toThrow('the reason');
    // A late error of the stream would end the process.
    await pause(50);
    expect(await readdir(folder)).toEqual(['whole.xml']);
  });
});
