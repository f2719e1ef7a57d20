import { createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileKeys } from './file-keys.js';
import type { SealedPlace } from './key-service.js';
import { keyIdOf, keyOf, sealed } from './sealed.js';

const place: SealedPlace = { table: 'thing', column: 'secret', row: 'one', institutionId: 'house' };

describe('keys in a file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'huella-keys-'));
    file = join(folder, 'keys');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('seal, and open again in another process', async () => {
    const text = await new FileKeys(file).seal(place, 'whsec_ñ');
    expect(text).not.toContain('whsec');
    await expect(new FileKeys(file).open(place, text)).resolves.toBe('whsec_ñ');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('seal the same text never the same way', async () => {
    const keys = new FileKeys(file);
    expect(await keys.seal(place, 'a')).not.toBe(await keys.seal(place, 'a'));
  });

  it.each(Object.keys(place))('open nothing that was moved to another %s', async (part) => {
    const keys = new FileKeys(file);
    const text = await keys.seal(place, 'a');
    await expect(keys.open({ ...place, [part]: 'other' }, text)).rejects.toMatchObject({
      code: 'KEYS.BROKEN',
    });
  });

  it('seal by AES-256-GCM, which another program can open', () => {
    const key = keyOf(randomBytes(32));
    const [, , nonce = '', body = ''] = sealed(key, place, 'whsec_ñ').split('.');
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(nonce, 'base64url'));
    decipher.setAAD(Buffer.from(JSON.stringify(['thing', 'secret', 'one', 'house'])));
    decipher.setAuthTag(bytes.subarray(-16));
    const plain = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
    expect(plain.toString('utf8')).toBe('whsec_ñ');
  });

  it('open nothing of which a letter was altered or cut off', async () => {
    const keys = new FileKeys(file);
    const text = await keys.seal(place, 'a text of some length');
    const [mark = '', id = '', nonce = '', body = ''] = text.split('.');
    for (const altered of [
      [mark, id, nonce, `${body.startsWith('A') ? 'B' : 'A'}${body.slice(1)}`],
      [mark, id, `${nonce.startsWith('A') ? 'B' : 'A'}${nonce.slice(1)}`, body],
      [mark, id, nonce, body.slice(0, 8)],
      [mark, id, nonce],
    ])
      await expect(keys.open(place, altered.join('.'))).rejects.toMatchObject({ code: 'KEYS.BROKEN' });
  });

  it('are changed by a new first line, and open what the old one sealed', async () => {
    const keys = new FileKeys(file);
    const before = await keys.seal(place, 'a');
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n${readFileSync(file, 'utf8')}`);
    const renewed = new FileKeys(file);
    const after = await renewed.seal(place, 'b');
    expect(keyIdOf(after)).not.toBe(keyIdOf(before));
    await expect(renewed.open(place, before)).resolves.toBe('a');
    // The process that began before the change finds the new key without a restart.
    await expect(keys.open(place, after)).resolves.toBe('b');
  });

  it('hash the same secret the same way, for one use and under one key', async () => {
    const keys = new FileKeys(file);
    const [first = ''] = await keys.fingerprints('receipts', 'a secret');
    expect(await new FileKeys(file).fingerprints('receipts', 'a secret')).toEqual([first]);
    expect(first).not.toContain('secret');
    expect(await keys.fingerprints('doors', 'a secret')).not.toEqual([first]);
    expect(await keys.fingerprints('receipts', 'a secreT')).not.toEqual([first]);
    expect(await new FileKeys(join(folder, 'other')).fingerprints('receipts', 'a secret')).not.toEqual([
      first,
    ]);
  });

  it('find what an older key has hashed, and hash with the newest', async () => {
    const [before = ''] = await new FileKeys(file).fingerprints('receipts', 'a');
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n${readFileSync(file, 'utf8')}`);
    const [newest = '', older] = await new FileKeys(file).fingerprints('receipts', 'a');
    expect(older).toBe(before);
    expect(keyIdOf(newest)).not.toBe(keyIdOf(before));
  });

  it('say which key is wanted where it is not there', async () => {
    const text = await new FileKeys(file).seal(place, 'a');
    const other = new FileKeys(join(folder, 'other'));
    await expect(other.open(place, text)).rejects.toMatchObject({
      code: 'KEYS.UNKNOWN',
      mend: expect.stringContaining(keyIdOf(text) ?? '?'),
    });
    await expect(other.missing([keyIdOf(text) ?? ''])).resolves.toEqual([keyIdOf(text)]);
    await expect(new FileKeys(file).missing([keyIdOf(text) ?? ''])).resolves.toEqual([]);
  });

  it('are one file when many begin at once', async () => {
    const texts = await Promise.all(Array.from({ length: 20 }, () => new FileKeys(file).seal(place, 'a')));
    expect(new Set(texts.map(keyIdOf)).size).toBe(1);
    expect(readdirSync(folder)).toEqual(['keys']);
  });

  it.each(['', '# nothing\n', 'too short\n'])('are refused where the file is %j', async (text) => {
    writeFileSync(file, text);
    await expect(new FileKeys(file).seal(place, 'a')).rejects.toMatchObject({ code: 'KEYS.FILE' });
  });
});
