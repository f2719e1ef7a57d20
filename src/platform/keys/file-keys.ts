import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KeyRefused, KeyService, type SealedPlace } from './key-service.js';
import { fingerprint, KEY_BYTES, keyIdOf, keyOf, opened, sealed, type Key } from './sealed.js';

const COMMENT =
  '# Keys of this installation, one a line, in base64url. The first seals; all open. Keep a copy apart from backups.';

/**
 * Keys in a file beside the installation, made at the first use. All processes of an installation need the
 * same file.
 *
 * To change the key, put a new line (32 random bytes) above the others: what older ones sealed still opens.
 */
export class FileKeys extends KeyService {
  private known: Promise<readonly Key[]> | undefined;

  constructor(private readonly file: string) {
    super();
  }

  async seal(place: SealedPlace, plain: string): Promise<string> {
    const [first] = await this.keys();
    if (!first) throw this.unreadable('It holds no key.');
    return sealed(first, place, plain);
  }

  async open(place: SealedPlace, text: string): Promise<string> {
    const id = keyIdOf(text);
    const key = await this.keyNamed(id);
    if (key) return opened(key, place, text);
    throw new KeyRefused(
      'UNKNOWN',
      `Bring the line of key ${id ?? ''} back into ${this.file}, or have the value made anew.`,
      `A value in ${place.table}.${place.column} was sealed with a key that is not here.`,
    );
  }

  async fingerprints(use: string, plain: string): Promise<readonly string[]> {
    return (await this.keys()).map((key) => fingerprint(key, use, plain));
  }

  /** The names of those keys in some sealed values that are not in the file. Makes no file. */
  async missing(ids: readonly string[]): Promise<readonly string[]> {
    const text = await readIfThere(this.file);
    const known = text === undefined ? [] : this.keysIn(text);
    return ids.filter((id) => known.every((key) => key.id !== id));
  }

  /** A key that somebody has put into the file since is found without a restart. */
  private async keyNamed(id: string | undefined): Promise<Key | undefined> {
    const find = async () => (await this.keys()).find((key) => key.id === id);
    const found = await find();
    if (found) return found;
    this.known = undefined;
    return find();
  }

  private async keys(): Promise<readonly Key[]> {
    this.known ??= this.read();
    try {
      return await this.known;
    } catch (error) {
      this.known = undefined;
      throw error;
    }
  }

  private async read(): Promise<readonly Key[]> {
    const there = await readIfThere(this.file);
    return this.keysIn(there ?? (await this.made()));
  }

  /** Two processes that begin at once end with one file: the second link fails, and it reads the first. */
  private async made(): Promise<string> {
    await mkdir(dirname(this.file), { recursive: true });
    const part = `${this.file}.${randomBytes(6).toString('hex')}`;
    await writeFile(part, `${COMMENT}\n${randomBytes(KEY_BYTES).toString('base64url')}\n`, {
      mode: 0o600,
      flush: true,
    });
    try {
      await link(part, this.file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      await rm(part, { force: true });
    }
    return readFile(this.file, 'utf8');
  }

  private keysIn(text: string): readonly Key[] {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
    return lines.map((line) => {
      const bytes = Buffer.from(line, 'base64url');
      if (bytes.length !== KEY_BYTES) throw this.unreadable('A line of it is no key.');
      return keyOf(bytes);
    });
  }

  private unreadable(why: string): KeyRefused {
    return new KeyRefused(
      'FILE',
      'Bring a copy of it back, or take the wrong line out (KEYS_FILE names it).',
      `The file of keys cannot be used. ${why}`,
    );
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
