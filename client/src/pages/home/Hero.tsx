import { Button, TextInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon } from '../../ui/Icon';
import { Wrap } from '../../ui/Wrap';
import { Board } from './Board';
import classes from './Hero.module.css';
import type { CityBoard } from './useCityBoard';

export interface HeroProps {
  board: CityBoard | undefined;
  /** The rules now in force, from the settings; undefined while they are on their way. */
  rules: { threshold: number; reviewDays: number } | undefined;
}

/** The deep band: a wish for Seoul in one sentence, and what became of the others. */
export function Hero({ board, rules }: HeroProps) {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const [sentence, setSentence] = useState('');

  const start = (event: SubmitEvent): void => {
    event.preventDefault();
    const wish = sentence.trim();
    void navigate(wish === '' ? '/propose' : `/propose?sentence=${encodeURIComponent(wish)}`);
  };

  return (
    <section className={classes.deep} aria-labelledby="wish">
      <Wrap className={classes.inner}>
        <div>
          <h1 id="wish" className={classes.title}><span>{t('hero.title1')}</span> <span>{t('hero.title2')}</span></h1>
          <form className={classes.ask} onSubmit={start}>
            <TextInput
              className={classes.field} size="lg" maxLength={120} aria-label={t('hero.field')} placeholder={t('hero.example')}
              value={sentence} onChange={(event) => setSentence(event.currentTarget.value)}
            />
            <Button className={classes.start} size="lg" type="submit" rightSection={<Icon of={IconArrowRight} size={20} />}>
              {t('hero.start')}
            </Button>
          </form>
          <p className={classes.hint}>
            {t('hero.similar')} {rules && t('hero.promise', { need: rules.threshold + 1, days: rules.reviewDays })}
          </p>
        </div>
        <Board board={board} />
      </Wrap>
      <svg className={classes.wave} viewBox="0 0 1440 120" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 62C180 34 330 34 520 58s360 34 560 6 260-22 360-6v62H0z" />
        <path d="M0 88c200-22 380-20 560-2s380 18 560-4 240-14 320-4v42H0z" />
      </svg>
    </section>
  );
}
