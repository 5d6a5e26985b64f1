import { NativeSelect } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { useLanguage, useSchemaLanguage } from '../../i18n/useFormat';
import { Choices } from '../../ui/Choices';
import classes from './Filters.module.css';
import { DISTRICTS } from '../../shared/districts';
import { GROUP_NAMES, ORDERS, type ProposalSearch } from './proposalSearch';

const CategoriesDocument = graphql(`
  query Categories($language: Language!) {
    categories { slug name(language: $language) }
  }
`);

export interface FiltersProps {
  search: ProposalSearch;
  onChange: (change: Partial<ProposalSearch>) => void;
}

/** What narrows and orders the list; each choice acts at once and stands in the address. */
export function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation(['proposals', 'domain']);
  const language = useLanguage();
  const { data } = useQuery(CategoriesDocument, { variables: { language: useSchemaLanguage() } });
  const byName = (a: { label: string }, b: { label: string }): number => a.label.localeCompare(b.label, language);

  const categories = (data?.categories ?? []).map(({ slug, name }) => ({ value: slug, label: name }));
  const districts = DISTRICTS.map((value) => ({ value, label: t(`domain:district.${value}`) })).sort(byName);
  const orders = ORDERS.filter((order) => order !== 'RELEVANCE' || search.text !== '');
  return (
    <div className={classes.filters}>
      <Choices
        label={t('filter.status')}
        value={search.status}
        onChange={(status) => onChange({ status })}
        options={[{ value: '', text: t('filter.anyStatus') }, ...GROUP_NAMES.map((value) => ({ value, text: t(`group.${value}`) }))]}
      />
      <div className={classes.selects}>
        <NativeSelect
          label={t('filter.category')} value={search.category}
          onChange={(event) => onChange({ category: event.currentTarget.value })}
          data={[{ value: '', label: t('filter.anyCategory') }, ...categories]}
        />
        <NativeSelect
          label={t('filter.district')} value={search.district}
          onChange={(event) => onChange({ district: event.currentTarget.value as ProposalSearch['district'] })}
          data={[{ value: '', label: t('filter.anyDistrict') }, ...districts]}
        />
        <NativeSelect
          label={t('filter.order')} value={search.order}
          onChange={(event) => onChange({ order: event.currentTarget.value as ProposalSearch['order'] })}
          data={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
        />
      </div>
    </div>
  );
}
