import { useQuery } from '@apollo/client/react';
import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../app/errors/formErrors';
import type { FormErrors } from '../../app/errors/useFormErrors';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { Written } from '../../ui/Written';
import { DistrictOptions } from './DistrictOptions';
import type { Draft } from './draft';
import { WriteChoicesDocument } from './draft.documents';
import { parseTags } from './tags';
import classes from './PlaceFields.module.css';

type Place = Pick<Draft, 'category' | 'district' | 'tags'>;

interface PlaceFieldsProps {
  place: Place;
  change: (part: Partial<Place>) => void;
  errors: FormErrors;
}

/** What it is about, where, and words to find it by. */
export function PlaceFields({ place, change, errors }: PlaceFieldsProps) {
  const { t } = useTranslation('write');
  const { data } = useQuery(WriteChoicesDocument, { variables: { language: useSchemaLanguage() } });
  // What was typed stays as typed, a comma at its end too.
  const [typedTags, setTypedTags] = useState(place.tags.join(', '));
  const categoryError = errors.of('category');

  return (
    <div className={classes.fields}>
      <fieldset aria-describedby={categoryError === undefined ? undefined : 'category-error'}>
        <legend className={classes.legend}>{t('place.category')}</legend>
        {categoryError !== undefined && <p id="category-error" className={classes.error}>{categoryError}</p>}
        {data === undefined && <SkeletonRows rows={3} />}
        <div className={classes.categories}>
          {data?.categories.map(({ slug, name, department }, index) => (
            <Radio
              key={slug} id={index === 0 ? fieldId('category') : undefined} name="category" value={slug} label={name}
              description={t('place.answers', { department: department.name })} size="md"
              checked={place.category === slug} onChange={() => change({ category: slug })}
              classNames={{ root: classes.category ?? '', body: classes.body ?? '', labelWrapper: classes.label ?? '' }}
            />
          ))}
        </div>
      </fieldset>
      <NativeSelect
        id={fieldId('district')} size="md" label={t('optional', { label: t('place.district') })} description={t('place.districtHint')}
        value={place.district} error={errors.of('district')} onChange={(event) => change({ district: event.currentTarget.value })}
      >
        <DistrictOptions />
      </NativeSelect>
      <div>
        <TextInput
          id={fieldId('tags')} size="md" label={t('optional', { label: t('place.tags') })} description={t('place.tagsHint')}
          value={typedTags} error={errors.of('tags')} autoComplete="off"
          onChange={({ currentTarget: { value } }) => {
            setTypedTags(value);
            change({ tags: parseTags(value) });
          }}
        />
        {place.tags.length > 0 && (
          <ul className={classes.tags} aria-label={t('place.tagsNow')}>
            {place.tags.map((tag) => <li key={tag}>#<Written>{tag}</Written></li>)}
          </ul>
        )}
      </div>
    </div>
  );
}
