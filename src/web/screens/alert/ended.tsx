import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { useNetwork } from '../../parts/use-network.js';
import type { Words } from '../../words/texts.js';
import { hasText } from '../../words/words.js';
import { COLLEAGUES, type ShownAlert } from './alert-query.js';

type Deeds = Words['alerts']['deed'];
/** Operation of the policy for which there is a text, with its group. */
type Worded = { [Group in keyof Deeds]: `${Group}.${keyof Deeds[Group] & string}` }[keyof Deeds];

/** An alert as far as its end is told. */
export interface EndedAlert {
  readonly ended: ShownAlert['ended'];
  readonly redactions: readonly { readonly path: string }[];
}

/** Part that says by which deed an alert has ended, whose, and when. */
export function Ended({ alert }: { readonly alert: EndedAlert }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const who = useDoer(alert);
  if (!alert.ended) return null;
  const { operation, at } = alert.ended;
  const deed = isWorded(operation) ? t(`alerts.deed.${operation}`) : t('alerts.endedOtherwise');
  const when = formatMoment(at, language);
  return (
    <>
      <Text size="sm">{who === undefined ? t('alerts.endedByPlatform') : deed}</Text>
      <Text size="sm" c="dimmed">
        {who ? `${who}, ${when}` : when}
      </Text>
    </>
  );
}

/** Returns who has ended it as far as it is told; undefined for the platform's own work. */
function useDoer({ ended, redactions }: EndedAlert): string | undefined {
  const { t } = useTranslation();
  const { id, institutionId } = useMe();
  const { nameOf } = useNetwork();
  const isColleague = Boolean(ended?.actorId) && ended?.actorId !== id;
  const [{ data }] = useQuery({ query: COLLEAGUES, pause: !isColleague });
  if (!ended) return undefined;
  if (ended.actorId === null && ended.institutionId === null)
    return redactions.some(({ path }) => path === 'ended.actorId') ? t('alerts.byOther') : undefined;
  if (ended.actorId === id) return t('alerts.byYou');
  if (ended.institutionId !== institutionId) return nameOf(ended.institutionId);
  return data?.colleagues.find((one) => one.id === ended.actorId)?.name ?? t('alerts.byColleague');
}

const isWorded = (operation: string): operation is Worded => hasText('alerts.deed', operation);
