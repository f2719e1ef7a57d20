import { UsageError } from './cli-errors.js';
import { valueOf, type Call } from './command.js';
import { writeWholeFile } from './whole-file.js';

export type WriteLine = (value: object) => Promise<void>;

/** Writes NDJSON to the standard output, or to the file that `-o` names. */
export async function withOutput<T>(call: Call, work: (write: WriteLine) => Promise<T>): Promise<T> {
  const file = valueOf(call, 'output');
  if (file !== undefined)
    return writeWholeFile(file, (write) => work((value) => write(`${JSON.stringify(value)}\n`)));
  if (call.teller.asJson)
    throw new UsageError('--json needs -o FILE here, for the lines take the standard output.', 'Add it.');
  return work((value) => call.teller.line(JSON.stringify(value)));
}
