import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, projectPath, UnitOfWork } from '@keng/persistence';
import { competenceKey, loadCompetenceRules, type CompetenceRuleRow } from '../law/competence-rules';
import { type FormRow, loadForms } from '../law/forms';
import { loadVocabulary } from '../vocabulary/vocabulary-files';
import type { ClockRuleRow, CodeRow, Vocabulary, VocabularyRow } from '../vocabulary/vocabulary-rows';

/** Everything that is law kept as data here: the vocabularies, the rules of competence, form numbers. */
export interface LawTables extends Vocabulary {
  readonly competenceRules: readonly CompetenceRuleRow[];
  readonly forms: readonly FormRow[];
}

/** A row as the database keeps it; `id` is what a clock refers to as its rule. */
export type Stored<Row> = Row & { readonly id: number };

/** All rows by list, every version in its latest revision. */
export type StoredLaw = { readonly [List in keyof LawTables]: readonly Stored<LawTables[List][number]>[] };

type List = keyof LawTables;

interface VocabularyRecord {
  readonly id: number;
  readonly list: List;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly basis: string;
  readonly content: Record<string, unknown>;
}

/** What tells one entry of a list from another; versions of an entry share it. */
const KEYS: { readonly [L in List]: (row: LawTables[L][number]) => string } = {
  categories: codeOf,
  kinds: codeOf,
  channels: codeOf,
  urgencies: codeOf,
  refusalReasons: codeOf,
  closureReasons: codeOf,
  transferReasons: codeOf,
  transferRefusalReasons: codeOf,
  assessmentReasons: codeOf,
  lateReasons: codeOf,
  correctionReasons: codeOf,
  clockRules: ({ clockCode, unitKind, urgency, remote, categoryCodes }: ClockRuleRow) =>
    canonicalJson([clockCode, unitKind, urgency, remote, categoryCodes]),
  mustAsks: ({ questionCode }) => questionCode,
  dangerWords: ({ phrase }) => phrase,
  competenceRules: competenceKey,
  forms: ({ formCode }) => formCode,
};

/** The law tables in the database: filled from the files of the program, read once at the start. */
@Injectable()
export class VocabularyStore {
  private loaded: StoredLaw | undefined;

  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** The rows as they were when the service started. */
  get law(): StoredLaw {
    if (!this.loaded) throw new Error('the law tables were not loaded yet');
    return this.loaded;
  }

  /**
   * Adds what the files have and the tables have not, a changed row as a further revision, and loads the result.
   * Repeatable, and safe for two starters at once.
   * @throws VocabularyFileError
   */
  async seed(): Promise<void> {
    const files: LawTables = {
      ...loadVocabulary(projectPath('apps/intake/vocabulary')),
      competenceRules: loadCompetenceRules(projectPath('apps/intake/law/competence-rules.csv')),
      forms: loadForms(projectPath('apps/intake/law/forms.csv')),
    };
    await this.work.run(async () => {
      await this.work.query(`select pg_advisory_xact_lock(hashtextextended('keng/intake/vocabulary', 0))`);
      await this.addMissing(recordsOf(files));
    });
    this.loaded = await this.load();
  }

  private async addMissing(records: readonly object[]): Promise<void> {
    await this.work.query(
      `with given as (
         select * from jsonb_to_recordset($1)
           as g (list text, key text, "validFrom" date, "validTo" date, basis text, content jsonb)
       ), latest as (
         select distinct on (list, key, valid_from) * from intake.vocabulary_row
         order by list, key, valid_from, revision desc
       )
       insert into intake.vocabulary_row (list, key, valid_from, revision, valid_to, basis, content)
       select g.list, g.key, g."validFrom", coalesce(l.revision, 0) + 1, g."validTo", g.basis, g.content
       from given g left join latest l on l.list = g.list and l.key = g.key and l.valid_from = g."validFrom"
       where (l.valid_to, l.basis, l.content) is distinct from (g."validTo", g.basis, g.content)`,
      [JSON.stringify(records)],
    );
  }

  private async load(): Promise<StoredLaw> {
    const rows = await this.work.query<VocabularyRecord>(
      `select distinct on (list, key, valid_from) id, list, valid_from as "validFrom", valid_to as "validTo", basis,
         content
       from intake.vocabulary_row order by list, key, valid_from, revision desc`,
    );
    const law = Object.fromEntries(Object.keys(KEYS).map((list) => [list, [] as object[]]));
    for (const row of rows.sort((a, b) => a.id - b.id)) law[row.list]?.push(toStored(row));
    return law as unknown as StoredLaw;
  }
}

function codeOf({ code }: CodeRow): string {
  return code;
}

function recordsOf(tables: LawTables): object[] {
  return (Object.keys(KEYS) as List[]).flatMap((list) => {
    const keyOf = KEYS[list] as (row: VocabularyRow) => string;
    return tables[list].map((row: VocabularyRow) => {
      const { validFrom, validTo, basis, ...content } = row;
      return { list, key: keyOf(row), validFrom, validTo, basis, content };
    });
  });
}

function toStored({ id, validFrom, validTo, basis, content }: VocabularyRecord): object {
  return {
    ...content,
    id,
    validFrom: Temporal.PlainDate.from(validFrom),
    validTo: validTo === null ? null : Temporal.PlainDate.from(validTo),
    basis,
  };
}
