import { useTranslation } from 'react-i18next';
import { fieldId } from '../../app/errors/formErrors';
import type { FormErrors } from '../../app/errors/useFormErrors';
import { MarkdownField } from '../../ui/MarkdownField';
import { sectionKeys, type Sections } from './body';
import classes from './SectionFields.module.css';

interface SectionFieldsProps {
  sections: Sections;
  change: (part: Partial<Sections>) => void;
  errors: FormErrors;
}

/** The law's three headings, as three questions. */
export function SectionFields({ sections, change, errors }: SectionFieldsProps) {
  const { t } = useTranslation('write');
  return (
    <div className={classes.fields}>
      {sectionKeys.map((key) => (
        <MarkdownField
          key={key} id={fieldId(key)} description={t(`text.${key}Hint`)} required={key !== 'effect'}
          label={key === 'effect' ? t('optional', { label: t(`text.${key}`) }) : t(`text.${key}`)}
          value={sections[key]} onChange={(value) => change({ [key]: value })} error={errors.of(key)}
          minRows={key === 'effect' ? 3 : 5}
        />
      ))}
    </div>
  );
}
