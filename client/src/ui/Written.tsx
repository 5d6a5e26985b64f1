import { languageOf } from '../i18n/languageOf';

/** Words that somebody wrote or chose: a name, a title, a tag. They keep their language on a page in another one. */
export function Written({ children }: { children: string }) {
  return <span lang={languageOf(children)}>{children}</span>;
}

/** Stands for the words while the sentence is made: in no message and in no language. */
const SLOT = '\uE000';

/** A sentence of ours around somebody's words: `{(words) => t('key', { name: words })}`. */
export function Quoting({ words, children }: { words: string; children: (words: string) => string }) {
  const [before, after = ''] = children(SLOT).split(SLOT);
  return <>{before}<Written>{words}</Written>{after}</>;
}
