/** A proposal while it is being written. Everything is text, so that a half-written one is a value too. */
export interface Draft {
  /** The one sentence; becomes the title. */
  title: string;
  situation: string;
  improvement: string;
  effect: string;
  /** Slug of a category; empty while none is chosen. */
  category: string;
  /** A `District`; empty means all of Seoul. */
  district: string;
  tags: string[];
}

export const emptyDraft: Draft = {
  title: '', situation: '', improvement: '', effect: '', category: '', district: '', tags: [],
};

export const isBlank = (draft: Draft): boolean =>
  [draft.title, draft.situation, draft.improvement, draft.effect, draft.category, draft.district]
    .every(value => value.trim() === '') && draft.tags.length === 0;

/** Reads what a browser has kept; whatever is missing or of another shape becomes empty. */
export const asDraft = (value: unknown): Draft => {
  const bag = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const text = (key: keyof Draft): string => (typeof bag[key] === 'string' ? bag[key] : '');
  return {
    title: text('title'),
    situation: text('situation'),
    improvement: text('improvement'),
    effect: text('effect'),
    category: text('category'),
    district: text('district'),
    tags: Array.isArray(bag.tags) ? bag.tags.filter((tag): tag is string => typeof tag === 'string') : [],
  };
};
