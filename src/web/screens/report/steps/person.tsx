import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextInput } from '@mantine/core';
import { CountryChoice } from '../controls.js';
import { textOf, useReportForm, withPart } from '../open-report-form.js';
import { ASKED_FIELDS } from '../../../../words/record-keys.js';
import { QuestionsOf } from '../asked-fields.js';
import { ChoicePart, CountryPart, TextPart } from '../fields.js';
import { useLabels } from '../labels.js';
import { ListOf, type ListItem } from '../list-of.js';
import { Question } from '../question.js';
import { useVocabulary } from '../use-vocabulary.js';

const OWN = {
  'person.names': Names,
  'person.nationalities': Nationality,
  'person.documents': Documents,
};

/** Asks who is missing: names, birth, papers. */
export function PersonStep() {
  return (
    <Stack gap="xl">
      <QuestionsOf fields={ASKED_FIELDS.person} own={OWN} />
    </Stack>
  );
}

function Names() {
  const { t } = useTranslation();
  const label = useLabels().labelAt('person.names');
  const kinds = useVocabulary('NameKind');
  return (
    <Question path="person.names" label={label} hint={t('report.person.namesHint')}>
      <ListOf
        path="person.names"
        label={label}
        add={t('report.person.addName')}
        fresh={(names) => ({ kind: names.length === 0 ? 'legal' : 'nickname' })}
      >
        {(item) => (
          <div className="in-columns">
            <ChoicePart item={item} name="kind" />
            {item.entry['kind'] === 'nickname' ? null : (
              <>
                <TextPart item={item} name="given" />
                <Surname item={item} at={0} label={t('report.person.surname1')} />
                <Surname item={item} at={1} label={t('report.person.surname2')} />
              </>
            )}
            <TextPart
              item={item}
              name="full"
              label={item.entry['kind'] === 'nickname' ? kinds['nickname'] : undefined}
            />
          </div>
        )}
      </ListOf>
    </Question>
  );
}

function Surname({
  item,
  at,
  label,
}: {
  readonly item: ListItem<'person.names'>;
  readonly at: 0 | 1;
  readonly label: string;
}) {
  const known = item.entry['surnames'];
  const surnames = Array.isArray(known) ? known.map(textOf) : [];
  const change = (text: string) => {
    const [first = '', second = ''] = at === 0 ? [text, surnames[1]] : [surnames[0], text];
    const after = second === '' ? [first] : [first, second];
    item.change(withPart(item.entry, 'surnames', first === '' && second === '' ? null : after));
  };
  return (
    <TextInput
      label={label}
      aria-label={`${item.of}: ${label}`}
      value={surnames[at] ?? ''}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

function Nationality() {
  const { t } = useTranslation();
  const { draft, write } = useReportForm();
  const path = 'person.nationalities';
  const label = useLabels().labelAt(path);
  const [first, ...others] = Array.isArray(draft.fields[path]) ? (draft.fields[path] as unknown[]) : [];
  return (
    <Question path={path} label={label}>
      <CountryChoice
        label={t('report.country')}
        of={label}
        value={textOf(first)}
        onChange={(code) =>
          write({ [path]: code === '' ? null : [code, ...others.filter((one) => one !== code)] })
        }
      />
    </Question>
  );
}

function Documents() {
  const { t } = useTranslation();
  const label = useLabels().labelAt('person.documents');
  return (
    <Question path="person.documents" label={label} hint={t('report.person.documentsHint')}>
      <ListOf
        path="person.documents"
        label={label}
        add={t('report.person.addDocument')}
        fresh={() => ({ type: 'national_id' })}
      >
        {(item) => (
          <div className="in-columns">
            <ChoicePart item={item} name="type" />
            <TextPart item={item} name="number" />
            <CountryPart item={item} name="country" label={t('report.country')} />
          </div>
        )}
      </ListOf>
    </Question>
  );
}
