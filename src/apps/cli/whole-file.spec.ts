import { execFileSync } from 'node:child_process';
import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { refuseUnwritable, writeWholeFile } from './whole-file.js';

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

  it('goes to where a link leads, and leaves the link', async () => {
    await symlink(join(folder, 'whole.xml'), join(folder, 'link.xml'));
    await writeWholeFile(join(folder, 'link.xml'), (write) => write('through the link'));
    expect(await readFile(join(folder, 'whole.xml'), 'utf8')).toBe('through the link');
    expect((await lstat(join(folder, 'link.xml'))).isSymbolicLink()).toBe(true);
  });

  it('is not put in the place of what is no file, as a pipe', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const read = readFile(pipe, 'utf8');
    await writeWholeFile(pipe, (write) => write('for whoever listens'));
    expect(await read).toBe('for whoever listens');
    expect((await lstat(pipe)).isFIFO()).toBe(true);
  });

  it.each([
    ['a folder that is not there', 'nowhere/a.xml', 'ENOENT', 'nowhere'],
    ['a folder', '', 'EISDIR', ''],
  ])('names the place as it was written: %s', async (_, name, code, place) => {
    const refusal = { code, path: place === '' ? folder : join(folder, place) };
    const file = name === '' ? folder : join(folder, name);
    await expect(writeWholeFile(file, (write) => write('x'))).rejects.toMatchObject(refusal);
    await expect(refuseUnwritable(file)).rejects.toMatchObject(refusal);
  });

  it('leaves nothing where only its place was tried', async () => {
    const before = await readdir(folder);
    await refuseUnwritable(join(folder, 'new.xml'));
    expect(await readdir(folder)).toEqual(before);
  });
});
