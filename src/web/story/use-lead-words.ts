import { useEffect, useState } from 'react';
import { loadWords, withCasework } from '../words/words.js';
import { useLanguage } from '../parts/use-language.js';

/** The bar names buttons of screens that were not opened yet: their words are fetched with it. */
export function useLeadWords(): void {
  const language = useLanguage();
  const [, setHave] = useState(false);
  useEffect(() => {
    void withCasework(() => loadWords(language))().then(() => setHave(true));
  }, [language]);
}
