import { phoneticKey } from './text/phonetic-es.js';
import type { Script } from './text/scripts.js';
import { consonantsOfLatin, consonantsOfScript, consonantsSay } from './text/transliteration.js';

export type ScriptCloseness = 'transliteration' | 'consonants';

/** Adds what is close: by number, and how. */
export type OnClose = (id: number, closeness: ScriptCloseness) => void;

/**
 * Index of Latin words that may be spellings of a word in one other script, and the other way round.
 *
 * Latin words are read for a script only once a word of that script has come, so that banks without any pay
 * nothing.
 */
export class ScriptIndex {
  private readonly latin = new Map<string, number[]>();
  private readonly other = new Map<string, number[]>();

  constructor(private readonly script: Script) {}

  /** @param word folded, Latin */
  addLatin(id: number, word: string, onClose?: OnClose): void {
    this.add(
      id,
      this.keysOf(word, consonantsOfLatin(word, this.script)),
      this.latin,
      onClose && this.other,
      onClose,
    );
  }

  /** @param word romanised, without its mark */
  addOther(id: number, word: string, onClose: OnClose): void {
    this.add(id, this.keysOf(word, consonantsOfScript(word, this.script)), this.other, this.latin, onClose);
  }

  private keysOf(word: string, readings: readonly string[]): Map<string, ScriptCloseness> {
    const keys = new Map<string, ScriptCloseness>([[`=${phoneticKey(word)}`, 'transliteration']]);
    for (const consonants of readings) {
      const says = consonantsSay(consonants, this.script);
      if (says !== 'nothing') keys.set(consonants, says === 'much' ? 'transliteration' : 'consonants');
    }
    return keys;
  }

  private add(
    id: number,
    keys: ReadonlyMap<string, ScriptCloseness>,
    own: Map<string, number[]>,
    others: ReadonlyMap<string, readonly number[]> | undefined,
    onClose: OnClose | undefined,
  ): void {
    const close = new Map<number, ScriptCloseness>();
    for (const [key, closeness] of keys) {
      const bucket = own.get(key);
      if (bucket) bucket.push(id);
      else own.set(key, [id]);
      for (const other of others?.get(key) ?? [])
        if (close.get(other) !== 'transliteration') close.set(other, closeness);
    }
    if (onClose) for (const [other, closeness] of close) onClose(other, closeness);
  }
}
