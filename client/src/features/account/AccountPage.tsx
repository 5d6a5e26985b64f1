import type { ReactNode } from 'react';
import { PageTitle } from '../../ui/PageTitle';
import classes from './AccountPage.module.css';

interface AccountPageProps {
  title: string;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** Where one stands when the form has several pages, as "1 / 2". */
  step?: string;
  children: ReactNode;
}

/** One column, one question group a page. */
export function AccountPage({ title, lead, step, children }: AccountPageProps) {
  return (
    <div className={classes.page}>
      <PageTitle>{title}</PageTitle>
      {step !== undefined && <p className={classes.step}>{step}</p>}
      <h1 className={classes.title}>{title}</h1>
      {lead !== undefined && <div className={classes.lead}>{lead}</div>}
      {children}
    </div>
  );
}

/** The fields of one page, below one another. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={classes.fields}>{children}</div>;
}

/** The way on, and beneath it the way elsewhere. */
export function FormFoot({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className={classes.foot}>
      {children}
      {aside !== undefined && <p className={classes.aside}>{aside}</p>}
    </div>
  );
}
