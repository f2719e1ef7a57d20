import { ALERT_KINDS, alertKindFacts, type AlertKind } from '../../modules/institutions/index.js';
import { table } from './markdown-table.js';

const HEADER = `# Kinds of alerts

Written by \`npm run schema\` from \`src/modules/institutions/domain/alert-kinds.ts\`; a check holds it to that. [casework.md](../guides/casework.md) says what becomes
of an alert, and how a kind is added.

**Work**: whose it is, first choice first; of \`records\` those who work with the records of its matches. **Escalates**: who is told when nobody acts; of what is
seen by its institution no step tells anybody outside it.
**Fulfilled by**: operations of [the policy](policy.md), which names those of the API for each; when one is done, the alert ends for all whom it told.
**Rests**: working days past its due date for which it may rest, where the profile of the country says nothing; with 0 no profile lets it rest.
`;

const ESCALATES = {
  to_oversight: 'the steps of the country',
  to_operator: 'the steps of the country, in place of ministry and oversight body the operator',
  no: 'nobody',
} as const;

const SEEN_BY = {
  network: 'whoever a step tells',
  institution: 'its institution',
  owner: 'its owner',
} as const;

/** docs/reference/alert-kinds.md: what is known of each kind of alert. */
export function printAlertKinds(): string {
  const kinds = Object.keys(ALERT_KINDS) as AlertKind[];
  const head = ['kind', 'about', 'work', 'escalates', 'seen by', 'ends by', 'fulfilled by', 'rests', 'where'];
  return `${HEADER}\n${table(head, kinds.map(rowOf))}`;
}

function rowOf(kind: AlertKind): string[] {
  const { says, work, escalates, seenBy, endsBy, fulfilledBy, graceDays, screen, operation } =
    alertKindFacts(kind);
  return [
    `\`${kind}\``,
    says,
    typeof work === 'string' ? `\`${work}\`` : work.join(', '),
    ESCALATES[escalates],
    SEEN_BY[seenBy],
    endsBy,
    fulfilledBy.map((deed) => `\`${deed}\``).join(', '),
    `${graceDays}`,
    screen ? `screen \`${screen}\`` : operation ? `\`${operation}\`` : '',
  ];
}
