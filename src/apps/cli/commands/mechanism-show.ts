import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { Calendars, limitOf, protocolPlan, ReadMechanisms } from '../../../modules/institutions/index.js';
import { CommandFailed } from '../cli-errors.js';
import { operandOf, type RunCommand } from '../command.js';
import { limitLine } from '../limit-lines.js';
import { tableOf } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const country = operandOf(call, 0).toUpperCase();
  const { stored, calendar, steps } = await withHouse(call, async ({ use }) => {
    const found = await use(ReadMechanisms).one(OPERATOR, country);
    const calendars = use(Calendars);
    return {
      stored: found,
      calendar: found && calendars.ofProfile(found),
      steps: found ? protocolPlan(found, calendars, new Date()) : [],
    };
  });
  if (!stored || !calendar) {
    throw new CommandFailed(`${country} has not joined.`, 'Add its profile: huella mechanism add FILE.');
  }
  const { version, hash, profile } = stored;
  const rows = steps.map((step) => [
    `  ${step.id}`,
    step.does,
    step.who.code ?? step.who.kind ?? '',
    limitLine(limitOf(step)),
    instantOf(step),
  ]);
  await call.teller.answer({ version, hash, calendar: calendar.basis, profile, protocol: steps }, [
    `${country}, version ${version}${profile.invented ? ', invented' : ''}`,
    `institutions: ${profile.institutions.map(({ code, kind }) => code ?? kind).join(', ')}`,
    `competence: ${profile.competence.map(({ id }) => id).join(', ') || 'nothing is known'}`,
    `calendar: ${calendar.basis}, ${calendar.timeZone}`,
    rows.length > 0 ? 'protocol:' : 'protocol: nothing is known',
    ...tableOf(rows),
  ]);
  return undefined;
};

/** The last instant of a step, or why it has none. */
function instantOf({ dueAt, notBefore, noDate }: ReturnType<typeof protocolPlan>[number]): string {
  if (dueAt) return dueAt.toISOString();
  if (notBefore) return `not before ${notBefore.toISOString()}`;
  return `no date: ${noDate ?? 'unknown'}`;
}
