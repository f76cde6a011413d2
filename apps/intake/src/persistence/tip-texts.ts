import { Injectable, Inject } from '@nestjs/common';
import { fold } from '@keng/kernel';
import { canonicalJson, UnitOfWork } from '@keng/persistence';
import { InvalidField } from '../domain/invalid-field';
import { platesIn } from '../domain/plate';
import { platesOf, wholeNarrative, type TipContent } from '../domain/tip-content';
import { CorrectionTooLate } from '../domain/tip-errors';
import { TipCipher, type TextPart, type TextPlace } from '../protection/tip-cipher';

interface SealedRow {
  readonly tip_id: string;
  readonly part: TextPart;
  readonly revision: number;
  readonly sealed: Buffer;
  readonly wrapped: Buffer;
}

/** The texts of a tip that are still readable. */
export interface TipTexts {
  readonly original?: TipContent;
  readonly shared?: string;
}

/** What was written and rewritten; a tip whose key was destroyed has nothing. */
export interface TextRevisions {
  readonly originals: ReadonlyMap<number, TipContent>;
  readonly notes: ReadonlyMap<number, string>;
}

/** Reads and writes what people wrote, under the key of each tip. */
@Injectable()
export class SealedTexts {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(TipCipher) private readonly cipher: TipCipher,
  ) {}

  /** The latest texts of the tips; nothing of a tip whose key was destroyed. */
  async read(tipIds: readonly string[], parts: readonly TextPart[]): Promise<ReadonlyMap<string, TipTexts>> {
    const rows = await this.work.query<SealedRow>(
      `select distinct on (x.tip_id, x.part) x.tip_id, x.part, x.revision, x.sealed, k.wrapped
       from intake.sealed_text x join intake.tip_key k using (tip_id)
       where x.tip_id = any($1::uuid[]) and x.part = any($2::text[])
       order by x.tip_id, x.part, x.revision desc`,
      [tipIds, parts],
    );
    const texts = new Map<string, TipTexts>();
    for (const row of rows) texts.set(row.tip_id, { ...texts.get(row.tip_id), ...this.opened(row) });
    return texts;
  }

  private opened(row: SealedRow): TipTexts {
    const text = this.unsealed(row);
    return row.part === 'shared' ? { shared: text } : { original: JSON.parse(text) as TipContent };
  }

  private unsealed({ tip_id: tipId, part, revision, sealed, wrapped }: SealedRow): string {
    return this.cipher.open(this.cipher.openKey(tipId, wrapped), { tipId, part, revision }, sealed);
  }

  /** Every revision of the originals, and the notes on corrections by their numbers. */
  async readRevisions(tipIds: readonly string[]): Promise<ReadonlyMap<string, TextRevisions>> {
    const rows = await this.work.query<SealedRow>(
      `select x.tip_id, x.part, x.revision, x.sealed, k.wrapped
       from intake.sealed_text x join intake.tip_key k using (tip_id)
       where x.tip_id = any($1::uuid[]) and x.part in ('original', 'note')`,
      [tipIds],
    );
    const found = new Map(
      tipIds.map((id) => [
        id,
        { originals: new Map<number, TipContent>(), notes: new Map<number, string>() },
      ]),
    );
    for (const row of rows) {
      const { originals, notes } = found.get(row.tip_id) ?? {};
      const { original } = row.part === 'original' ? this.opened(row) : {};
      if (original) originals?.set(row.revision, original);
      else notes?.set(row.revision, this.unsealed(row));
    }
    return found;
  }

  /**
   * Seals a further revision of what the desk wrote; what stood before stays under its own revision.
   * @returns the new revision
   * @throws CorrectionTooLate when the text was destroyed; InvalidField when nothing changes
   */
  async amendOriginal(tipId: string, amend: (content: TipContent) => TipContent): Promise<number> {
    const [row] = await this.work.query<SealedRow>(
      `select x.tip_id, x.part, x.revision, x.sealed, k.wrapped
       from intake.sealed_text x join intake.tip_key k using (tip_id)
       where x.tip_id = $1 and x.part = 'original' order by x.revision desc limit 1`,
      [tipId],
    );
    const known = row && this.opened(row).original;
    if (!known) throw new CorrectionTooLate();
    const content = amend(known);
    if (canonicalJson(content) === canonicalJson(known)) throw new InvalidField('value', 'unchanged');
    const revision = row.revision + 1;
    const place = { tipId, part: 'original', revision } as const;
    await this.insert(place, this.cipher.openKey(tipId, row.wrapped), JSON.stringify(content));
    await this.work.query(
      `update intake.tip_search set folded = $2, plates = $3 where tip_id = $1 and part = 'original'`,
      [tipId, fold(wholeNarrative(content)), platesOf(content)],
    );
    return revision;
  }

  /** @param no the correction's number @throws CorrectionTooLate when the tip's texts were destroyed */
  async writeNote(tipId: string, no: number, note: string): Promise<void> {
    const [row] = await this.work.query<{ wrapped: Buffer }>(
      `select wrapped from intake.tip_key where tip_id = $1`,
      [tipId],
    );
    if (!row) throw new CorrectionTooLate();
    await this.insert({ tipId, part: 'note', revision: no }, this.cipher.openKey(tipId, row.wrapped), note);
  }

  private async insert(place: TextPlace, key: Buffer, text: string): Promise<void> {
    await this.work.query(
      `insert into intake.sealed_text (tip_id, part, revision, sealed) values ($1, $2, $3, $4)`,
      [place.tipId, place.part, place.revision, this.cipher.seal(key, place, text)],
    );
  }

  /**
   * Seals a new wording of the shared narrative and lets those who may open the tip search it.
   * @param deskUnitIds units whose desks may open the tip
   */
  async writeShared(tipId: string, text: string, deskUnitIds: readonly string[]): Promise<void> {
    const [row] = await this.work.query<{ wrapped: Buffer; revision: number }>(
      `select k.wrapped, coalesce(max(x.revision), 0)::int + 1 as revision
       from intake.tip_key k left join intake.sealed_text x on x.tip_id = k.tip_id and x.part = 'shared'
       where k.tip_id = $1 group by k.wrapped`,
      [tipId],
    );
    if (!row) throw new Error('an open tip has lost its key');
    const place = { tipId, part: 'shared', revision: row.revision } as const;
    await this.insert(place, this.cipher.openKey(tipId, row.wrapped), text);
    await this.work.query(
      `insert into intake.tip_search (tip_id, part, folded, plates, unit_ids) values ($1, 'shared', $2, $3, $4)
       on conflict (tip_id, part) do update set folded = excluded.folded, plates = excluded.plates`,
      [tipId, fold(text), platesIn(text), deskUnitIds],
    );
  }

  /** The tip moves between desks: from now on these find it, as far as they may read its texts. */
  async letSearch(tipId: string, deskUnitIds: readonly string[]): Promise<void> {
    await this.work.query(`update intake.tip_search set unit_ids = $2 where tip_id = $1`, [
      tipId,
      deskUnitIds,
    ]);
  }
}
