/** A text in both languages of the product; Vietnamese is the source. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** What a refused request answers: a short title, and what the person can do next. `{name}` marks a parameter. */
export interface Problem {
  readonly status: number;
  readonly title: Bilingual;
  readonly detail: Bilingual;
}
