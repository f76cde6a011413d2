import { Inject, Injectable } from '@nestjs/common';
import { succession, type Effective } from '@keng/kernel';
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
  readonly key: string;
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

/** What an administrator adds to a list. */
export interface AddedRow<L extends List> {
  readonly list: L;
  readonly row: Omit<LawTables[L][number], 'confidence'>;
  readonly addedBy: string;
}

/**
 * The law tables in the database: filled from the files of the program, and held here. A row that an administrator
 * adds is known after a second at the latest, in every process: each looks once a second whether there are more.
 */
@Injectable()
export class VocabularyStore {
  private loaded: StoredLaw | undefined;
  /** Rows are only ever added, so their number tells whether there are new ones. */
  private loadedRows = 0;

  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** The rows as they are in force, by the day. */
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
    await this.load();
  }

  /** Loads what was added since. @returns how many rows */
  async refresh(): Promise<number> {
    const [{ count } = { count: 0 }] = await this.work.query<{ count: number }>(
      'select count(*)::int as count from intake.vocabulary_row',
    );
    const added = count - this.loadedRows;
    if (added > 0) await this.load();
    return Math.max(added, 0);
  }

  /** Adds a row that takes the place of one that began on the same day. @returns its id */
  async add<L extends List>({ list, row, addedBy }: AddedRow<L>): Promise<number> {
    const { validFrom, validTo, basis, ...content } = row;
    const key = KEYS[list]({ ...row, confidence: 'V' } as LawTables[L][number]);
    const [added] = await this.work.query<{ id: number }>(
      `insert into intake.vocabulary_row (list, key, valid_from, revision, valid_to, basis, content, added_by, loaded_at)
       select $1, $2, $3, coalesce(max(revision), 0) + 1, $4, $5, $6, $7, clock_timestamp()
       from intake.vocabulary_row where list = $1 and key = $2 and valid_from = $3 returning id`,
      [
        list,
        key,
        String(validFrom),
        validTo && String(validTo),
        basis,
        JSON.stringify({ ...content, confidence: 'V' }),
        addedBy,
      ],
    );
    return added?.id ?? 0;
  }

  private async addMissing(records: readonly object[]): Promise<void> {
    await this.work.query(
      `with given as (
         select * from jsonb_to_recordset($1)
           as g (list text, key text, "validFrom" date, "validTo" date, basis text, content jsonb)
       ), latest as (
         select distinct on (list, key, valid_from) * from intake.vocabulary_row where added_by is null
         order by list, key, valid_from, revision desc
       )
       insert into intake.vocabulary_row (list, key, valid_from, revision, valid_to, basis, content)
       select g.list, g.key, g."validFrom", 1 + coalesce((select max(revision) from intake.vocabulary_row r
           where r.list = g.list and r.key = g.key and r.valid_from = g."validFrom"), 0),
         g."validTo", g.basis, g.content
       from given g left join latest l on l.list = g.list and l.key = g.key and l.valid_from = g."validFrom"
       where (l.valid_to, l.basis, l.content) is distinct from (g."validTo", g.basis, g.content)`,
      [JSON.stringify(records)],
    );
  }

  private async load(): Promise<void> {
    const rows = await this.work.query<VocabularyRecord>(
      `select id, list, key, valid_from as "validFrom", valid_to as "validTo", basis, content
       from intake.vocabulary_row order by id`,
    );
    const standing = succession(rows.map(withDates), ({ list, key }) => `${list} ${key}`);
    const law = Object.fromEntries(Object.keys(KEYS).map((list) => [list, [] as object[]]));
    for (const row of standing) law[row.list]?.push(toStored(row));
    this.loaded = law as unknown as StoredLaw;
    this.loadedRows = rows.length;
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

type DatedRecord = Omit<VocabularyRecord, 'validFrom' | 'validTo'> & Effective;

function withDates({ validFrom, validTo, ...row }: VocabularyRecord): DatedRecord {
  return {
    ...row,
    validFrom: Temporal.PlainDate.from(validFrom),
    validTo: validTo === null ? null : Temporal.PlainDate.from(validTo),
  };
}

function toStored({ id, validFrom, validTo, basis, content }: DatedRecord): object {
  return { ...content, id, validFrom, validTo, basis };
}
