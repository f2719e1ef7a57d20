import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { WordChoice } from '../../parts/word-choice.js';
import { LANGUAGES, NAMES } from '../../words/languages.js';
import { PLAN, type PlanInput, type FamilyTellingNode } from './queries.js';

interface PlanProps {
  readonly id: string;
  readonly version: number;
  readonly tellerId: string;
  readonly planned: FamilyTellingNode | undefined;
}
type Plan = Pick<
  PlanInput,
  'inPerson' | 'companion' | 'language' | 'interpreter' | 'placeKind' | 'support' | 'notInPersonReason'
>;

/** The plan as it was made, or else the one that is best for a family: face to face, and not alone. */
function planFrom(planned: FamilyTellingNode | undefined, own: string): Partial<Plan> {
  if (!planned) return { inPerson: true, companion: true, language: own };
  const { inPerson, companion, language, interpreter, placeKind, support, notInPersonReason } = planned;
  return {
    ...{ inPerson: inPerson ?? true, companion: companion ?? true, language: language ?? own },
    ...(interpreter && { interpreter }),
    ...(placeKind && { placeKind }),
    ...(support && { support }),
    ...(notInPersonReason && { notInPersonReason }),
  };
}

/** The plan where nothing is missing from it. */
function readyOf(plan: Partial<Plan>): Plan | undefined {
  const { inPerson = true, companion = false, language, notInPersonReason } = plan;
  const { interpreter, placeKind, support } = plan;
  if (!language || !interpreter || !placeKind || !support) return undefined;
  const told = { inPerson, companion, language, interpreter, placeKind, support };
  if (inPerson) return told;
  return notInPersonReason ? { ...told, notInPersonReason } : undefined;
}

/** Asks who tells, face to face or why not, where, when, in which language, with whom. */
export function PlanForm({ id, version, tellerId, planned }: PlanProps) {
  const { t } = useTranslation();
  const own = useLanguage();
  const [plan, setPlan] = useState(() => planFrom(planned, own));
  const [when, setWhen] = useState('');
  const [{ data, fetching }, send] = useMutation(PLAN);
  const say = (more: Partial<Plan>) => setPlan({ ...plan, ...more });
  const ready = readyOf(plan);
  const { inPerson = true } = plan;
  const keep = (told: Plan) =>
    send({
      input: {
        ...told,
        ...{ identificationId: id, expectedVersion: version, tellerId },
        ...(when && { plannedFor: new Date(when).toISOString() }),
      },
    });
  return (
    <Stack component="section" gap="sm" className="no-print" aria-label={t('telling.plan')}>
      <Title order={4} size="h5">
        {t('telling.plan')}
      </Title>
      <div>{t('telling.teller')}</div>
      <Checkbox
        label={t('telling.inPerson')}
        checked={inPerson}
        onChange={({ currentTarget }) => say({ inPerson: currentTarget.checked })}
      />
      {!inPerson && (
        <WordChoice
          list="not_in_person_reason"
          label={t('telling.notInPerson')}
          value={plan.notInPersonReason ?? ''}
          onChange={(value) => say({ notInPersonReason: value })}
          required
        />
      )}
      <Checkbox
        label={t('telling.companion')}
        checked={plan.companion ?? false}
        onChange={({ currentTarget }) => say({ companion: currentTarget.checked })}
      />
      <PlanWords plan={plan} say={say}>
        <TextInput
          type="datetime-local"
          label={t('telling.when')}
          value={when}
          onChange={({ currentTarget }) => setWhen(currentTarget.value)}
        />
      </PlanWords>
      <Outcome of={data?.planTelling} done={t('telling.done', { when: formatMoment(new Date(), own) })} />
      <Group>
        <Button
          {...(planned && { variant: 'default' })}
          loading={fetching}
          disabled={!ready}
          onClick={() => ready && void keep(ready)}
        >
          {t(planned ? 'telling.planAgain' : 'telling.planAction')}
        </Button>
      </Group>
    </Stack>
  );
}

interface PlanWordsProps {
  readonly plan: Partial<Plan>;
  readonly say: (more: Partial<Plan>) => void;
  readonly children: React.ReactNode;
}

/** Asks where, in which language and with whose help. */
function PlanWords({ plan, say, children }: PlanWordsProps) {
  const { t } = useTranslation();
  const own = useLanguage();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <WordChoice
        list="place_kind"
        label={t('telling.place')}
        value={plan.placeKind ?? ''}
        onChange={(value) => say({ placeKind: value })}
        required
      />
      {children}
      <NativeSelect
        label={t('telling.language')}
        value={plan.language ?? own}
        data={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
        onChange={({ currentTarget }) => say({ language: currentTarget.value })}
      />
      <WordChoice
        list="interpreter"
        label={t('telling.interpreter')}
        value={plan.interpreter ?? ''}
        onChange={(value) => say({ interpreter: value })}
        required
      />
      <WordChoice
        list="support"
        label={t('telling.support')}
        value={plan.support ?? ''}
        onChange={(value) => say({ support: value })}
        required
      />
    </SimpleGrid>
  );
}
