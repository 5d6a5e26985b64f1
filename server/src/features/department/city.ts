/**
 * Seoul's offices and what each answers for: what a new database begins with. Later the tables decide,
 * and administrators change them; nothing here overwrites what is there.
 */
import type { MikroORM } from '@mikro-orm/postgresql';
import { newId } from '../../shared/ids.js';
import { CategorySchema, DepartmentSchema } from './department.entity.js';

interface Office {
  readonly slug: string;
  readonly ko: string;
  readonly en: string;
  /** Slug of the office that it belongs to. */
  readonly parent?: string;
}

/** Parents come before their teams. */
const offices: readonly Office[] = [
  { slug: 'transport', ko: '도시교통실', en: 'Urban Transport Office' },
  { slug: 'bus', ko: '버스정책과', en: 'Bus Policy Division', parent: 'transport' },
  { slug: 'walking-cycling', ko: '보행자전거과', en: 'Walking and Cycling Division', parent: 'transport' },
  { slug: 'parking', ko: '주차계획과', en: 'Parking Planning Division', parent: 'transport' },
  { slug: 'climate', ko: '기후환경본부', en: 'Climate and Environment Headquarters' },
  { slug: 'recycling', ko: '자원순환과', en: 'Resource Recycling Division', parent: 'climate' },
  { slug: 'housing', ko: '주택실', en: 'Housing Office' },
  { slug: 'parks', ko: '정원도시국', en: 'Garden City Bureau' },
  { slug: 'hangang', ko: '미래한강본부', en: 'Future Hangang Headquarters' },
  { slug: 'welfare', ko: '복지실', en: 'Welfare Office' },
  { slug: 'culture', ko: '문화본부', en: 'Culture Headquarters' },
  { slug: 'economy', ko: '경제실', en: 'Economy Office' },
  { slug: 'safety', ko: '재난안전실', en: 'Disaster and Safety Office' },
  { slug: 'digital', ko: '디지털도시국', en: 'Digital City Bureau' },
  { slug: 'education', ko: '평생교육국', en: 'Lifelong Education Bureau' },
  { slug: 'family', ko: '여성가족실', en: 'Women and Family Office' },
  { slug: 'health', ko: '시민건강국', en: 'Public Health Bureau' },
  { slug: 'animal-care', ko: '동물보호과', en: 'Animal Care Division', parent: 'health' },
  { slug: 'citizen-desk', ko: '시민제안담당관', en: 'Citizen Proposal Desk' },
];

/** Where a proposal goes that fits no other category. */
const catchAll = 'citizen-desk';

/** In the order in which they are offered. */
const categories: readonly { slug: string; ko: string; en: string; department: string }[] = [
  { slug: 'transport', ko: '교통', en: 'Transport', department: 'transport' },
  { slug: 'environment', ko: '환경', en: 'Environment', department: 'climate' },
  { slug: 'parks', ko: '공원·녹지', en: 'Parks and greenery', department: 'parks' },
  { slug: 'hangang', ko: '한강', en: 'Han River', department: 'hangang' },
  { slug: 'housing', ko: '주거·건축', en: 'Housing and building', department: 'housing' },
  { slug: 'safety', ko: '안전·재난', en: 'Safety', department: 'safety' },
  { slug: 'welfare', ko: '복지', en: 'Welfare', department: 'welfare' },
  { slug: 'family', ko: '여성·가족·돌봄', en: 'Women, family and care', department: 'family' },
  { slug: 'health', ko: '건강', en: 'Health', department: 'health' },
  { slug: 'animals', ko: '반려동물', en: 'Animals', department: 'animal-care' },
  { slug: 'education', ko: '교육·청소년', en: 'Education and youth', department: 'education' },
  { slug: 'culture', ko: '문화·관광·체육', en: 'Culture, tourism and sport', department: 'culture' },
  { slug: 'economy', ko: '경제·일자리', en: 'Economy and jobs', department: 'economy' },
  { slug: 'digital', ko: '디지털·정보', en: 'Digital services', department: 'digital' },
  { slug: 'other', ko: '그 밖의 제안', en: 'Anything else', department: catchAll },
];

/** Makes the city's departments and categories where there is none yet. Several processes may call it at once. */
export async function ensureCity(orm: MikroORM): Promise<void> {
  await orm.em.fork().transactional(async tx => {
    // The lock lets one look and write at a time; readers are not held up.
    await tx.execute('lock table department in share row exclusive mode');
    if ((await tx.count(DepartmentSchema)) > 0) return;
    const ids = new Map(offices.map(({ slug }) => [slug, newId()]));
    const idOf = (slug: string): string => ids.get(slug)!;
    await tx.insertMany(DepartmentSchema, offices.map(({ slug, ko, en, parent }) => ({
      id: idOf(slug), slug, nameKo: ko, nameEn: en, parentId: parent ? idOf(parent) : null, catchAll: slug === catchAll,
    })));
    await tx.insertMany(CategorySchema, categories.map(({ slug, ko, en, department }, index) => ({
      slug, nameKo: ko, nameEn: en, position: index + 1, departmentId: idOf(department),
    })));
  });
}
