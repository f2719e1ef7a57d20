import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { ExportTrace, TRACE_FORMATS, traceFile, TRACE_SIDES } from '../../../modules/responsible/index.js';
import { UsageError } from '../cli-errors.js';
import { valueOf, type Call, type RunCommand } from '../command.js';
import { dayOf } from '../day-of.js';
import { institutionOf } from '../institution-of.js';
import { neededOf } from '../options.js';
import { counted } from '../teller.js';
import { writeWholeFile } from '../whole-file.js';
import { withHouse } from '../with-house.js';

const COMMAND = 'responsible trace';
const DAY_MS = 86_400_000;

export const run: RunCommand = async (call) => {
  const code = neededOf(call, 'institution', COMMAND);
  const from = dayOf(call, 'from', COMMAND);
  const lastDay = dayOf(call, 'to', COMMAND);
  const format = wordOf(call, 'format', TRACE_FORMATS);
  const side = wordOf(call, 'side', TRACE_SIDES);
  const output = valueOf(call, 'output');
  if (output === undefined && call.teller.asJson)
    throw new UsageError('--json needs -o FILE here, for the trace takes the standard output.', 'Add it.');
  const order = { side, from, to: new Date(lastDay.getTime() + DAY_MS) };
  const trace = await withHouse(call, async (house) => {
    const { code: institution } = await institutionOf(house, code);
    return house.use(ExportTrace).write(OPERATOR, { ...order, institution });
  });
  const { content } = traceFile(trace, format);
  const { sha256, entries } = trace;
  if (output === undefined) await call.teller.line(content.trimEnd());
  else await writeWholeFile(output, (write) => write(content));
  call.teller.step(`${counted(entries.length, 'telling')} written; SHA-256 of the entries: ${sha256}`);
  if (call.teller.asJson)
    await call.teller.answer({ file: output, side, entries: entries.length, sha256 }, []);
  return undefined;
};

/** The word of a list that an option gives; the first one, where it is left out. */
function wordOf<T extends string>(call: Call, option: string, words: readonly [T, ...T[]]): T {
  const asked = valueOf(call, option);
  const known = asked === undefined ? words[0] : words.find((word) => word === asked);
  if (known !== undefined) return known;
  throw new UsageError(`--${option} is ${words.join(' or ')}.`, `See huella ${COMMAND} --help.`);
}
