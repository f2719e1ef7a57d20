import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { Calendars, protocolDates, ReadMechanisms } from '../../../modules/institutions/index.js';
import { CommandFailed } from '../cli-errors.js';
import { operandOf, type RunCommand } from '../command.js';
import { tableOf } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const country = operandOf(call, 0).toUpperCase();
  const { stored, calendar } = await withHouse(call, async ({ use }) => {
    const found = await use(ReadMechanisms).one(OPERATOR, country);
    return { stored: found, calendar: found && use(Calendars).ofProfile(found) };
  });
  if (!stored || !calendar) {
    throw new CommandFailed(`${country} has not joined.`, 'Add its profile: huella mechanism add FILE.');
  }
  const { version, hash, profile } = stored;
  const steps = protocolDates(profile.protocol.steps, (from, days) => calendar.after(from, days), new Date());
  const rows = steps.map(({ id, who, does, workingDays, dueAt }) => [
    `  ${id}`,
    does,
    who.code ?? who.kind ?? '',
    workingDays === 'unknown' ? 'unknown' : `${workingDays} working days`,
    dueAt?.toISOString() ?? '',
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
