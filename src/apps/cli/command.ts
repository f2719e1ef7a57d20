import type { Teller } from './teller.js';

export interface CommandOption {
  readonly name: string;
  readonly short?: string;
  /** Value that stands behind the option; without one, it is a switch. */
  readonly value?: string;
  readonly about: string;
}

/** Description of a command, known without loading what it does. */
export interface Command {
  /** `['import', 'undo']` for `huella import undo`. */
  readonly words: readonly string[];
  readonly summary: string;
  /** Names of what stands behind the command, all needed. */
  readonly operands: readonly string[];
  /** Operands that may stand behind the required ones. */
  readonly optionalOperand?: string;
  readonly options: readonly CommandOption[];
  readonly example: string;
  readonly notes?: string;
  load(): Promise<{ readonly run: RunCommand }>;
}

/** Call of a command. */
export interface Call {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly teller: Teller;
  /** Aborted by Ctrl-C: what is going on ends at the next good place. */
  readonly signal: AbortSignal;
}

/** @returns the exit code; nothing is success */
export type RunCommand = (call: Call) => Promise<number | undefined>;

export function valueOf(call: Call, option: string): string | undefined {
  const value = call.options[option];
  return typeof value === 'string' ? value : undefined;
}

export function isSet(call: Call, option: string): boolean {
  return call.options[option] === true;
}

export function operandOf(call: Call, at: number): string {
  return call.operands[at] ?? '';
}
