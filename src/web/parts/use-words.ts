import { useQuery } from 'urql';
import { graphql, type VariablesOf } from '../graphql/graphql.js';
import { useLanguage } from './use-language.js';

const WORDS = graphql(`
  query Words($language: Language!, $list: CaseworkList!) {
    caseworkWords(language: $language, list: $list) {
      word
      text
    }
  }
`);

export type ListOfWords = VariablesOf<typeof WORDS>['list'];

/** The words of a list of casework as the API says them, without the dot that ends a sentence. */
export function useWords(list: ListOfWords): { readonly value: string; readonly label: string }[] {
  const language = useLanguage();
  const [{ data }] = useQuery({ query: WORDS, variables: { language, list } });
  return (data?.caseworkWords ?? []).map(({ word, text }) => ({
    value: word,
    label: text.replace(/\.$/, ''),
  }));
}
