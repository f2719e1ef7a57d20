import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { TextLink } from '../../parts/links.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { Agree } from './agree.js';
import { END, FITTING, PLAN, REFER, type Fitting, type Plan } from './queries.js';
import { SaidOfOffer, useTradeWords } from './said-of-offer.js';

/** A list of offers that was empty has to be told of the plan that was just agreed to. */
const CONTEXT = { additionalTypenames: ['ReintegrationPlan', 'OfferReferral', 'Offer'] };

/** Help with training and work for one person: whether it is wanted, what fits and why, where it has led. */
export function ReintegrationPlan({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useMe();
  const mayRead = may('reintegration.read');
  const [{ data }] = useQuery({ query: PLAN, variables: { recordId }, pause: !mayRead, context: CONTEXT });
  if (!mayRead || !data) return null;
  const plan = data.reintegrationPlan;
  const mayAgree = may('reintegration.agree');
  return (
    <Section
      title={t('offers.plan')}
      text={t('offers.planText')}
      asked={{ query: PLAN, variables: { recordId } }}
    >
      <Stack>
        {plan?.endedAt && <Text>{t('offers.endedAt', { when: formatMoment(plan.endedAt, language) })}</Text>}
        {plan?.state === 'agreed' ? <Wanted plan={plan} /> : mayAgree && <Agree recordId={recordId} />}
        {plan && plan.referrals.length > 0 && <Led plan={plan} />}
        {plan?.state === 'agreed' && mayAgree && <TakeBack plan={plan} />}
      </Stack>
    </Section>
  );
}

function Wanted({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { trade, need } = useTradeWords();
  return (
    <div>
      <Text>{t('offers.agreedAt', { when: formatMoment(plan.agreedAt, language) })}</Text>
      {plan.trades.length > 0 && (
        <Text>{t('offers.brings', { what: plan.trades.map(trade).join(', ') })}</Text>
      )}
      {plan.needs.length > 0 && <Text>{t('offers.needs', { what: plan.needs.map(need).join(', ') })}</Text>}
      <Fits recordId={plan.recordId} />
    </div>
  );
}

function Fits({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: FITTING, variables: { recordId }, context: CONTEXT });
  if (!data) return <Loading />;
  return (
    <div>
      <Title order={4} size="h6" mb="xs">
        {t('offers.fits')}
      </Title>
      {data.fittingOffers.length === 0 && <Text>{t('offers.fitsNothing')}</Text>}
      {data.fittingOffers.length > 0 && (
        <Paper withBorder>
          {data.fittingOffers.map((one) => (
            <FittingRow key={one.offer.id} one={one} recordId={recordId} />
          ))}
        </Paper>
      )}
    </div>
  );
}

interface FittingProps {
  readonly one: Fitting;
  readonly recordId: string;
}

/** An offer and each reason for its place, with its points; a person chooses. */
function FittingRow({ one: { offer, points, reasons }, recordId }: FittingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useMe();
  const { trade, need } = useTradeWords();
  const [key] = useState(() => crypto.randomUUID());
  const [{ data, fetching }, refer] = useMutation(REFER);
  const ofWhat = ({ reason, of }: Fitting['reasons'][number]): string => {
    const words = of.map((id) => (reason === 'meets_need' ? need(id) : trade(id)));
    return words.length > 0 ? ` (${words.join(', ')})` : '';
  };
  const said = data?.referToOffer;
  return (
    <div className="row">
      <div className="two-parts">
        <div>
          <SaidOfOffer offer={offer} />
          <ul className="lines">
            {reasons.map((one) => (
              <li key={one.reason}>
                {t(`offers.reason.${one.reason}`)}
                {ofWhat(one)}
                {t('colon')} {t('offers.points', { count: one.points })}
              </li>
            ))}
          </ul>
        </div>
        <Stack gap="xs" align="flex-end">
          <Text fw={600}>{t('offers.points', { count: points })}</Text>
          {may('reintegration.refer') && (
            <Button
              size="compact-sm"
              loading={fetching}
              disabled={said?.__typename === 'OfferReferral'}
              className="no-print"
              onClick={() => void refer({ input: { recordId, offerId: offer.id, idempotencyKey: key } })}
            >
              {t('offers.refer')}
            </Button>
          )}
        </Stack>
      </div>
      <Outcome of={said} done={t('offers.referred', { when: formatMoment(new Date(), language) })} />
    </div>
  );
}

/** Shows what became of each referral; its steps and follow-ups are a procedure. */
function Led({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div>
      <Title order={4} size="h6" mb="xs">
        {t('offers.led')}
      </Title>
      <ul className="plain">
        {plan.referrals.map(({ id, state, referredAt, procedureId }) => (
          <li key={id}>
            {t('offers.ledLine', {
              state: t(`offers.referral.${state}`),
              when: formatMoment(referredAt, language),
            })}{' '}
            <TextLink to="/procedures/$id" params={{ id: procedureId }}>
              {t('offers.steps')}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Ends a plan. An erased plan does not come back, so that people are asked once more. */
function TakeBack({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const [{ data, fetching }, end] = useMutation(END);
  const said = data?.endReintegration;
  return (
    <Stack gap="xs" className="no-print">
      {isAsked && <Text>{t('offers.endText')}</Text>}
      {said && said.__typename !== 'ReintegrationPlan' && <Outcome of={said} done={undefined} />}
      <Group>
        {isAsked ? (
          <>
            <Button
              color="orange"
              loading={fetching}
              onClick={() =>
                void end({ input: { id: plan.recordId, expectedVersion: plan.version } }, CONTEXT)
              }
            >
              {t('offers.endSure')}
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('compare.cancel')}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setAsked(true)}>
            {t('offers.end')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
