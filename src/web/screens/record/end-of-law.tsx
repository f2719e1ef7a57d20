import { Alert, Group, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { INSTITUTIONS } from '../inquiries/queries.js';
import { authoritiesOf, rulesOfReports } from './steer-moves.js';
import type { EndingLaw, EndRule, MoveInput } from './steer-queries.js';

/** The document by which a search is closed, as it is being written down. */
export interface EndPaper {
  /** Name of the rule. */
  readonly rule: string;
  readonly authority: string;
  readonly number: string;
  readonly issuedOn: string;
}

export const NO_PAPER: EndPaper = { rule: '', authority: '', number: '', issuedOn: '' };

/** Tells whether all is said that the platform asks for: of a document of one's own, no more than that it is there. */
export function isWhole(
  { rule, authority, number, issuedOn }: EndPaper,
  keeper: string | undefined,
): boolean {
  if (rule === '' || authority === '') return false;
  return authority === keeper || (number.trim() !== '' && issuedOn !== '');
}

/** The document as the platform is told of it. */
export function paperOf(
  { rule, authority, number, issuedOn }: EndPaper,
  keeper: string | undefined,
): Pick<MoveInput, 'document' | 'documentReference'> {
  if (authority === keeper) return { document: rule };
  return { document: rule, documentReference: { authority, number: number.trim(), issuedOn } };
}

interface EndOfLawProps {
  readonly law: EndingLaw;
  readonly keeper: string | undefined;
  readonly paper: EndPaper;
  readonly onChange: (paper: EndPaper) => void;
}

/** What the law of the country asks for before a search ends, and the document there is. */
export function EndOfLaw({ law, keeper, paper, onChange }: EndOfLawProps) {
  const { t } = useTranslation();
  const rules = rulesOfReports(law);
  const binding = rules.filter(({ isInForce }) => isInForce);
  if (rules.length === 0) return null;
  return (
    <Stack gap="sm">
      <Alert color={binding.length > 0 ? 'orange' : 'gray'} variant="outline" title={t('record.steer.law')}>
        {rules.map((rule) => (
          <Required key={rule.id} {...{ rule, law }} />
        ))}
      </Alert>
      {binding.length > 0 && <Paper {...{ law, keeper, paper, onChange, binding }} />}
    </Stack>
  );
}

/** A rule in words: which document, of whom, by which article, with whose consent, and whether it binds. */
function Required({ rule, law }: { readonly rule: EndRule; readonly law: EndingLaw }) {
  const { t } = useTranslation();
  const who = useAuthorities(rule, law).map(({ label }) => label);
  return (
    <div className="value">
      <Text size="sm">{rule.document}</Text>
      <Text size="sm">{t('record.steer.ofWhom', { who: who.join(' · ') })}</Text>
      {rule.legalBasis && <Text size="sm">{rule.legalBasis}</Text>}
      {rule.consent && <Text size="sm">{t(`record.steer.consent.${rule.consent}`)}</Text>}
      {!rule.isInForce && <Text size="sm">{t('record.steer.notInForce')}</Text>}
    </div>
  );
}

/** Fields of the document that there is. */
function Paper({
  law,
  keeper,
  paper,
  onChange,
  binding,
}: EndOfLawProps & { readonly binding: readonly EndRule[] }) {
  const { t } = useTranslation();
  const [only] = binding;
  const rule = binding.length === 1 ? only : binding.find(({ id }) => id === paper.rule);
  return (
    <>
      {binding.length > 1 && (
        <Radio.Group
          label={t('record.steer.which')}
          value={paper.rule}
          onChange={(id) => onChange({ ...paper, rule: id, authority: '' })}
          required
        >
          <Stack gap="xs" mt="xs">
            {binding.map(({ id, document }) => (
              <Radio key={id} value={id} label={document} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {rule && <Reference {...{ rule, law, keeper, paper }} onChange={onChange} />}
    </>
  );
}

function Reference({ rule, law, keeper, paper, onChange }: EndOfLawProps & { readonly rule: EndRule }) {
  const { t } = useTranslation();
  const authorities = useAuthorities(rule, law);
  const set = (part: Partial<EndPaper>) => onChange({ ...paper, ...part, rule: rule.id });
  const isOthers = paper.authority !== '' && paper.authority !== keeper;
  return (
    <>
      <NativeSelect
        label={t('record.steer.authority')}
        value={paper.authority}
        data={[{ value: '', label: '–' }, ...authorities]}
        onChange={({ currentTarget }) => set({ authority: currentTarget.value })}
        required
      />
      {isOthers && (
        <Group align="flex-start">
          <TextInput
            label={t('record.steer.number')}
            value={paper.number}
            maxLength={60}
            onChange={({ currentTarget: { value } }) => set({ number: value })}
            required
          />
          <TextInput
            type="date"
            label={t('record.steer.issuedOn')}
            value={paper.issuedOn}
            onChange={({ currentTarget: { value } }) => set({ issuedOn: value })}
            required
          />
        </Group>
      )}
      <Text size="sm">{t('record.steer.unseen')}</Text>
    </>
  );
}

function useAuthorities(rule: EndRule, law: EndingLaw) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: INSTITUTIONS, variables: { first: 100 } });
  const network = (data?.institutions.nodes ?? []).filter(({ closedAt }) => closedAt === null);
  return authoritiesOf(rule, law, network, (kind) => t(`record.officeKind.${kind}`));
}
