import type { GraphqlClient } from '../graphql-client.js';
import type { DemonstrationOutput } from '../terminal.js';
import { findAlert } from './find-alert.js';
import { until, type LoggedDeed } from './stage.js';
import type { StoryMatch } from './story-answers.js';

/** Tells what is somebody's duty now: the newest open alert of this kind in the inbox of whoever asks. */
export async function tellDuty(
  terminal: DemonstrationOutput,
  client: GraphqlClient,
  kind: string,
): Promise<void> {
  const alert = await until(() =>
    findAlert(client, (one) => one.kind === kind && !ENDED.includes(one.state)),
  );
  terminal.line(
    `    ${terminal.paint('dim', 'duty')} ${kind.replaceAll('_', ' ')}: alert ${alert.code}, ${alert.ownerName ?? 'nobody'}, due ${alert.dueAt}`,
  );
}

const ENDED: readonly string[] = ['acted', 'closed'];

interface Escalation {
  readonly steps: readonly { readonly id: string; readonly tells: string; readonly workingDays: number }[];
}

/** Tells what follows in a country when nobody answers, as its profile has it. */
export async function tellEscalation(
  terminal: DemonstrationOutput,
  client: GraphqlClient,
  country: string,
): Promise<void> {
  const { mechanism } = await client.request<{ mechanism: { escalation: Escalation | null } | null }>(
    'query E($country: String!) { mechanism(country: $country) { escalation { steps { id tells workingDays } } } }',
    { country },
  );
  const steps = (mechanism?.escalation?.steps ?? []).map(
    ({ id, tells, workingDays }) => `${id} (${tells}, ${workingDays} working days later)`,
  );
  terminal.line(
    `    ${terminal.paint('dim', `if nobody answers in ${country}`)} ${steps.join(', then ') || 'the steps of the house'}`,
  );
}

/** Tells what two samples have done to a match. */
export function tellLookedAgain(terminal: DemonstrationOutput, before: StoryMatch, after: StoryMatch): void {
  const dna = after.evidence.find(({ group }) => group === 'dna');
  terminal.table([
    [
      'DNA of mother and body',
      `${WORD[dna?.agreement ?? ''] ?? 'does not decide'}; figures by an exchange that both laboratories accept`,
    ],
    ['the match', `${before.band} before, ${after.band} now`],
  ]);
}

const WORD: Readonly<Record<string, string>> = {
  agrees: 'supports that it is one person',
  differs: 'speaks against it',
};

/** Deeds of the log by what was done and who did it, in the order in which each began. */
export function tellLog(terminal: DemonstrationOutput, deeds: readonly LoggedDeed[]): void {
  const kinds = new Map<string, { first: Date; times: number }>();
  for (const { action, institution, outcome, at } of deeds) {
    const key = `${action.padEnd(26)} ${(institution ?? 'the platform').padEnd(22)} ${outcome}`;
    const known = kinds.get(key);
    kinds.set(key, { first: known?.first ?? at, times: (known?.times ?? 0) + 1 });
  }
  for (const [key, { first, times }] of kinds)
    terminal.line(
      `    ${terminal.paint('dim', first.toISOString().slice(11, 19))}  ${key} ${times > 1 ? `× ${times}` : ''}`,
    );
  terminal.line(`    ${terminal.paint('dim', `${deeds.length} entries; none can be changed or removed`)}`);
}
