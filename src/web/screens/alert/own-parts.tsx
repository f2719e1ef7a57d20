import { Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { formatCountry, formatMoment } from '../../format/format.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useDeedKey } from '../../parts/use-deed-key.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { OwnPart } from './own-part.js';
import { PartAnswer, type PartSaid } from './part-answer.js';
import { ANSWER_PARTS, RESPONSIBILITY, type OwnPart as Part } from './part-query.js';

/** So many the API takes at once. */
const MOST_AT_ONCE = 100;

interface OwnPartsProps {
  readonly ids: readonly string[];
}

/** The parts of the own institution that one alert is about: one by itself; several with one answer for all that wait. */
export function OwnParts({ ids }: OwnPartsProps) {
  const { may } = useMe();
  const [only] = ids;
  if (ids.length === 1 && only) return <OwnPart id={only} />;
  return may('responsible.read') ? <Several ids={ids} /> : null;
}

function Several({ ids }: OwnPartsProps) {
  const { t } = useTranslation();
  const { may } = useMe();
  const [parts, again] = useParts(ids);
  if (parts === 'failed') return <Failure again={again} />;
  if (!parts) return <Loading />;
  const waiting = parts.filter(({ state }) => state === 'open').slice(0, MOST_AT_ONCE);
  return (
    <Section
      title={t('offices.parts')}
      {...(waiting.length > 0 && { text: t('offices.waitingCount', { count: waiting.length }) })}
    >
      <Stack gap="md">
        {may('responsible.answer') && <Together waiting={waiting} onAnswered={again} />}
        <div>
          {parts.map((part) => (
            <Folded key={part.id} part={part} onAnswered={again} />
          ))}
        </div>
      </Stack>
    </Section>
  );
}

interface TogetherProps {
  readonly waiting: readonly Part[];
  readonly onAnswered: () => void;
}

/** One answer for all parts that wait; what was answered by itself stays as it was said. */
function Together({ waiting, onAnswered }: TogetherProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { key, next } = useDeedKey();
  const [sent, setSent] = useState(0);
  const [{ data, fetching }, send] = useMutation(ANSWER_PARTS);
  const count = waiting.length;
  const outcome = {
    of: data?.answerResponsibilities,
    done: t('offices.saidTogether', { count: sent, when: formatMoment(new Date(), language) }),
  };
  const submit = async (said: PartSaid) => {
    const responsibilityIds = waiting.map(({ id }) => id);
    setSent(count);
    const { data: told } = await send({ input: { responsibilityIds, ...said, idempotencyKey: key } });
    if (told?.answerResponsibilities.__typename !== 'ResponsibilitiesAnswered') return;
    next();
    onAnswered();
  };
  if (count === 0) return <Outcome {...outcome} />;
  return (
    <PartAnswer
      label={t('offices.together')}
      given={null}
      sendLabel={t('offices.sendTogether', { count })}
      isSending={fetching}
      outcome={outcome}
      onSend={(said) => void submit(said)}
    />
  );
}

interface FoldedProps {
  readonly part: Part;
  readonly onAnswered: () => void;
}

/** One of several parts: whose it is and where it stands; opened, all of it with a form of its own. */
function Folded({ part: { id, holders, duty, state, answer }, onAnswered }: FoldedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const of = holders.map(({ name, country }) => `${name}, ${formatCountry(country, language)}`).join(' · ');
  const open = t(state === 'ended' ? 'offices.endedShort' : 'offices.waiting');
  const standing = answer ? t(`offices.answers.${answer}`) : open;
  return (
    <details className="row" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="value">
        {of} · {t(`offices.duty.${duty}`)} {standing}
      </summary>
      {isOpen && <OwnPart id={id} onAnswered={onAnswered} />}
    </details>
  );
}

/** The parts in the order of the alert, each read by its id, and how they are read anew. */
function useParts(ids: readonly string[]): [readonly Part[] | 'failed' | undefined, () => void] {
  const client = useClient();
  const language = useLanguage();
  const [parts, setParts] = useState<readonly Part[] | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  const asked = ids.join(' ');
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<readonly Part[] | 'failed'> => {
      const found = await Promise.all(
        asked.split(' ').map((id) => {
          const requestPolicy = attempt === 0 ? 'cache-first' : 'network-only';
          return client.query(RESPONSIBILITY, { id, language }, { requestPolicy }).toPromise();
        }),
      );
      if (found.some(({ error }) => error)) return 'failed';
      return found.flatMap(({ data }) => data?.responsibility ?? []);
    };
    void read().then((all) => {
      if (isWanted) setParts(all);
    });
    return () => {
      isWanted = false;
    };
  }, [client, language, asked, attempt]);
  return [parts, () => setAttempt(attempt + 1)];
}
