import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { WHICH_MATCH, WHICH_REPORT, type ShownAlert } from './alert-query.js';
import { isBlindChosen } from '../../parts/blind-choice.js';
import { useMe } from '../../parts/use-me.js';
import { inNameFor, type AlertLink } from './leads-to.js';

/**
 * So many are buttons, where each says something else; others are a list, of which so many are shown at
 * first.
 */
const BUTTONS = 3;
const SHOWN = 10;

interface LeadsProps {
  readonly alert: ShownAlert;
  readonly screens: readonly AlertLink[];
}

/** Links to where what is asked is done: a button each, or a list where it is much. */
export function Leads({ alert, screens }: LeadsProps) {
  const { t } = useTranslation();
  const isTold = new Set(screens.map(({ label }) => label)).size === screens.length;
  if (screens.length > BUTTONS || !isTold) return <Listed {...{ alert, screens }} />;
  return (
    <Group mt="sm" className="no-print">
      {screens.map((lead) => (
        <Button
          key={lead.to}
          component={Link}
          to={lead.to}
          search={{ ...lead.search, ...inNameFor(alert, lead) } as never}
        >
          {t(`alerts.${lead.label}`)}
        </Button>
      ))}
    </Group>
  );
}

function Listed({ alert, screens }: LeadsProps) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? screens : screens.slice(0, SHOWN);
  const matchOf = ({ about }: AlertLink) => alert.matches.find(({ matchId }) => matchId === about);
  return (
    <Stack mt="sm" gap="sm">
      {screens.some(matchOf) && (
        <Group className="no-print">
          <Button component={Link} to="/matches">
            {t('alerts.goCandidates')}
          </Button>
        </Group>
      )}
      <Paper withBorder>
        {shown.map((lead, at) => {
          const match = matchOf(lead);
          return (
            <Link
              key={lead.to}
              className="row"
              to={lead.to}
              search={{ ...lead.search, ...inNameFor(alert, lead) } as never}
            >
              <Group justify="space-between" gap="xs">
                <Text component="span">
                  {at + 1}.{' '}
                  {match ? (
                    t(`kind.${match.kind}`)
                  ) : (
                    <WhichOf lead={lead} otherwise={t(`alerts.${lead.label}`)} />
                  )}
                </Text>
                {match?.band && (
                  <Badge variant="light" tt="none">
                    {t(`band.${match.band as 'strong'}`)}
                  </Badge>
                )}
              </Group>
            </Link>
          );
        })}
      </Paper>
      {!isWhole && screens.length > SHOWN && (
        <Group className="no-print">
          <Button variant="default" onClick={() => setIsWhole(true)}>
            {t('alerts.showAll', { n: screens.length })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface WhichProps {
  readonly lead: AlertLink;
  /** Text where it may not be seen from here. */
  readonly otherwise: string;
}

/** Part that tells which of several it is, where things of its kind are told apart by what they hold. */
function WhichOf(props: WhichProps) {
  if (props.lead.label === 'goMatch') return <WhichMatch {...props} />;
  if (props.lead.label === 'goJourney') return <WhichReport {...props} />;
  return props.otherwise;
}

/** Part that tells of which own report the journey is, by its code. */
function WhichReport({ lead: { about }, otherwise }: WhichProps) {
  const { may } = useMe();
  const [{ data }] = useQuery({
    query: WHICH_REPORT,
    variables: { id: about },
    pause: !may('reports.read'),
  });
  const code = data?.report?.code;
  return (
    <>
      {otherwise}
      {code && (
        <Text component="span" size="sm" display="block" className="value">
          {code}
        </Text>
      )}
    </>
  );
}

/** Part that tells which match it is, by its kind, its records and how its band has changed. */
function WhichMatch({ lead: { about }, otherwise }: WhichProps) {
  const { t } = useTranslation();
  const { may } = useMe();
  const variables = { id: about, blind: isBlindChosen() };
  const [{ data }] = useQuery({ query: WHICH_MATCH, variables, pause: !may('matches.read') });
  const match = data?.match;
  if (!match) return otherwise;
  const sides = [match.a, match.b];
  const [change] = sides.flatMap(({ bandChange }) => bandChange ?? []);
  return (
    <>
      {t(`kind.${match.kind}`)}
      <Text component="span" size="sm" display="block" className="value">
        {sides.map(({ code }) => code ?? t('candidates.hidden')).join(' · ')}
      </Text>
      {change && (
        <Text component="span" size="sm" display="block">
          {t('compare.bandFromTo', { then: t(`band.${change.bandThen}`), now: t(`band.${change.bandNow}`) })}
        </Text>
      )}
    </>
  );
}
