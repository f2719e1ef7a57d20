import type { ReportRecord } from '../../kernel/contract/index.js';
import type { ReceivedMail } from '../../platform/mail/smtp-sink.js';
import type { ReceivedHook } from '../local-receivers.js';
import type { StoryAlert, StoryMatch, StoryRun } from './story-answers.js';
import type { DemonstrationOutput } from '../terminal.js';

/** Evidence that is told on the terminal. */
const SHOWN = 12;

export function tellReport(
  terminal: DemonstrationOutput,
  report: ReportRecord,
  receipt: { code: string },
  ms: number,
): void {
  const { reporter, person, lastContact } = report;
  const name = person?.names?.[0];
  const said = (...words: readonly (string | undefined)[]) => words.filter(Boolean).join(' ');
  terminal.table([
    ['who reports', said(reporter?.name, `(${said(reporter?.relationship)})`, 'at', report.institution)],
    ['who is missing', said(name?.given, ...(name?.surnames ?? []), 'born', person?.birthDate)],
    ['last contact', said(lastContact?.date, lastContact?.place?.locality)],
    ['receipt', `${receipt.code} (filed in ${Math.round(ms)} ms)`],
  ]);
}

export function tellCompared(terminal: DemonstrationOutput, run: StoryRun): void {
  const began = Date.parse(run.createdAt);
  const took = Date.parse(run.finishedAt ?? run.createdAt) - began;
  terminal.table([
    ['compared', 'with every record that consents and agreements permit; how many, nobody is told'],
    ['from filing to result', `${took} ms`],
  ]);
}

export function tellMatch(terminal: DemonstrationOutput, match: StoryMatch): void {
  terminal.table([
    ['our side', `${match.a.code ?? ''}, ${match.a.institutionName ?? ''}`],
    [
      'other side',
      `${match.b.code ?? ''}, ${match.b.institutionName ?? ''}, ${match.b.country ?? ''} (shown at level ${match.b.level})`,
    ],
    ['the match', `${match.band}; of two institutions words are told, and no figures`],
  ]);
  const telling = match.evidence.filter((one) => one.agreement !== 'no_data');
  for (const item of telling.slice(0, SHOWN)) {
    const colour = item.agreement === 'differs' ? 'red' : 'green';
    const values = item.values ? `${short(item.values.a)} | ${short(item.values.b)}` : '';
    terminal.line(
      `    ${terminal.paint(colour, (item.weight ?? '').padEnd(6))}  ${item.group.padEnd(9)} ${item.agreement.padEnd(8)} ${values}`,
    );
  }
  const hidden = match.redactions.filter(({ reason }) => reason !== 'CROSSES').length;
  terminal.line(
    `    ${terminal.paint('dim', `and ${Math.max(0, telling.length - SHOWN)} others; ${hidden} hidden, for the agreement between the two does not reach so far`)}`,
  );
}

export function tellAlerts(
  terminal: DemonstrationOutput,
  alerts: readonly { who: string; alert: StoryAlert }[],
): void {
  for (const { who, alert } of alerts) {
    terminal.table([
      ['alert', `${alert.code} to ${who}`],
      ['owner', alert.ownerName ?? 'the operator of this installation'],
      ['due', alert.dueAt],
      ['if nobody answers', `${alert.nextStep ?? 'nothing'} at ${alert.nextStepAt ?? 'no time'}`],
    ]);
  }
}

export function tellMail(
  terminal: DemonstrationOutput,
  mails: readonly ReceivedMail[],
  hook: ReceivedHook,
): void {
  for (const mail of mails) {
    terminal.line(
      `  ${terminal.paint('dim', 'mail delivered to')} ${mail.to.join(', ')}: ${mail.headers['subject'] ?? ''}`,
    );
  }
  const [first] = mails;
  for (const line of first?.text.trim().split('\n') ?? [])
    terminal.line(`    ${terminal.paint('dim', '│')} ${line}`);
  terminal.line(
    `  ${terminal.paint('dim', "the laboratory's system answered 204 to the webhook")} ${hook.type}, its signature ${hook.verified ? 'verified' : 'NOT verified'}`,
  );
}

/** A value in a few words: the evidence has it whole. */
function short(value: unknown): string {
  if (value === undefined || value === null) return '–';
  const text = wordsOf(value).join(', ').replaceAll('_', ' ');
  return text.length > 52 ? `${text.slice(0, 51)}…` : text;
}

function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (isRange(value)) return [value.min === value.max ? String(value.min) : `${value.min}–${value.max}`];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsOf);
  return [String(value)];
}

function isRange(value: unknown): value is { readonly min: number; readonly max: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { min, max } = value as { readonly min?: unknown; readonly max?: unknown };
  return typeof min === 'number' && typeof max === 'number';
}
