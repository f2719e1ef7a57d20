import { Button, Stack, TextInput, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useMe } from '../../parts/use-me.js';

const CONTACT = graphql(`
  query OwnContact {
    ownInstitution {
      id
      contact {
        telephones
        address
        hours
        languages
        page
      }
    }
  }
`);

const SET = graphql(
  `
    mutation SetPublicContact($input: SetPublicContactInput!) {
      setPublicContact(input: $input) {
        __typename
        ... on Institution {
          id
          contact {
            telephones
            address
            hours
            languages
            page
          }
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

type Contact = NonNullable<NonNullable<ResultOf<typeof CONTACT>['ownInstitution']>['contact']>;

/** Section in which a coordinator states by what families reach the institution. */
export function OwnContact() {
  const { may } = useMe();
  const mayState = may('publicContact.set');
  const [{ data }] = useQuery({ query: CONTACT, pause: !mayState });
  const own = data?.ownInstitution;
  return mayState && own ? <ContactForm stated={own.contact} /> : null;
}

const FIELDS = ['telephones', 'address', 'hours', 'languages', 'page'] as const;

function ContactForm({ stated }: { readonly stated: Contact | null }) {
  const { t } = useTranslation();
  const [{ data, fetching }, set] = useMutation(SET);
  const [text, setText] = useState(() => textsOf(stated));
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    void set({ input: inputOf(text) });
  };
  return (
    <Section title={t('account.contact.title')} text={t('account.contact.text')}>
      <Stack component="form" gap="xs" onSubmit={send} maw={480}>
        {FIELDS.map((field) => {
          const shared = {
            label: t(`account.contact.${field}`),
            value: text[field],
            onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
              setText({ ...text, [field]: currentTarget.value }),
          };
          return field === 'telephones' ? (
            <Textarea key={field} {...shared} rows={2} description={t('account.contact.telephonesHint')} />
          ) : (
            <TextInput
              key={field}
              {...shared}
              {...(field === 'languages' && { description: t('account.contact.languagesHint') })}
            />
          );
        })}
        <Button type="submit" loading={fetching} w="fit-content">
          {t('account.contact.state')}
        </Button>
        <Outcome of={data?.setPublicContact} done={t('account.done')} />
      </Stack>
    </Section>
  );
}

type Texts = Readonly<Record<(typeof FIELDS)[number], string>>;

function textsOf(stated: Contact | null): Texts {
  const { telephones = [], languages = [], address, hours, page } = stated ?? {};
  return {
    ...{ telephones: telephones.join('\n'), languages: languages.join(', ') },
    ...{ address: address ?? '', hours: hours ?? '', page: page ?? '' },
  };
}

/** What is empty is not stated. */
function inputOf({ telephones, languages, address, hours, page }: Texts) {
  const parts = (value: string, by: RegExp): string[] => value.split(by).filter((one) => one.trim() !== '');
  return {
    telephones: parts(telephones, /\n/).map((one) => one.trim()),
    languages: parts(languages, /[\s,;]+/),
    address: address.trim() || null,
    hours: hours.trim() || null,
    page: page.trim() || null,
  };
}
