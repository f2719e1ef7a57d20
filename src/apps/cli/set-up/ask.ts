import type { Readable, Writable } from 'node:stream';
import { confirm, isCancel, log, password, select, text } from '@clack/prompts';
import type { FileFault } from '../../../modules/institutions/index.js';
import { Interrupted } from '../cli-errors.js';
import { terminalMessage } from '../terminal-message.js';

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  readonly signal: AbortSignal;
}

/** What is wrong with an answer, as of a file in which all others are right; nothing where it may stand. */
export type Check = (value: string) => FileFault | undefined;

/** Somebody who breaks the questions off has lost nothing, and changed nothing. */
const NOTHING_WRITTEN = 'Nothing was written.';

/**
 * Questions to whoever sits at a terminal, in their language. A wrong answer is told with its mend, and asked
 * again.
 */
export class Questions {
  constructor(private readonly whole: Terminal) {}

  /** A signal for each question: a prompt leaves its listener on the one that it was given. */
  private get terminal(): Terminal {
    return { ...this.whole, signal: AbortSignal.any([this.whole.signal]) };
  }

  async text(code: string, check: Check, initialValue?: string): Promise<string> {
    const message = terminalMessage(code);
    const validate = (value: string | undefined) => sentencesOf(check(value?.trim() ?? ''));
    return this.answered(
      await text({
        ...this.terminal,
        message,
        validate,
        ...(initialValue !== undefined && { initialValue }),
      }),
    );
  }

  /** Nothing where the answer is left empty. */
  async optional(code: string, check: Check, initialValue?: string): Promise<string | undefined> {
    const answer = await this.text(code, (value) => (value === '' ? undefined : check(value)), initialValue);
    return answer === '' ? undefined : answer;
  }

  /** Words between commas. */
  async list(
    code: string,
    check: (words: readonly string[]) => FileFault | undefined,
    initial: readonly string[] = [],
  ): Promise<readonly string[]> {
    return wordsIn(await this.text(code, (value) => check(wordsIn(value)), initial.join(', ')));
  }

  async secret(code: string, check: Check): Promise<string> {
    const message = terminalMessage(code);
    const validate = (value: string | undefined) => sentencesOf(check(value?.trim() ?? ''));
    return this.answered(await password({ ...this.terminal, message, validate }));
  }

  async choice(
    code: string,
    labels: Readonly<Record<string, string>>,
    initialValue: string | undefined,
  ): Promise<string> {
    const options = Object.entries(labels).map(([value, label]) => ({ value, label }));
    const message = terminalMessage(code);
    return this.answered(
      await select({
        ...{ ...this.terminal, message, options, showInstructions: false },
        ...(initialValue !== undefined && { initialValue }),
      }),
    );
  }

  /** One of the words that a file would hold. */
  async oneOf<Word extends string>(code: string, words: readonly Word[], initial?: Word): Promise<Word> {
    const said = await this.choice(code, Object.fromEntries(words.map((word) => [word, word])), initial);
    const word = words.find((one) => one === said);
    if (word === undefined) throw new Interrupted(NOTHING_WRITTEN);
    return word;
  }

  /** One of the words, or nothing, which stands first. */
  async oneOrNone<Word extends string>(
    code: string,
    none: string,
    words: readonly Word[],
  ): Promise<Word | undefined> {
    const labels = Object.fromEntries(words.map((word) => [word, word]));
    const said = await this.choice(code, { '': terminalMessage(none), ...labels }, '');
    return words.find((one) => one === said);
  }

  /** Shows what is about to be done; throws where that is not what was meant. */
  async agree(code: string, lines: readonly string[]): Promise<void> {
    const { output } = this.whole;
    log.message([...lines], { output });
    const message = terminalMessage(code);
    const [active, inactive] = [terminalMessage('SETUP.YES'), terminalMessage('SETUP.NO')];
    const isAgreed = await confirm({ ...this.terminal, message, active, inactive });
    if (isCancel(isAgreed) || !isAgreed) throw new Interrupted(NOTHING_WRITTEN);
  }

  private answered(answer: string | symbol | undefined): string {
    if (isCancel(answer)) throw new Interrupted(NOTHING_WRITTEN);
    return typeof answer === 'string' ? answer.trim() : '';
  }
}

/** The first thing that is wrong with answers, and nothing where they may stand. */
export function firstFault(
  read: { readonly faults: readonly FileFault[] } | { readonly answers: unknown },
): FileFault | undefined {
  return 'faults' in read ? read.faults[0] : undefined;
}

function sentencesOf(fault: FileFault | undefined): string | undefined {
  if (!fault) return undefined;
  const { code, parameters } = fault;
  return `${terminalMessage(code, parameters)} ${terminalMessage(`${code}_MEND`, parameters)}`;
}

function wordsIn(value: string): readonly string[] {
  return value
    .split(/[,\s]+/u)
    .map((word) => word.trim())
    .filter(Boolean);
}
