import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { graphql } from '../../graphql/graphql.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';

const BLIND_REVIEW = graphql(`
  query BlindReview {
    blindReview {
      byInstallation
      byInstitution
    }
  }
`);

const SET_BLIND = graphql(`
  mutation JudgeBlind($input: SetBlindReviewInput!) {
    setBlindReview(input: $input) {
      __typename
      ... on Institution {
        id
        judgesBlind
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** Returns who says that the score is hidden, beside oneself. */
export function useBlindReview(): {
  readonly byInstallation: boolean;
  readonly byInstitution: boolean;
  readonly isSaid: boolean;
} {
  const [{ data }] = useQuery({ query: BLIND_REVIEW });
  const { byInstallation = false, byInstitution = false } = data?.blindReview ?? {};
  return { byInstallation, byInstitution, isSaid: byInstallation || byInstitution };
}

interface BlindReviewProps {
  /** True where one wants it oneself. */
  readonly isChosen: boolean;
  readonly onChosen: (isChosen: boolean) => void;
}

/**
 * Choice of hiding the score until one has judged: one's own wish, unless the institution or the installation
 * says so for all.
 */
export function BlindReview({ isChosen, onChosen }: BlindReviewProps) {
  const { t } = useTranslation();
  const { may } = useMe();
  const { byInstallation, byInstitution } = useBlindReview();
  const why = byInstallation ? 'triage.blindHere' : byInstitution ? 'triage.blindOurs' : undefined;
  return (
    <Stack gap="xs" className="no-print">
      {may('matches.judge') && (
        <Checkbox
          label={t('triage.blind')}
          {...(why && { description: t(why) })}
          checked={isChosen || why !== undefined}
          disabled={why !== undefined}
          onChange={({ currentTarget }) => onChosen(currentTarget.checked)}
        />
      )}
      {may('blindReview.set') && !byInstallation && <ForAll isSet={byInstitution} />}
    </Stack>
  );
}

/** A coordinator says it for everybody at the institution. */
function ForAll({ isSet }: { readonly isSet: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, again] = useQuery({ query: BLIND_REVIEW, pause: true });
  const [{ data, error, fetching }, set] = useMutation(SET_BLIND);
  const [at, setAt] = useState<Date>();
  const answer = data?.setBlindReview;
  const wrong = error || (answer && answer.__typename !== 'Institution');
  const change = async (judgesBlind: boolean) => {
    await set({ input: { judgesBlind } });
    setAt(new Date());
    again({ requestPolicy: 'network-only' });
  };
  return (
    <div>
      <Checkbox
        label={t('triage.blindForAll')}
        description={t('triage.blindForAllHint')}
        checked={isSet}
        disabled={fetching}
        onChange={({ currentTarget }) => void change(currentTarget.checked)}
      />
      <Text size="sm" role="status" mt={4}>
        {at &&
          answer?.__typename === 'Institution' &&
          t(answer.judgesBlind ? 'triage.blindSet' : 'triage.blindEnded', {
            when: formatMoment(at, language),
          })}
      </Text>
      {wrong && (
        <Text role="alert" className="mend">
          <span aria-hidden>▲ </span>
          {answer && answer.__typename !== 'Institution' ? answer.message : t('refused')}
        </Text>
      )}
      <AsGraphql query={SET_BLIND} variables={{ input: { judgesBlind: !isSet } }} />
    </div>
  );
}
