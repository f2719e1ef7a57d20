import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { WindowsBusy } from '../domain/family-errors.js';
import { Turns } from './turns.js';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** 32 MB and some 80 ms for a guess (RFC 7914). */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
const BYTES = 32;
const MARK = 'scrypt15';
/** Half of Node's usual threads: guesses leave the others to everybody else. */
const AT_ONCE = 2;
const MOST_WAITING = 60;

/** Of a phrase that nobody has: what is compared where there is no receipt, so that it takes as long. */
const NOBODYS = `${MARK}.${Buffer.alloc(16).toString('base64url')}.${Buffer.alloc(BYTES).toString('base64url')}`;

/** Slow hashes of phrases; few at once, so that whoever guesses keeps nobody else from being served. */
@Injectable()
export class PhraseHashes {
  private readonly turns = new Turns(AT_ONCE, MOST_WAITING, () => new WindowsBusy());

  /** Throws `WindowsBusy`. */
  async make(core: string): Promise<string> {
    const salt = randomBytes(16);
    const hash = await this.turns.take(() => derive(core, salt, BYTES, COST));
    return [MARK, salt.toString('base64url'), hash.toString('base64url')].join('.');
  }

  /**
   * Makes sure that somebody who has tried so often would get a turn; throws `WindowsBusy` before anything is
   * looked up.
   */
  mustHaveRoom(tries: number): void {
    this.turns.mustHaveRoom(tries);
  }

  /**
   * Takes as long whether there is a hash to compare with or not.
   *
   * @param tries how often whoever asks has tried before: fewer go first
   * Throws `WindowsBusy`.
   */
  async matches(stored: string | undefined, core: string, tries = 0): Promise<boolean> {
    const [mark, salt = '', kept = ''] = (stored ?? NOBODYS).split('.');
    const hashed = () => derive(core, Buffer.from(salt, 'base64url'), BYTES, COST);
    const hash = await this.turns.take(hashed, tries);
    const known = Buffer.from(kept, 'base64url');
    const isSame = known.length === hash.length && timingSafeEqual(known, hash);
    return isSame && mark === MARK && stored !== undefined;
  }
}
