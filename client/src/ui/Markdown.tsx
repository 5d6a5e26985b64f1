import { useId } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { languageOf } from '../i18n/languageOf';
import classes from './Markdown.module.css';

const isOurs = (href: string): boolean =>
  URL.canParse(href, location.origin) && new URL(href, location.origin).origin === location.origin;

/**
 * Text that a citizen or an official wrote. No HTML passes, no `javascript:` link, and nothing is loaded from another
 * server; headings begin at h3, below the section that the text stands in.
 */
export function Markdown({ children, className }: { children: string; className?: string }) {
  const id = useId();
  const language = languageOf(children);
  return (
    <div className={`${classes.prose} ${className ?? ''}`} lang={language}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]} rehypePlugins={[[rehypeSanitize, SCHEMA]]} components={COMPONENTS} skipHtml
        remarkRehypeOptions={{ ...FOOTNOTES[language], clobberPrefix: `${id}-` }}
      >
        {children}
      </ReactMarkdown>
    </div>
  );
}

/** Only footnotes have ids, made here and of one text alone; under another prefix their links would lead nowhere. */
const SCHEMA = { ...defaultSchema, clobberPrefix: '' };

/** In the language of the text, as they belong to it. */
const FOOTNOTES = {
  ko: { footnoteLabel: '각주', footnoteBackLabel: '본문으로 돌아가기' },
  en: { footnoteLabel: 'Footnotes', footnoteBackLabel: 'Back to the text' },
};

const COMPONENTS: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  h4: ({ children }) => <h4>{children}</h4>,
  h5: ({ children }) => <h4>{children}</h4>,
  h6: ({ children }) => <h4>{children}</h4>,
  // Where an address was taken out there is no link: an empty one would load the page anew.
  a: ({ href = '', id, 'aria-label': label, children }) =>
    href === '' ? children
      : isOurs(href) ? <a href={href} id={id} aria-label={label}>{children}</a>
      : <a href={href} rel="nofollow noopener ugc" target="_blank">{children}</a>,
  // A foreign picture would tell its server who reads what: a link in its place.
  img: ({ src, alt }) =>
    typeof src !== 'string' || src === '' ? alt
      : isOurs(src) ? <img src={src} alt={alt ?? ''} loading="lazy" />
      : <a href={src} rel="nofollow noopener ugc" target="_blank">{alt || src}</a>,
  table: ({ children }) => <div className={classes.scroll} tabIndex={0} role="group"><table>{children}</table></div>,
};
