import type { DemonstrationOutput } from '../terminal.js';
import type { StoryAlert, StoryOffice, StoryPart } from './story-answers.js';

interface ToldOffice {
  readonly office: string;
  readonly alert: StoryAlert;
  readonly part: StoryPart;
}

/** Tells what an office reads on its alert: what it is to do and why, and nothing of what the records say. */
export function tellPart(terminal: DemonstrationOutput, { office, alert, part }: ToldOffice): void {
  terminal.table([
    ['alert', `${alert.code} to ${office}`],
    ['owner', `${alert.ownerName ?? 'the operator of this installation'}, due ${alert.dueAt}`],
    ['its part', `${words(part.role)}: ${DUTIES[part.duty] ?? words(part.duty)}`],
    ['because', part.because.map(({ text }) => text).join(' ')],
    ['by which rule', ruleOf(part)],
    ['whose records', part.holders.map(({ name }) => name).join(', ')],
  ]);
}

/** Tells which offices a holder reads of, and what each has answered. */
export function tellOffices(terminal: DemonstrationOutput, offices: readonly StoryOffice[]): void {
  if (offices.length === 0) {
    terminal.line('      of none: its own record names none, and what the other one names would tell of it');
    return;
  }
  for (const { office, role, bar, answer, reason } of offices) {
    const said = bar ? `not told: ${words(bar)}` : (answer && words(answer)) || 'has not answered yet';
    terminal.line(
      `      ${office.code.padEnd(15)} ${words(role).padEnd(13)} ${said}${reason ? `. «${reason}»` : ''}`,
    );
  }
}

const DUTIES: Readonly<Record<string, string>> = {
  act: 'to act',
  acknowledge: 'to say that it has it',
  take_note: 'to take note',
  tell_family: 'to tell the family',
};

const ruleOf = ({ legalBasis }: StoryPart): string =>
  legalBasis
    ? `«${legalBasis.rule}» of the profile of ${legalBasis.country} (invented)`
    : 'no profile has one: the platform’s own default';

const words = (word: string): string => word.replaceAll('_', ' ');
