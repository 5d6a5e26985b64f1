import { useTranslation } from 'react-i18next';
import { Eleven } from '../../ui/Eleven';
import { Markdown } from '../../ui/Markdown';
import { DistrictFact, Fact, Meta } from '../../ui/Meta';
import { StatusTag } from '../../ui/StatusTag';
import { Written } from '../../ui/Written';
import { districtOf } from '../../shared/districts';
import type { Draft } from './draft';
import classes from './DraftPreview.module.css';

interface DraftPreviewProps {
  draft: Draft;
  body: string;
  category: string | undefined;
  author: string | undefined;
  threshold: number | undefined;
}

/** The proposal as others will see it, in a dashed frame so that nobody takes it for published. */
export function DraftPreview({ draft, body, category, author, threshold }: DraftPreviewProps) {
  const { t } = useTranslation(['write', 'common']);
  return (
    <section className={classes.frame} aria-labelledby="not-yet">
      <h2 id="not-yet" className={classes.label}>{t('check.notYet')}</h2>
      <Meta>
        <StatusTag status="VOTING" big />
        {category !== undefined && <Fact>{category}</Fact>}
        <DistrictFact district={districtOf(draft.district)} />
      </Meta>
      <p className={classes.title}><Written>{draft.title}</Written></p>
      {author !== undefined && <p className={classes.author}><Written>{author}</Written></p>}
      {threshold !== undefined && (
        <div className={classes.votes}>
          <p><b>0</b> {t('common:unit.votes', { count: 0 })}</p>
          <Eleven votes={0} threshold={threshold} />
        </div>
      )}
      <Markdown>{body}</Markdown>
      {draft.tags.length > 0 && <p className={classes.tags}>{draft.tags.map((tag) => <span key={tag}>#<Written>{tag}</Written></span>)}</p>}
    </section>
  );
}
