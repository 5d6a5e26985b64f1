import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
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
  return (
    <div className={`${classes.prose} ${className ?? ''}`} lang={languageOf(children)}>
      <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={[rehypeSanitize]} components={COMPONENTS} skipHtml>
        {children}
      </ReactMarkdown>
    </div>
  );
}

const COMPONENTS: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  h4: ({ children }) => <h4>{children}</h4>,
  h5: ({ children }) => <h4>{children}</h4>,
  h6: ({ children }) => <h4>{children}</h4>,
  // Where an address was taken out there is no link: an empty one would load the page anew.
  a: ({ href = '', children }) =>
    href === '' ? children
      : isOurs(href) ? <a href={href}>{children}</a>
      : <a href={href} rel="nofollow noopener ugc" target="_blank">{children}</a>,
  // A foreign picture would tell its server who reads what: a link in its place.
  img: ({ src, alt }) =>
    typeof src !== 'string' || src === '' ? alt
      : isOurs(src) ? <img src={src} alt={alt ?? ''} loading="lazy" />
      : <a href={src} rel="nofollow noopener ugc" target="_blank">{alt || src}</a>,
  table: ({ children }) => <div className={classes.scroll} tabIndex={0} role="group"><table>{children}</table></div>,
};
