import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { ExportMatches } from '../../../modules/review/matches/index.js';
import { UsageError } from '../cli-errors.js';
import { isSet, valueOf, type Call, type RunCommand } from '../command.js';
import { withOutput } from '../ndjson-output.js';
import { counted } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const minProbability = probabilityOf(call);
  const written = await withHouse(call, ({ use }) =>
    withOutput(call, (write) =>
      use(ExportMatches).export(
        OPERATOR,
        { minProbability, withEvidence: !isSet(call, 'figures-only'), approvalId: valueOf(call, 'approval') },
        async (match) => {
          call.signal.throwIfAborted();
          await write(match);
        },
      ),
    ),
  );
  call.teller.step(`${counted(written, 'match', 'matches')} exported`);
  if (call.teller.asJson) await call.teller.answer({ written }, []);
  return undefined;
};

function probabilityOf(call: Call): number | undefined {
  const text = valueOf(call, 'min-probability');
  if (text === undefined) return undefined;
  const probability = Number(text);
  if (text.trim() !== '' && probability >= 0 && probability <= 1) return probability;
  throw new UsageError('--min-probability is a number from 0 to 1.', 'See huella export matches --help.');
}
