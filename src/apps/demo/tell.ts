import type { ReportRecord } from '../../kernel/contract/index.js';
import type { ReceivedMail } from '../../platform/mail/index.js';
import type { ReceivedHook } from './local-receivers.js';
import type { StoryAlert, StoryMatch, StoryRun } from './story-answers.js';
import type { Terminal } from './terminal.js';

const KIND_WORDS: Readonly<Record<string, string>> = {
  identification: 'remains in forensic banks',
  living: 'people found alive',
  duplicate_report: 'other reports',
  same_remains: 'remains of other registries',
};

export function tellReport(terminal: Terminal, report: ReportRecord, receipt: { code: string }, ms: number): void {
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

export function tellCompared(terminal: Terminal, run: StoryRun): void {
  const rows = run.figures.map(({ kind, compared, countries }): [string, string] => [
    KIND_WORDS[kind] ?? kind,
    `${compared} compared, of ${countries.length} countries (${countries.join(' ')})`,
  ]);
  const began = Date.parse(run.createdAt);
  const took = Date.parse(run.finishedAt ?? run.createdAt) - began;
  terminal.table([...rows, ['from filing to result', `${took} ms`]]);
}

export function tellMatch(terminal: Terminal, match: StoryMatch): void {
  terminal.table([
    ['our side', `${match.a.code ?? ''}, ${match.a.institutionName ?? ''}`],
    ['other side', `${match.b.code ?? ''}, ${match.b.institutionName ?? ''}, ${match.b.country ?? ''} (shown at level ${match.b.level})`],
    ['log10 LR', `${figure(match.log10LR)}; prior ${scientific(match.prior)}; probability ${figure(match.probability)} or nobody in these banks`],
  ]);
  for (const item of match.evidence.filter((one) => one.agreement !== 'no_data')) {
    const weight = `${item.log10LR >= 0 ? '+' : '−'}${Math.abs(item.log10LR).toFixed(2)}`;
    const colour = item.log10LR >= 0 ? 'green' : 'red';
    const values = item.values ? `${short(item.values.a)} | ${short(item.values.b)}` : '';
    terminal.line(
      `    ${terminal.paint(colour, weight.padStart(6))}  ${item.group.padEnd(9)} ${item.agreement.padEnd(8)} ${item.field.padEnd(22)} ${values}`,
    );
  }
  if (match.redactions.length > 0) {
    terminal.line(`    ${terminal.paint('dim', `${match.redactions.length} things are hidden: the agreement between the two does not reach so far`)}`);
  }
}

export function tellAlerts(terminal: Terminal, alerts: readonly { who: string; alert: StoryAlert }[]): void {
  for (const { who, alert } of alerts) {
    terminal.table([
      ['alert', `${alert.code} to ${who}`],
      ['owner', alert.owner?.name ?? 'the operator of this installation'],
      ['due', alert.dueAt],
    ]);
  }
}

export function tellMail(terminal: Terminal, mails: readonly ReceivedMail[], hooks: readonly ReceivedHook[]): void {
  for (const mail of mails.slice(-2)) {
    terminal.line(`  ${terminal.paint('dim', 'mail delivered to')} ${mail.to.join(', ')}: ${mail.headers['subject'] ?? ''}`);
    for (const line of mail.text.trim().split('\n')) terminal.line(`    ${terminal.paint('dim', '│')} ${line}`);
  }
  for (const hook of hooks) {
    terminal.line(
      `  ${terminal.paint('dim', 'webhook answered 204')} ${hook.type}, signature ${hook.verified ? 'verified' : 'NOT verified'} by the receiver`,
    );
  }
}

function figure(value: number | null): string {
  return value === null ? 'hidden' : value.toFixed(2);
}

function scientific(value: number | null): string {
  return value === null ? 'hidden' : value.toExponential(1);
}

/** A value in a few words: the evidence has it whole. */
function short(value: unknown): string {
  if (value === undefined || value === null) return '(not shown)';
  const text = typeof value === 'string' ? value : JSON.stringify(value).replaceAll(/["{}[\]]/g, '').replaceAll(',', ', ');
  return text.length > 44 ? `${text.slice(0, 43)}…` : text;
}
