import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Mark } from '../../ui/Mark';
import { Wrap } from '../../ui/Wrap';
import classes from './Footer.module.css';

/** Help stands at the same place on every page. */
export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={classes.footer}>
      <Wrap className={classes.inner}>
        <div>
          <p className={classes.brand}><Mark size={26} /><b>{t('brand')}</b></p>
          <p className={classes.line}>{t('footer.line')}</p>
        </div>
        <nav aria-label={t('footer.name')}>
          <ul className={classes.links}>
            <li><Link to="/proposals">{t('footer.proposals')}</Link></li>
            <li><Link to="/propose">{t('footer.propose')}</Link></li>
            <li><Link to="/parts">{t('footer.parts')}</Link></li>
            <li><a href="tel:120">{t('footer.call')}</a></li>
          </ul>
        </nav>
      </Wrap>
    </footer>
  );
}
